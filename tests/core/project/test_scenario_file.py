"""A scenario goes through a small file into another project and is the same there."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest

from desktop_app.core.analysis.scenario import Scenario
from desktop_app.core.errors import UnreadableFileError
from desktop_app.core.language.model import Names
from desktop_app.core.project import new_document
from desktop_app.core.project.scenario_file import read_scenario, scenario_text, write_scenario
from desktop_app.core.project.shop import Shop

PLAN = Scenario(
    "plan",
    Names("Plan", "计划"),
    {"map.on_data_foundation": 1.0, "logistics.promised_delivery_time": (10.0, 11.0, 8.0), "company.fixed_cost": 700.0},
    "what we agreed on",
    "pay",
    is_locked=True,
)


@pytest.fixture(scope="module")
def shop() -> Shop:
    return Shop(replace(new_document("Shop"), scenarios=(PLAN,)))


def _file(folder: Path, text: str) -> Path:
    path = folder / "plan.scenario.json"
    path.write_text(text, encoding="utf-8")
    return path


def test_it_comes_back_with_everything_but_its_lock_under_a_free_id_and_name(shop: Shop, tmp_path: Path) -> None:
    path = tmp_path / "plan.scenario.json"
    write_scenario(shop, PLAN, path)
    found = read_scenario(shop, path)
    assert not found.left_out
    back = found.scenario
    assert (back.changes, back.description, back.colour, back.is_locked) == (
        PLAN.changes,
        PLAN.description,
        PLAN.colour,
        False,
    )
    assert (back.id, back.name) == ("scenario_a", Names("Plan (2)", "计划 (2)"))
    assert path.stat().st_size < 2000


def test_amounts_are_converted_and_items_found_by_name(shop: Shop, tmp_path: Path) -> None:
    lanes = ("road_sea", "other", "air_us")
    times = {name: (1.0,) * 3 for name, i in shop.program.inputs.items() if i.index == "lane"}
    other = Shop(replace(new_document("Other", currency="CNY"), items={"lane": lanes}))
    assert times
    found = read_scenario(other, _file(tmp_path, scenario_text(shop, PLAN)))
    changes = found.scenario.changes
    assert not found.left_out
    assert changes["company.fixed_cost"] == pytest.approx(700.0 * other.rate)
    today = other.today["logistics.promised_delivery_time"]
    assert isinstance(today, tuple)
    assert changes["logistics.promised_delivery_time"] == (8.0, today[1], 10.0)


def test_what_the_project_cannot_take_is_said_and_the_rest_taken(shop: Shop, tmp_path: Path) -> None:
    raw = json.loads(scenario_text(shop, PLAN))
    raw["changes"] |= {"company.nothing": 1.0, "map.on_data_foundation": -7.0}
    found = read_scenario(shop, _file(tmp_path, json.dumps(raw)))
    assert set(found.scenario.changes) == set(PLAN.changes) - {"map.on_data_foundation"}
    left_out = {problem.where.split(", ")[-1] for problem in found.left_out}
    assert left_out == {"company.nothing", "map.on_data_foundation"}


NOT_ONE = ("", "[]", "{}", '{"dynacap_scenario": 2}', "[" * 100_000, '"x"', '{"dynacap_scenario": 1}')


@pytest.mark.parametrize("text", NOT_ONE)
def test_another_file_is_refused(shop: Shop, tmp_path: Path, text: str) -> None:
    with pytest.raises(UnreadableFileError, match="not a scenario"):
        read_scenario(shop, _file(tmp_path, text))
