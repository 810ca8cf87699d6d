"""The exported workbook: it computes what the engine computes, in both languages, and goes on doing so when edited."""

from __future__ import annotations

import random
import re
from dataclasses import replace
from pathlib import Path

import pandas as pd
import pytest
from openpyxl.utils import FORMULAE
from openpyxl.workbook.defined_name import DefinedName
from openpyxl.worksheet.worksheet import Worksheet

from desktop_app.core.analysis.grid import grid
from desktop_app.core.analysis.progress import Progress
from desktop_app.core.analysis.scenario_run import run
from desktop_app.core.errors import CancelledError
from desktop_app.core.i18n import translator
from desktop_app.core.language.lift import lift
from desktop_app.core.language.model import Input, Value
from desktop_app.core.report.cached_values import inject
from desktop_app.core.report.print_setup import LEAST_SCALE, print_scale
from desktop_app.core.report.reported_study import ReportedStudy
from desktop_app.core.report.sheet_names import sheet_name
from desktop_app.core.report.workbook import export
from tests.core.report.charts.chart_audit import chart_parts, defects
from tests.workbook.conftest import STUDIES, opened
from tests.workbook.demo_study import content, demo_study, whole_study
from tests.workbook.exported import agree, differences_from, formulas, values, with_numbers
from tests.workbook.lean import lean
from tests.workbook.libreoffice import recalculate_all
from tests.workbook.other_calculator import calculated

FUNCTION = re.compile(r"([A-Z_a-z][A-Za-z0-9_.]*)\(")
TEXT = re.compile(r'"[^"]*"|\'[^\']*\'')
EDITS = 20
CHARTS = {"en": 25, "zh": 20}


def sheet_of(path: Path, part: str) -> Worksheet:
    """The sheet of a part of the workbook."""
    return opened(path)[sheet_name(part, translator(path.stem))]


@pytest.fixture(scope="module")
def edited(workbooks: dict[str, Path], tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The English workbook with twenty other numbers, as a person would type them."""
    names, path = opened(workbooks["en"]).defined_names, tmp_path_factory.mktemp("edited") / "edited.xlsx"
    changes = random_changes(whole_study(), EDITS)
    cells = {f"Inputs!{cell}": value for name, value in changes.items() for cell, value in cells_of(names[name], value)}
    with_numbers(workbooks["en"], path, cells)
    return path


@pytest.fixture(scope="module")
def wrong(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """One model alone, without a scenario; one value is not the engine's."""
    path, program = tmp_path_factory.mktemp("wrong") / "wrong.xlsx", content().alone("marketing")

    def inject_one_wrong(written: Path, computed: dict[str, dict[str, float]]) -> list[str]:
        computed["Marketing"]["D5"] *= 1 + 1e-8
        return inject(written, computed)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("desktop_app.core.report.workbook.inject", inject_one_wrong)
        export(ReportedStudy("Shop", program, program.defaults(), ()), path, "en")
    return path


@pytest.fixture(scope="module")
def recalculated(
    workbooks: dict[str, Path],
    edited: Path,
    wrong: Path,
    tmp_path_factory: pytest.TempPathFactory,
    libreoffice: None,  # noqa: ARG001 - it must be there first
) -> dict[str, dict[str, object]]:
    """What LibreOffice calculates in the cells of three of them."""
    folder = tmp_path_factory.mktemp("asked")
    asked = [lean(path, folder / path.name) for path in (edited, workbooks["zh"], wrong)]
    return {path.stem: values(path) for path in recalculate_all(asked, folder / "out")}


def test_every_formula_gives_what_the_engine_gives(
    workbooks: dict[str, Path], recalculated: dict[str, dict[str, object]]
) -> None:
    """In Chinese; the English one, with every sheet, is calculated with its twenty edits."""
    assert len(formulas(workbooks["zh"])) > 9000
    assert differences_from(workbooks["zh"], recalculated["zh"]) == []


def test_one_wrong_engine_value_is_caught(wrong: Path, recalculated: dict[str, dict[str, object]]) -> None:
    assert [found.cell for found in differences_from(wrong, recalculated["wrong"])] == ["Marketing!D5"]


def test_another_calculator_gives_the_same_but_for_the_wrong_value(wrong: Path, tmp_path: Path) -> None:
    found = calculated(lean(wrong, tmp_path / wrong.name))
    assert len(found) > 200
    assert [difference.cell for difference in differences_from(wrong, found)] == ["Marketing!D5"]


def test_stored_values_are_those_of_the_analyses(workbook: Path) -> None:
    study = STUDIES[workbook.stem]()
    found = run(lift(study.program), study.today, study.scenarios)
    names = opened(workbook).defined_names
    stored = values(workbook)
    for row in found.kpis:
        sheet, cell = next(iter(names[row.kpi.variable].destinations))
        place = cell.replace("$", "")
        numbers = [stored[f"{sheet}!{place.replace('D', column, 1)}"] for column in "DEFG"]
        assert numbers == pytest.approx([row.today, *row.scenarios], rel=1e-12, nan_ok=True)


def test_twenty_edits_move_every_formula_as_the_engine_says(
    workbooks: dict[str, Path], recalculated: dict[str, dict[str, object]], tmp_path: Path
) -> None:
    study, found = whole_study(), recalculated["edited"]
    export(edited_study(study, random_changes(study, EDITS)), tmp_path / "expected.xlsx", "en")
    expected = values(tmp_path / "expected.xlsx")
    before = values(workbooks["en"])
    live = formulas(workbooks["en"])
    wrong = [place for place in live if not agree(expected[place], found.get(place))]
    assert wrong == []
    assert sum(expected[place] != before[place] for place in live) > len(live) / 5
    grid = [place for place in before if place.startswith("Grid!") and isinstance(before[place], float)]
    assert [place for place in grid[: len(grid) // 2] if not agree(expected[place], found[place])] == []


def random_changes(study: ReportedStudy, count: int) -> dict[str, Value]:
    """So many inputs of today, each number of them up to a tenth larger or smaller, within its bounds."""
    chosen, rolled = random.Random(7), study.lifted().inputs.values()  # noqa: S311 - no secret
    free = [entry for entry in rolled if entry.role in ("fact", "estimate") and study.today[entry.id]]
    found: dict[str, Value] = {}
    for entry in chosen.sample([e for e in free if entry_moves(e, study)], count):
        numbers = study.today[entry.id]
        moved = [
            min(max(number * chosen.uniform(0.9, 1.1), entry.bounds[0]), entry.bounds[1])
            for number in (numbers if isinstance(numbers, tuple) else (numbers,))
        ]
        found[entry.id] = tuple(moved) if isinstance(numbers, tuple) else moved[0]
    return found


def entry_moves(entry: Input, study: ReportedStudy) -> bool:
    """Whether an input is a number rather than a yes or no."""
    return not entry.id.startswith("map.") and entry.bounds[1] > 1 and entry.id in study.today


def edited_study(study: ReportedStudy, changes: dict[str, Value]) -> ReportedStudy:
    """The study of the same shop with other numbers; analyses that are no formulas stay."""
    assert study.roadmap
    assert study.grid
    today = {**study.today, **changes}
    quarters = replace(study.roadmap.study, today={**study.roadmap.study.today, **changes})
    again = grid(replace(study.grid.study, today=today), study.grid.rows, study.grid.columns)
    return replace(study, today=today, roadmap=replace(study.roadmap, study=quarters), grid=again)


def cells_of(name: DefinedName, value: Value) -> list[tuple[str, float]]:
    """Every cell of a name with its number."""
    _, cells = next(iter(name.destinations))
    column, row = cells.split("$")[1], int(cells.split("$")[2].rstrip(":"))
    return [(f"{column}{row + n}", x) for n, x in enumerate(value if isinstance(value, tuple) else (value,))]


def test_no_chart_refers_to_empty_or_text_cells(workbook: Path) -> None:
    assert len(chart_parts(workbook)) == CHARTS[workbook.stem]
    assert defects(workbook) == []


def test_pandas_sees_numbers(workbook: Path) -> None:
    summary = sheet_name("summary", translator(workbook.stem))
    table = pd.read_excel(workbook, sheet_name=summary, skiprows=3, nrows=9, engine="openpyxl")
    numbers = table.iloc[:, 3:7]
    assert numbers.shape == (9, 4)
    assert all(kind.kind == "f" for kind in numbers.dtypes)
    assert numbers.notna().all(axis=None)


def test_every_sheet_prints_at_a_readable_size(workbook: Path) -> None:
    for sheet in opened(workbook).worksheets:
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
    cover = sheet_of(workbook, "cover")
    assert cover["A1"].value == "=Demo shop <&> 示例"
    assert cover["A1"].data_type == "s"
    evidence = sheet_of(workbook, "evidence")
    reasons = [cell for row in evidence.iter_rows() for cell in row if cell.value == "=the date is missing"]
    assert [cell.data_type for cell in reasons] == ["s"]


def test_rows_not_used_are_listed_in_their_order(workbook: Path) -> None:
    sheet = sheet_of(workbook, "evidence")
    listed = [(row[3], row[2]) for row in sheet.iter_rows(min_row=9, values_only=True)]
    assert listed == [(12, "total row"), (17, "=the date is missing"), (91, "total row")]


def test_a_scenario_follows_today_except_where_it_sets_an_input(workbooks: dict[str, Path]) -> None:
    book = opened(workbooks["en"])
    sheet, cells = next(iter(book.defined_names["payment_risk.duty_rate"].destinations))
    rows = [cell.row for (cell,) in book[sheet][cells]]
    assert [book[sheet][f"E{row}"].value for row in rows] == [f"=$D{row}" for row in rows]
    assert [book[sheet][f"G{row}"].value for row in rows] == [0.55, 0.04, 0.1]


def test_scenarios_are_in_the_scenario_manager(workbooks: dict[str, Path]) -> None:
    inputs = opened(workbooks["en"])["Inputs"]
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
