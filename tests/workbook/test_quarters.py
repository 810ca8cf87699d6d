"""A roadmap as a workbook: columns are quarters, each reading the one before."""

from __future__ import annotations

from pathlib import Path

import pytest
from openpyxl import Workbook

from desktop_app.core.language.lift import lift
from desktop_app.core.report.cached_values import inject
from desktop_app.core.report.layout import plain_layout
from desktop_app.core.report.program_sheets import write_program
from desktop_app.core.report.states import State
from tests.workbook.demo_study import content, switches
from tests.workbook.exported import differences_from, formulas, values
from tests.workbook.libreoffice import recalculate

PLAN = ["data_foundation", "shipment_visibility", "fraud_screening"]


@pytest.mark.usefixtures("libreoffice")
def test_quarters_agree_with_the_engine(tmp_path: Path) -> None:
    program = lift(content().roadmap)
    states = [State("today", "Today", "today", program.defaults())]
    states += [State(f"q{number}", f"Q{number}", "quarter", switches(PLAN)) for number in range(1, 4)]
    book = Workbook()
    book.remove(book.worksheets[0])
    made = write_program(book, program, states, plain_layout(program))
    path = tmp_path / "quarters.xlsx"
    book.save(path)
    assert inject(path, made.computed) == []
    assert len(formulas(path)) == sum(len(cells) for cells in made.computed.values())
    assert differences_from(path, values(recalculate(path, tmp_path / "out"))) == []
