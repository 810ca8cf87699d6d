"""The exported workbook: it computes what the engine computes, in both languages, and goes on doing so when edited."""

from __future__ import annotations

import re
from pathlib import Path

import pandas as pd
import pytest
from openpyxl import load_workbook
from openpyxl.utils import FORMULAE

from desktop_app.core.analysis.progress import Progress
from desktop_app.core.analysis.scenario_run import run
from desktop_app.core.errors import CancelledError
from desktop_app.core.language.lift import lift
from desktop_app.core.report.cached_values import inject
from desktop_app.core.report.print_setup import LEAST_SCALE, print_scale
from desktop_app.core.report.workbook import export
from tests.core.report.charts.chart_audit import chart_parts, defects
from tests.workbook.demo_study import demo_study
from tests.workbook.exported import agree, differences, formulas, values
from tests.workbook.libreoffice import recalculate

LANGUAGES = ("en", "zh")
FUNCTION = re.compile(r"([A-Z_a-z][A-Za-z0-9_.]*)\(")
TEXT = re.compile(r'"[^"]*"|\'[^\']*\'')
CHARTS = 16


@pytest.fixture(scope="session")
def workbooks(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    folder = tmp_path_factory.mktemp("workbooks")
    for language in LANGUAGES:
        export(demo_study(), folder / f"{language}.xlsx", language)
    return {language: folder / f"{language}.xlsx" for language in LANGUAGES}


@pytest.fixture(params=LANGUAGES)
def workbook(request: pytest.FixtureRequest, workbooks: dict[str, Path]) -> Path:
    return workbooks[str(request.param)]


@pytest.mark.usefixtures("libreoffice")
def test_every_formula_gives_what_the_engine_gives(workbook: Path, tmp_path: Path) -> None:
    assert len(formulas(workbook)) > 9000
    assert differences(workbook, tmp_path) == []


@pytest.mark.usefixtures("libreoffice")
def test_one_wrong_engine_value_is_caught(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def inject_one_wrong(path: Path, computed: dict[str, dict[str, float]]) -> list[str]:
        computed["Company"]["E5"] *= 1 + 1e-8
        return inject(path, computed)

    monkeypatch.setattr("desktop_app.core.report.workbook.inject", inject_one_wrong)
    export(demo_study(), tmp_path / "wrong.xlsx", "en")
    assert [difference.cell for difference in differences(tmp_path / "wrong.xlsx", tmp_path / "out")] == ["Company!E5"]


def test_stored_values_are_those_of_the_analyses(workbook: Path) -> None:
    study = demo_study()
    found = run(lift(study.program), study.today, study.scenarios)
    names = load_workbook(workbook).defined_names
    stored = values(workbook)
    for row in found.kpis:
        sheet, cell = next(iter(names[row.kpi.variable].destinations))
        place = cell.replace("$", "")
        numbers = [stored[f"{sheet}!{place.replace('D', column, 1)}"] for column in "DEFG"]
        assert numbers == pytest.approx([row.today, *row.scenarios], rel=1e-12, nan_ok=True)


@pytest.mark.usefixtures("libreoffice")
def test_an_edit_of_today_moves_every_scenario_as_the_engine_says(workbooks: dict[str, Path], tmp_path: Path) -> None:
    study, edited = demo_study(), tmp_path / "edited.xlsx"
    book = load_workbook(workbooks["en"])
    sheet, cells = next(iter(book.defined_names["marketing.conversion_rate_today"].destinations))
    changed = (0.023, 0.0175, 0.015)
    for (cell,), value in zip(book[sheet][cells], changed, strict=True):
        cell.value = value
    book.save(edited)
    stored = values(recalculate(edited, tmp_path / "out"))
    today = {**study.today, "marketing.conversion_rate_today": changed}
    for row in run(lift(study.program), today, study.scenarios).kpis:
        sheet, cell = next(iter(book.defined_names[row.kpi.variable].destinations))
        for column, value in zip("DEFG", (row.today, *row.scenarios), strict=True):
            assert agree(value, stored[f"{sheet}!{column}{cell.split('$')[-1]}"]), row.kpi.variable


def test_no_chart_refers_to_empty_or_text_cells(workbook: Path) -> None:
    assert len(chart_parts(workbook)) == CHARTS
    assert defects(workbook) == []


def test_pandas_sees_numbers(workbook: Path) -> None:
    book = load_workbook(workbook)
    table = pd.read_excel(workbook, sheet_name=book.sheetnames[0], skiprows=3, nrows=9, engine="openpyxl")
    numbers = table.iloc[:, 3:7]
    assert numbers.shape == (9, 4)
    assert all(kind.kind == "f" for kind in numbers.dtypes)
    assert numbers.notna().all(axis=None)


def test_every_sheet_prints_at_a_readable_size(workbook: Path) -> None:
    for sheet in load_workbook(workbook).worksheets:
        assert print_scale(sheet) >= LEAST_SCALE, sheet.title
        assert (sheet.page_setup.orientation, sheet.page_setup.fitToWidth) == ("landscape", 1)
        assert sheet.sheet_properties.pageSetUpPr is not None
        assert sheet.sheet_properties.pageSetUpPr.fitToPage
        assert sheet.page_setup.fitToHeight == 0


def test_functions_are_written_as_excel_stores_them(workbook: Path) -> None:
    for place, formula in formulas(workbook).items():
        assert len(formula) < 8192, place
        for function in FUNCTION.findall(TEXT.sub("", formula)):
            assert function in FORMULAE or function.startswith("_xlfn."), (place, function)


def test_text_that_begins_like_a_formula_is_text(workbook: Path) -> None:
    book = load_workbook(workbook)
    assert book.worksheets[0]["A1"].value == "=Demo shop <&> 示例"
    assert book.worksheets[0]["A1"].data_type == "s"
    reasons = [cell for row in book.worksheets[9].iter_rows() for cell in row if cell.value == "=the date is missing"]
    assert [cell.data_type for cell in reasons] == ["s"]


def test_rows_not_used_are_listed_in_their_order(workbook: Path) -> None:
    sheet = load_workbook(workbook).worksheets[9]
    listed = [(row[3], row[2]) for row in sheet.iter_rows(min_row=9, values_only=True)]
    assert listed == [(12, "total row"), (17, "=the date is missing"), (91, "total row")]


def test_a_scenario_follows_today_except_where_it_sets_an_input(workbooks: dict[str, Path]) -> None:
    book = load_workbook(workbooks["en"])
    sheet, cells = next(iter(book.defined_names["payment_risk.duty_rate"].destinations))
    rows = [cell.row for (cell,) in book[sheet][cells]]
    assert [book[sheet][f"E{row}"].value for row in rows] == [f"=$D{row}" for row in rows]
    assert [book[sheet][f"G{row}"].value for row in rows] == [0.55, 0.04, 0.1]


def test_scenarios_are_in_the_scenario_manager(workbooks: dict[str, Path]) -> None:
    inputs = load_workbook(workbooks["en"])["Inputs"]
    assert inputs.scenarios is not None
    entries = {scenario.name: scenario.inputCells for scenario in inputs.scenarios.scenario}
    assert list(entries) == ["Recommended plan", "Small steps", "Duty shock"]
    for cells in entries.values():
        assert len(cells) == 16
        assert all(cell.r.startswith("E") for cell in cells)
    assert [sum(float(cell.val) for cell in cells) for cells in entries.values()] == [9, 4, 0]


def test_a_cancelled_export_leaves_nothing(tmp_path: Path) -> None:
    with pytest.raises(CancelledError):
        export(demo_study(), tmp_path / "never.xlsx", "en", Progress(cancelled=lambda: True))
    assert list(tmp_path.iterdir()) == []
