"""Any study becomes a workbook that computes: other items, no map, one model alone, no scenario, many scenarios."""

from __future__ import annotations

import re
import zipfile
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from openpyxl import Workbook

from desktop_app.core.analysis.scenario import Scenario
from desktop_app.core.language.model import Names, Value
from desktop_app.core.language.program import Program
from desktop_app.core.project.document import new_document
from desktop_app.core.project.shop import Shop
from desktop_app.core.report import workbook
from desktop_app.core.report.from_shop import reported_study, study_of
from desktop_app.core.report.further_analyses import with_further_analyses
from desktop_app.core.report.print_setup import LEAST_SCALE, print_scale
from desktop_app.core.report.reported_study import ReportedStudy
from desktop_app.core.report.saved_workbook import save_workbook
from tests.core.project.test_edited_map_explained import edited
from tests.core.report.charts.chart_audit import defects
from tests.workbook.demo_study import DRAWS, FEW, content, demo_study
from tests.workbook.exported import differences, values

ITEMS = {
    "lane": ("US", "=cmd|x", "空运欧洲", "O'Neil & sons"),
    "market": ("US", "=A1", "欧洲"),
    "channel": tuple("abcdef"),
    "sku_class": ("US",),
}


def plain(program: Program, *scenarios: Scenario) -> ReportedStudy:
    return ReportedStudy("Shop", program, program.defaults(), scenarios)


def with_other_items_and_an_edited_map() -> ReportedStudy:
    shop = Shop(edited())
    program = shop.program.with_items(ITEMS)
    today = {name: resized(value, len(program.items_of(name))) for name, value in shop.today.items()}
    return ReportedStudy("Shop", program, today, shop.scenarios)


def resized(value: Value, count: int) -> Value:
    return tuple(value[item % len(value)] for item in range(count)) if isinstance(value, tuple) and count else value


def without_map() -> ReportedStudy:
    items = "marketing.needed_content_item_count"
    use = Scenario("use", Names("In use", "启用"), {"logistics.sensing_realisation": 0.5})
    scenarios = [use, *(Scenario(f"s{n}", Names(f"Scenario {n}", f"方案{n}"), {items: 500.0 + n}) for n in range(8))]
    return plain(content().what_if_without_map, *scenarios)


STUDIES: dict[str, Callable[[], ReportedStudy]] = {
    "other items, edited map": with_other_items_and_an_edited_map,
    "one model alone, no scenario": lambda: plain(content().alone("marketing")),
    "many scenarios, no map": without_map,
}


@pytest.fixture
def scales(monkeypatch: pytest.MonkeyPatch) -> list[float]:
    """The scale at which each sheet prints, filled by an export."""
    found = list[float]()

    def measure_and_save(book: Workbook, target: Path) -> None:
        found.extend(print_scale(sheet) for sheet in book.worksheets)
        save_workbook(book, target)

    monkeypatch.setattr(workbook, "save_workbook", measure_and_save)
    return found


@pytest.mark.usefixtures("libreoffice")
@pytest.mark.parametrize("name", STUDIES)
def test_any_study_computes(name: str, tmp_path: Path, scales: list[float]) -> None:
    path = tmp_path / "study.xlsx"
    workbook.export(STUDIES[name](), path, "zh")
    assert defects(path) == []
    assert min(scales) >= LEAST_SCALE
    assert differences(path, tmp_path / "out") == []


def test_a_shop_without_a_scenario_is_written(tmp_path: Path, scales: list[float]) -> None:
    path = tmp_path / "study.xlsx"
    study = replace(demo_study(), scenarios=(), split=None, tornado=None, odds=None, sources=())
    workbook.export(study, path, "zh")
    assert defects(path) == []
    assert min(scales) >= LEAST_SCALE


def test_units_say_the_reporting_currency(tmp_path: Path) -> None:
    path = tmp_path / "yuan.xlsx"
    document = replace(new_document("Shop", currency="CNY"), scenarios=demo_study().scenarios[:2])
    shop = Shop(document)
    study = reported_study(shop, draws=DRAWS, whole=False)
    whole = with_further_analyses(study, shop, study_of(shop, shop.scenarios[0]), draws=FEW)
    workbook.export(whole, path, "en")
    units = {str(value) for place, value in values(path).items() if re.fullmatch(r".*!C\d+", place) and value}
    with zipfile.ZipFile(path) as package:
        charts = [package.read(name).decode("utf-8") for name in package.namelist() if "charts/chart" in name]
    assert {"CNY/quarter", "CNY"} <= units
    assert sum("CNY" in chart for chart in charts) > 5
    assert [text for text in (*units, *charts) if "USD" in text] == []
