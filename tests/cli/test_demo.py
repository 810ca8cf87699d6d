"""The demo: the sample's spreadsheets to three plans, a workbook, pictures and figures."""

from __future__ import annotations

import json
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook

from desktop_app import cli
from desktop_app.cli import demo
from desktop_app.core.charts import Chart
from desktop_app.core.i18n import translator
from desktop_app.core.language.to_floats import engine_of
from desktop_app.core.project import load
from desktop_app.core.project.shop import Shop
from desktop_app.core.report import from_shop, pictures
from desktop_app.core.report.reported_study import ReportedStudy

DRAWS = 32
PROMISED = 12


def every_fourth(study: ReportedStudy, language: str) -> tuple[Chart, ...]:
    """Some of the charts; that all of them can be drawn is said by tests/ui/charts."""
    charts = pictures.study_charts(study, language)
    assert len(charts) >= PROMISED
    return charts[::4]


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """What the demo writes, with few draws and few pictures; tests/workbook says what a whole study gives."""
    out = tmp_path_factory.mktemp("demo")
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(demo, "reported_study", partial(from_shop.reported_study, draws=DRAWS, whole=False))
        patch.setattr(demo, "study_charts", every_fourth)
        assert cli.main(["demo", "--out", str(out), "--language", "zh", "--shop", "small"]) == 0
    return out


@pytest.fixture(scope="module")
def account(folder: Path) -> dict[str, Any]:
    content: dict[str, Any] = json.loads((folder / "demo.json").read_text(encoding="utf-8"))
    return content


def test_the_demo_leaves_what_it_promises(folder: Path) -> None:
    assert {"demo.json", "dynacap-demo.xlsx", "dynacap-demo.dynacap", "charts", "spreadsheets"} == {
        p.name for p in folder.iterdir()
    }
    assert len(list((folder / "spreadsheets").iterdir())) == 10
    drawn = list((folder / "charts").glob("*.png"))
    assert len(drawn) >= PROMISED / 4
    assert all(picture.stat().st_size > 5000 for picture in drawn)


def test_its_figures_are_those_of_the_project(folder: Path, account: dict[str, Any]) -> None:
    shop = Shop(load(folder / "dynacap-demo.dynacap"))
    assert (
        list(account["scenarios"])
        == [scenario.id for scenario in shop.scenarios]
        == ["recommended", "small_steps", "everything"]
    )
    assert set(account["inputs"]) == set(shop.program.inputs)
    engine = engine_of(shop.program)
    today = engine.today(engine.pack(shop.today))
    assert account["today"] == {name: engine.get(today, name) for name in account["today"]}
    assert len(account["today"]) > 50
    assert {line["what"] for line in account["books"]} == {"orders delivered", "revenue", "ad spend"}


def test_every_input_names_its_origin(account: dict[str, Any]) -> None:
    statuses = {origin["status"] for origin in account["inputs"].values()}
    assert {"measured", "assumed"} <= statuses
    assert all(origin["method"] or origin["source"] for origin in account["inputs"].values())


def test_the_workbook_shows_the_figures(folder: Path, account: dict[str, Any]) -> None:
    workbook = load_workbook(folder / "dynacap-demo.xlsx", read_only=True, data_only=True)
    numbers = {
        round(cell.value, 4)
        for row in workbook[translator("zh")("Company")].iter_rows()
        for cell in row
        if isinstance(cell.value, float)
    }
    for column in (account["today"], *account["scenarios"].values()):
        assert round(column["company.contribution_margin"], 4) in numbers
