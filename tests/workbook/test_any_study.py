"""Any study becomes a workbook that computes: other items, no map, one model alone, no scenario, many scenarios."""

from __future__ import annotations

import re
import zipfile
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path

import pytest
from openpyxl import Workbook

from desktop_app.core.analysis.scenario import Scenario
from desktop_app.core.language.currency import MONEY
from desktop_app.core.language.model import Names, Value
from desktop_app.core.language.program import Program
from desktop_app.core.project.shop import Shop
from desktop_app.core.report import workbook
from desktop_app.core.report.print_setup import LEAST_SCALE, print_scale
from desktop_app.core.report.reported_study import ReportedStudy
from desktop_app.core.report.saved_workbook import save_workbook
from tests.core.project.test_edited_map_explained import edited
from tests.core.report.charts.chart_audit import defects
from tests.workbook.demo_study import CURRENCY, content, demo_study
from tests.workbook.exported import differences_from, values
from tests.workbook.lean import lean
from tests.workbook.libreoffice import recalculate_all

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


def alone() -> ReportedStudy:
    items = "marketing.needed_content_item_count"
    scenarios = (Scenario(f"s{n}", Names(f"Scenario {n}", f"方案{n}"), {items: 500.0 + n}) for n in range(9))
    return plain(content().alone("marketing"), *scenarios)


def without_map() -> ReportedStudy:
    use = Scenario("use", Names("In use", "启用"), {"logistics.sensing_realisation": 0.5})
    return plain(content().what_if_without_map, use)


WHOLE = "one model alone, many scenarios"
STUDIES: dict[str, Callable[[], ReportedStudy]] = {
    "other items, edited map": with_other_items_and_an_edited_map,
    WHOLE: alone,
    "no map": without_map,
}


@dataclass(frozen=True)
class Written:
    """A workbook and the scale at which each of its sheets prints."""

    path: Path
    scales: tuple[float, ...]


@pytest.fixture(scope="module")
def written(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Written]:
    """Each study as a workbook in Chinese."""
    folder = tmp_path_factory.mktemp("any")
    return {name: exported(study(), folder / f"{number}.xlsx") for number, (name, study) in enumerate(STUDIES.items())}


@pytest.fixture(scope="module")
def recalculated(
    written: dict[str, Written],
    tmp_path_factory: pytest.TempPathFactory,
    libreoffice: None,  # noqa: ARG001 - it must be there first
) -> dict[str, dict[str, object]]:
    """What LibreOffice calculates in each of them, of which it reads one with all its charts, comments and rules."""
    folder = tmp_path_factory.mktemp("asked")
    asked = [made.path if name == WHOLE else lean(made.path, folder / made.path.name) for name, made in written.items()]
    return {name: values(path) for name, path in zip(written, recalculate_all(asked, folder / "out"), strict=True)}


def exported(study: ReportedStudy, path: Path) -> Written:
    """The workbook, and the scale at which each sheet prints."""
    scales = list[float]()

    def measure_and_save(book: Workbook, target: Path) -> None:
        scales.extend(print_scale(sheet) for sheet in book.worksheets)
        save_workbook(book, target)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(workbook, "save_workbook", measure_and_save)
        workbook.export(study, path, "zh")
    return Written(path, tuple(scales))


@pytest.mark.parametrize("name", STUDIES)
def test_any_study_is_written(name: str, written: dict[str, Written]) -> None:
    assert defects(written[name].path) == []
    assert min(written[name].scales) >= LEAST_SCALE


@pytest.mark.parametrize("name", STUDIES)
def test_any_study_computes(name: str, written: dict[str, Written], recalculated: dict[str, dict[str, object]]) -> None:
    assert differences_from(written[name].path, recalculated[name]) == []


def test_a_shop_without_a_scenario_is_written(tmp_path: Path) -> None:
    study = replace(demo_study(), scenarios=(), split=None, tornado=None, odds=None, sources=())
    made = exported(study, tmp_path / "study.xlsx")
    assert defects(made.path) == []
    assert min(made.scales) >= LEAST_SCALE


def test_units_say_the_reporting_currency(workbooks: dict[str, Path]) -> None:
    path = workbooks["en"]
    units = {str(value) for place, value in values(path).items() if re.fullmatch(r".*!C\d+", place) and value}
    with zipfile.ZipFile(path) as package:
        charts = [package.read(name).decode("utf-8") for name in package.namelist() if "charts/chart" in name]
    assert {f"{CURRENCY}/quarter", CURRENCY} <= units
    assert sum(CURRENCY in chart for chart in charts) > 5
    assert [text for text in (*units, *charts) if MONEY in text] == []
