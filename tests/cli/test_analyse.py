"""Every analysis by a command: a few lines on the terminal and all figures in a JSON file."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from desktop_app import cli
from desktop_app.core.analysis.scenario import Scenario
from desktop_app.core.language.model import Names
from desktop_app.core.project import new_document, save

PLAN = {"map.on_fraud_screening": 1.0, "map.on_trade_documents": 1.0}
TARGET = "93000"
FEW = ["--draws", "64"]
WAYS: dict[str, list[str]] = {
    "scenario": [],
    "attribution": [],
    "roadmap": [*FEW, "--quarters", "6"],
    "portfolio": [*FEW, "--budget", "9000", "--must", "market_radar", "--not-together", "aigc_content", "campaign_ai"],
    "tornado": ["--ends", "percentiles"],
    "spider": [],
    "grid": ["--lever", "marketing.base_media_spend:search", "--across", "map.adj_mkt_chatbot", "--places", "4"],
    "goal_seek": ["--lever", "map.adj_mkt_chatbot", "--target", TARGET],
    "break_even": [],
    "monte_carlo": [*FEW, "--target", TARGET, "--optimism", "0.5", "--shape", "logistics.cost_per_reroute=lognormal"],
    "sobol": ["--draws", "4"],
    "information": FEW,
}


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("analyse") / "shop.dynacap"
    save(replace(new_document("Shop"), scenarios=(Scenario("plan", Names("Plan", "方案"), PLAN),)), path)
    return path


def analysed(project: Path, out: Path, name: str, *more: str) -> dict[str, Any]:
    assert cli.main(["analyse", str(project), "--do", name, "--out", str(out), *more]) == 0
    found: dict[str, Any] = json.loads(out.read_text(encoding="utf-8"))
    return found


@pytest.mark.parametrize("name", WAYS)
def test_every_analysis_writes_its_tables(
    project: Path, tmp_path: Path, name: str, capsys: pytest.CaptureFixture[str]
) -> None:
    found = analysed(project, tmp_path / "found.json", name, *WAYS[name])
    assert (found["analysis"], found["scenario"], found["currency"]) == (name, "plan", "USD")
    for table in found["tables"].values():
        assert len({len(column["values"]) for column in table["columns"]}) == 1
    said = capsys.readouterr().out.splitlines()
    assert said[: len(found["sentences"])] == found["sentences"]
    assert len(said) > len(found["sentences"]) + 1


def test_chinese_is_spoken(project: Path, tmp_path: Path) -> None:
    found = analysed(project, tmp_path / "found.json", "goal_seek", *WAYS["goal_seek"], "--language", "zh")
    assert all(any("一" <= letter <= "鿿" for letter in sentence) for sentence in found["sentences"])


@pytest.mark.parametrize(
    ("more", "said"),
    [
        (["goal_seek", "--target", "1"], "needs a lever"),
        (["goal_seek", "--lever", "map.mode"], "needs a target"),
        (["tornado", "--scenario", "other"], "known are plan"),
        (["tornado", "--output", "logistics.transit_time"], "no single number"),
        (["portfolio", "--must", "everything"], "no initiative “everything”"),
        (["monte_carlo", "--shape", "logistics.cost_per_reroute=round"], "“round” is none of"),
        (["roadmap", "--quarters", "40"], "4 to 20"),
    ],
)
def test_what_is_wrong_is_said_in_a_sentence(
    project: Path, more: list[str], said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert cli.main(["analyse", str(project), "--do", *more]) == cli.USER_ERROR
    assert said in capsys.readouterr().err
