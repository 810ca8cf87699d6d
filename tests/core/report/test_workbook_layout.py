"""Every name has a row, whatever the program; the map's steps are folded under the node they belong to."""

from __future__ import annotations

from dataclasses import replace

import pytest
from openpyxl import Workbook

from desktop_app.core.charts.excel_format import with_minus
from desktop_app.core.errors import DefectError
from desktop_app.core.i18n import translator
from desktop_app.core.language.lift import lift
from desktop_app.core.map.assembly import read_content
from desktop_app.core.report.layout import Layout, plain_layout
from desktop_app.core.report.map_rows import map_sections
from desktop_app.core.report.program_sheets import write_program
from desktop_app.core.report.row_format import row_format
from desktop_app.core.report.states import State
from desktop_app.core.report.workbook_layout import workbook_layout

TR = translator("en")


def test_every_name_has_exactly_one_row() -> None:
    program = lift(read_content().what_if)
    layout = workbook_layout(program, TR)
    rows = [row.id for plan in layout.sheets for section in plan.sections for row in section.rows]
    assert len(rows) == len(set(rows))
    assert set(rows) == {*program.inputs, *program.variables, *program.constants}


def test_a_layout_that_leaves_something_out_is_refused() -> None:
    program = lift(read_content().what_if_without_map)
    layout = plain_layout(program)
    cut = Layout((layout.sheets[0], replace(layout.sheets[1], sections=())))
    with pytest.raises(DefectError, match=r"company\.contribution_margin"):
        write_program(Workbook(), program, [State("today", "Today", "today", program.defaults())], cut)


def test_steps_stand_below_their_node_and_are_folded() -> None:
    program = lift(read_content().what_if)
    names = [name for name in program.variables if name.startswith("map.")]
    cells = map_sections(program, names, TR)[0]
    first = cells.rows.index(next(row for row in cells.rows if row.id == "map.cap_log_sensing"))
    following = [row for row in cells.rows[first + 1 :] if row.id != "map.cap_log_seizing"]
    assert cells.rows[first].depth == 0
    assert "map.rho_cap_log_sensing" in {row.id for row in following[:20] if row.depth == 1}


@pytest.mark.parametrize(
    ("name", "values", "written"),
    [
        ("company.contribution_margin", [86372.6], with_minus("#,##0")),
        ("map.on_smart_routing", [0.0, 1.0], "0"),
        ("logistics.parcel_share", [0.45, 0.2], with_minus("0.0%")),
        ("payment_risk.fraud_attempt_rate", [0.0005, 0.006], with_minus("0.000%")),
        ("marketing.base_media_spend", [60000.0], with_minus("#,##0")),
        ("marketing.cost_per_human_contact", [4.0], with_minus("#,##0.00")),
        ("logistics.lines_per_order", [1.4], with_minus("#,##0.00")),
        ("marketing.budget_multiplier", [float("nan"), 0.00001], with_minus("0.00E+00")),
    ],
)
def test_numbers_are_written_by_what_they_are(name: str, values: list[float], written: str) -> None:
    assert row_format(read_content().what_if, name, values, "en") == written
