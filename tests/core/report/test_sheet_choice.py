"""A choice of sheets: what others read stays and still computes, the rest is gone, and no formula points nowhere."""

from __future__ import annotations

import re
import zipfile
from collections.abc import Callable
from functools import cache
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from desktop_app.core.analysis.scenario import Scenario
from desktop_app.core.analysis.study import Study
from desktop_app.core.analysis.tornado import tornado
from desktop_app.core.i18n import translator
from desktop_app.core.language.model import Names
from desktop_app.core.report.reported_study import ReportedStudy
from desktop_app.core.report.sheet_choice import sheet_choices
from desktop_app.core.report.sheet_names import sheet_name
from desktop_app.core.report.workbook import export, unfinished
from tests.core.report.charts.chart_audit import defects
from tests.workbook.demo_study import content, demo_study
from tests.workbook.exported import MAIN, formulas

REFERENCE = re.compile(r"(?:'([^']+)'|([A-Za-z_]+))!")


@cache
def small_study() -> ReportedStudy:
    """Money without the map, one plan, and what moves it most."""
    program = content().what_if_without_map
    plan = Scenario("plan", Names("In use", "启用"), {"logistics.sensing_realisation": 0.5})
    today = program.defaults()
    return ReportedStudy("Shop", program, today, (plan,), tornado=tornado(Study(program, today, plan)))


def written(study: ReportedStudy, folder: Path, *sheets: str) -> Path:
    path = folder / "chosen.xlsx"
    export(study, path, "en", sheets=frozenset(sheets))
    return path


def states(path: Path) -> dict[str, str]:
    """Which sheets are shown, by title."""
    return {str(sheet.get("name")): str(sheet.get("state", "visible")) for sheet in _parts(path, "sheet")}


def test_all_sheets_are_offered_and_shown_when_all_are_chosen(tmp_path: Path) -> None:
    every = sheet_choices(small_study().program, analysed=True)
    assert set(states(written(small_study(), tmp_path, *every)).values()) == {"visible"}
    assert "tornado" in every
    assert "tornado" not in sheet_choices(small_study().program, analysed=False)


def test_what_others_read_stays_hidden_and_the_rest_is_left_out(tmp_path: Path) -> None:
    found = states(written(small_study(), tmp_path, "company"))
    assert [title for title, state in found.items() if state == "visible"] == ["Company"]
    assert {"Inputs", "Logistics", "Chart data"} <= set(found)
    assert not {"Summary", "Tornado", "Evidence", "Notes"} & set(found)


@pytest.mark.parametrize(("study", "sheets"), [(small_study, ("notes", "evidence")), (demo_study, ())])
def test_no_formula_points_to_a_sheet_that_is_not_there(
    tmp_path: Path, study: Callable[[], ReportedStudy], sheets: tuple[str, ...]
) -> None:
    path = written(study(), tmp_path, *sheets)
    shown = states(path)
    assert {title for title, state in shown.items() if state == "visible"} == {
        sheet_name(part, translator("en")) for part in sheets or ("summary",)
    }
    assert ("Map" in shown) == (study is demo_study)
    for place, formula in formulas(path).items():
        assert {quoted or plain for quoted, plain in REFERENCE.findall(formula)} <= set(shown), place
    assert {str(name.text).partition("!")[0].strip("'") for name in _parts(path, "definedName")} <= set(shown)
    assert defects(path) == []
    (view,) = _parts(path, "workbookView")
    assert list(shown.values())[int(view.get("activeTab", "0"))] == "visible"
    assert not unfinished(path).exists()


def _parts(path: Path, kind: str) -> list[ET.Element]:
    """What the workbook's own part says of each sheet or name."""
    with zipfile.ZipFile(path) as package:
        return list(ET.fromstring(package.read("xl/workbook.xml")).iter(f"{MAIN}{kind}"))
