"""The demo: the sample's spreadsheets to three plans, a workbook, pictures and figures."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook

from desktop_app import cli
from desktop_app.core.i18n import translator
from desktop_app.core.language.to_floats import engine_of
from desktop_app.core.project import load
from desktop_app.core.project.shop import Shop


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    out = tmp_path_factory.mktemp("demo")
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
    pictures = list((folder / "charts").glob("*.png"))
    assert len(pictures) >= 12
    assert all(picture.stat().st_size > 5000 for picture in pictures)


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
    workbook = load_workbook(folder / "dynacap-demo.xlsx", data_only=True)
    numbers = {
        round(cell.value, 4)
        for row in workbook[translator("zh")("Company")].iter_rows()
        for cell in row
        if isinstance(cell.value, float)
    }
    for column in (account["today"], *account["scenarios"].values()):
        assert round(column["company.contribution_margin"], 4) in numbers
