"""A choice of sheets: what others read stays and still computes, the rest is gone, and no formula points nowhere."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from openpyxl import load_workbook

from desktop_app.core.report.sheet_choice import sheet_choices
from desktop_app.core.report.workbook import export, unfinished
from tests.core.report.charts.chart_audit import defects
from tests.workbook.demo_study import demo_study

REFERENCE = re.compile(r"(?:'([^']+)'|([A-Za-z_]+))!")


def written(folder: Path, *sheets: str) -> Path:
    path = folder / "chosen.xlsx"
    export(demo_study(), path, "en", sheets=frozenset(sheets))
    return path


def states(path: Path) -> dict[str, str]:
    return {sheet.title: sheet.sheet_state for sheet in load_workbook(path).worksheets}


def test_all_sheets_are_offered_and_shown_when_all_are_chosen(tmp_path: Path) -> None:
    every = sheet_choices(demo_study().program, analysed=True)
    assert set(states(written(tmp_path, *every)).values()) == {"visible"}
    assert "tornado" not in sheet_choices(demo_study().program, analysed=False)


def test_what_others_read_stays_hidden_and_the_rest_is_left_out(tmp_path: Path) -> None:
    found = states(written(tmp_path, "company"))
    assert [title for title, state in found.items() if state == "visible"] == ["Company"]
    assert {"Inputs", "Map", "Logistics", "Chart data"} <= set(found)
    assert not {"Summary", "Tornado", "Evidence", "Notes"} & set(found)


@pytest.mark.parametrize("sheets", [("notes", "evidence"), ()])
def test_no_formula_points_to_a_sheet_that_is_not_there(tmp_path: Path, sheets: tuple[str, ...]) -> None:
    path = written(tmp_path, *sheets)
    workbook = load_workbook(path)
    known = set(workbook.sheetnames)
    for sheet in workbook.worksheets:
        for row in sheet.iter_rows():
            for cell in row:
                if cell.data_type == "f" and isinstance(cell.value, str):
                    named = {quoted or plain for quoted, plain in REFERENCE.findall(cell.value)}
                    assert named <= known, (sheet.title, cell.coordinate)
    assert {name.partition("!")[0].strip("'") for name in _targets(workbook)} <= known
    assert defects(path) == []
    assert any(sheet.sheet_state == "visible" for sheet in workbook.worksheets)
    assert workbook.active is not None
    assert workbook.active.sheet_state == "visible"
    assert not unfinished(path).exists()


def _targets(workbook: object) -> list[str]:
    return [defined.attr_text for defined in workbook.defined_names.values()]  # type: ignore[attr-defined]
