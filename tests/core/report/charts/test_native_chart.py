from __future__ import annotations

from pathlib import Path
from typing import get_args

import pytest
from openpyxl import Workbook, load_workbook

from desktop_app.core.charts import ChartKind, Source
from desktop_app.core.report.cached_values import inject
from desktop_app.core.report.charts.native_chart import BUILDERS, add_chart
from desktop_app.core.report.charts.table_range import write_table
from tests.core.charts.examples import examples, gains, margins
from tests.core.report.charts.chart_account import account
from tests.core.report.charts.chart_audit import CHART, chart_parts, defects
from tests.core.report.charts.example_book import finished_examples, no_formula, write_examples
from tests.workbook.libreoffice import recalculate

DESCRIBED = Path(__file__).parents[3] / "data" / "native_charts.txt"
"""What every kind of chart is in Excel, as read by people; LibreOffice must find the same in it."""
KINDS = {
    "margins": "barChart",
    "gains": "barChart",
    "costs": "barChart",
    "waterfall": "barChart",
    "crossing": "barChart",
    "response": "scatterChart",
    "roadmap": "lineChart",
    "frontier": "scatterChart",
    "transit": "areaChart",
    "histogram": "barChart",
    "tornado": "barChart",
    "radar": "radarChart",
}


@pytest.fixture(scope="module")
def english(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Every example in English."""
    path = tmp_path_factory.mktemp("english") / "charts.xlsx"
    finished_examples(path, "en")
    return path


def test_every_kind_has_a_builder() -> None:
    assert set(BUILDERS) == set(get_args(ChartKind))


def test_every_reference_leads_to_filled_cells_of_its_type(english: Path) -> None:
    charts = chart_parts(english)
    found = [
        chart.find(f".//{CHART}{kind}") is not None for chart, kind in zip(charts.values(), KINDS.values(), strict=True)
    ]
    assert found == [True] * len(KINDS)
    assert defects(english) == []


def test_the_audit_sees_what_is_missing(tmp_path: Path) -> None:
    path = tmp_path / "charts.xlsx"
    write_examples(path, "en")
    found = defects(path)
    assert any("empty cells" in line for line in found)
    assert any("is not remembered" in line for line in found)


def test_lines_are_not_smoothed_axes_are_shown_and_nothing_inverts(english: Path) -> None:
    for chart in chart_parts(english).values():
        settings = {
            name: {element.get("val") for element in chart.iter(CHART + name)}
            for name in ("smooth", "delete", "invertIfNegative", "roundedCorners", "plotVisOnly")
        }
        assert all(values <= {"0"} for values in settings.values()), settings
        assert settings["delete"] == {"0"}


def test_a_heat_map_colours_its_own_cells(english: Path) -> None:
    (ranges,) = load_workbook(english)["grid"].conditional_formatting
    assert str(ranges.sqref) == "C4:G8"


def test_a_chart_may_stand_on_another_sheet_than_its_table(tmp_path: Path) -> None:
    path, chart = tmp_path / "two.xlsx", gains(zh=False)
    book = Workbook()
    front, data = book.worksheets[0], book.create_sheet("O'Brien's 数据")
    place = write_table(data, "A1", chart.table, no_formula)
    helpers = add_chart(front, "B2", chart, place)
    book.save(path)
    assert inject(path, {data.title: helpers}) == []
    assert defects(path) == []


def test_two_charts_of_one_table_do_not_share_helper_cells() -> None:
    book = Workbook()
    sheet, chart = book.worksheets[0], gains(zh=False)
    place = write_table(sheet, "A1", chart.table, no_formula)
    first = add_chart(sheet, "A10", chart, place)
    second = add_chart(sheet, "A30", chart, place)
    assert first
    assert not set(first) & set(second)


def test_cells_with_a_source_become_formulas_and_text_stays_text() -> None:
    def formula_of(source: Source) -> str | None:
        return "=Company!C7" if source.column == "today" else None

    chart = margins(zh=False)
    sheet = Workbook().worksheets[0]
    place = write_table(sheet, "A1", chart.table, formula_of)
    assert (sheet["B2"].value, sheet["B2"].data_type) == ("=Company!C7", "f")
    assert sheet["B3"].value == chart.table.column("cm").values[1]
    assert place.computed == {"B2": chart.table.column("cm").values[0]}
    assert place.values("cm") == "'Sheet'!$B$2:$B$5"


@pytest.mark.usefixtures("libreoffice")
def test_helper_formulas_are_what_they_say_and_charts_are_what_is_described(tmp_path: Path) -> None:
    path = tmp_path / "charts.xlsx"
    values = finished_examples(path, "zh")
    assert defects(path) == []
    again = recalculate(path, tmp_path / "out")
    book = load_workbook(again, data_only=True)
    assert sum(len(cells) for cells in values.values()) > 100
    for title, cells in values.items():
        for address, value in cells.items():
            got = book[title][address].value
            expected = value if isinstance(value, str) else pytest.approx(value, rel=1e-9, abs=1e-12)
            assert got == expected, f"{title}!{address}"
    assert account(path) == DESCRIBED.read_text(encoding="utf-8")
    assert account(again) == DESCRIBED.read_text(encoding="utf-8")


def test_examples_cover_what_is_checked() -> None:
    assert [chart.id for chart in examples("en") if chart.kind != "heat_map"] == list(KINDS)
