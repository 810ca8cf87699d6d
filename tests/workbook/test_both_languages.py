"""A workbook in both languages: each label says both, where there is room for it, around the formulas of one."""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from pathlib import Path

import pytest
from openpyxl import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from desktop_app.core.analysis.scenario import Scenario
from desktop_app.core.language.model import Names
from desktop_app.core.report.charts.both_titles import names_without_room
from desktop_app.core.report.text_room import lines_needed, place_of, room_of, text_width
from desktop_app.core.report.workbook import export
from tests.core.report.charts.chart_audit import CHART, chart_parts, defects
from tests.workbook.conftest import opened
from tests.workbook.demo_study import content, demo_study
from tests.workbook.exported import formulas, values

LEAST_LINE = 12.0  # points, of a text of 9 points


@pytest.fixture(scope="module")
def books(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """One dimension with a plan, in each language and in both."""
    folder, program = tmp_path_factory.mktemp("both"), content().alone("logistics")
    plan = Scenario("plan", Names("Faster", "更快"), {"logistics.promised_delivery_time": (6.0, 7.0, 4.0)})
    study = replace(demo_study(), program=program, today=program.defaults(), scenarios=(plan,), provenance={})
    study = replace(study, split=None, tornado=None, odds=None)
    for language in ("en", "zh", "zh+en"):
        export(study, folder / f"{language}.xlsx", language)
    return {path.stem: path for path in folder.iterdir()}


def test_sheets_numbers_and_formulas_are_those_of_the_first_language(books: dict[str, Path]) -> None:
    assert formulas(books["zh+en"]) == formulas(books["zh"])
    numbers = {place: value for place, value in values(books["zh"]).items() if not isinstance(value, str)}
    found = values(books["zh+en"])
    assert {place: found[place] for place in numbers} == numbers
    assert defects(books["zh+en"]) == []


def test_every_label_says_both_the_first_one_first(books: dict[str, Path]) -> None:
    zh, en, both = (opened(books[language]) for language in ("zh", "en", "zh+en"))
    kept, joined = _kept(both), 0
    for sheets in zip(zh.worksheets, en.worksheets, both.worksheets, strict=True):
        for cells in zip(*(sheet.iter_rows() for sheet in sheets), strict=True):
            for first, second, cell in zip(*cells, strict=True):
                if not isinstance(first.value, str) or first.data_type == "f" or first.value == second.value:
                    continue
                text = str(cell.value)
                if (cell.row, cell.column) in kept.get(sheets[2].title, ()):
                    assert text == first.value
                else:
                    assert text.startswith(first.value), cell.coordinate
                    assert text.endswith(str(second.value)), cell.coordinate
                    joined += 1
    assert joined > 300


def test_cells_show_all_that_they_say(books: dict[str, Path]) -> None:
    for sheet in opened(books["zh+en"]).worksheets:
        for row in sheet.iter_rows():
            for cell in row:
                text = cell.value
                if isinstance(text, str) and "\n" in text and cell.data_type == "s":
                    assert cell.alignment.wrap_text, cell.coordinate
                    room = room_of(sheet, cell)
                    lines = lines_needed(text, room.whole if room.is_merged else room.own)
                    assert (sheet.row_dimensions[place_of(cell)[0]].height or 0) >= LEAST_LINE * lines, cell.coordinate
                elif isinstance(text, str) and " · " in text and cell.style in ("Dynacap text", "Dynacap title"):
                    assert text_width(text) <= room_of(sheet, cell).whole, cell.coordinate


def test_charts_are_titled_in_both(books: dict[str, Path]) -> None:
    first, second, both = (list(chart_parts(books[name]).values()) for name in ("zh", "en", "zh+en"))
    assert both
    for charts in zip(first, second, both, strict=True):
        zh, en, said = ("".join(next(chart.iter(f"{CHART}title")).itertext()) for chart in charts)
        assert zh != en
        assert said == zh + en


def test_room_is_own_merged_or_up_to_the_next_text() -> None:
    sheet = _sheet()
    assert room_of(sheet, sheet["A1"]).last == 2
    sheet.merge_cells("A2:C2")
    assert room_of(sheet, sheet["A2"]).last == 3
    assert room_of(sheet, sheet["C1"]).whole == room_of(sheet, sheet["C1"]).own


def _sheet() -> Worksheet:
    sheet = Workbook().worksheets[0]
    sheet["A1"], sheet["C1"], sheet["A2"] = "long", "next", "merged"
    return sheet


@cache
def _kept(book: Workbook) -> dict[str, set[tuple[int, int]]]:
    """The cells whose names have no room for both, by sheet."""
    found: dict[str, set[tuple[int, int]]] = {}
    for sheet in book.worksheets:
        for names in names_without_room(sheet):
            found.setdefault(names.sheet, set()).update(names.addresses())
    return found
