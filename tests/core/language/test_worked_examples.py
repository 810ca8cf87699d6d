"""The worked examples of the domain: one model by itself, all linked, the roadmap, shocks, sizes and random inputs."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest

from desktop_app.core.language.program import Program
from desktop_app.core.language.to_floats import FloatEngine
from desktop_app.core.language.to_numpy import NumpyEngine
from desktop_app.core.map.assembly import read_content
from tests.worked import differences, figures, given, today_and_scenario

CONTENT = read_content()
EXAMPLES = figures("worked_examples")
MODELS = {"log": "logistics", "mkt": "marketing", "sc": "supply_chain", "pay": "payment_risk"}
TOLERANCE = 1e-8


def missed(program: Program, example: dict[str, Any], today: dict[str, Any], scenario: dict[str, Any]) -> list[str]:
    engine, first, second = today_and_scenario(program, today, scenario)
    wrong = [
        *differences(engine, first, example["today"], relative=TOLERANCE, absolute=1e-15),
        *differences(engine, second, example["scenario"], relative=TOLERANCE, absolute=1e-15),
    ]
    assert len(example["today"]) > 4
    return wrong


@pytest.mark.parametrize("short", MODELS)
def test_one_model_by_itself(short: str) -> None:
    example = EXAMPLES["alone"][short]
    assert missed(CONTENT.alone(MODELS[short]), example, {}, example["scenario_in"]) == []


@pytest.mark.parametrize(("short", "number"), [(s, n) for s in MODELS for n in range(5)])
def test_random_inputs(short: str, number: int) -> None:
    example = EXAMPLES["random"][short][number]
    assert missed(CONTENT.alone(MODELS[short]), example, example["today_in"], example["scenario_in"]) == []


@pytest.mark.parametrize("name", ["linked", "linked_today_level_02", "tariff_shock", "duty_absorbed"])
def test_linked(name: str) -> None:
    example = EXAMPLES[name]
    assert missed(CONTENT.what_if_without_map, example, example.get("today_in", {}), example["scenario_in"]) == []


def test_six_channels() -> None:
    example = EXAMPLES["marketing_6_channels"]
    program = CONTENT.alone("marketing").with_items({"channel": tuple(example["channels"])})
    assert missed(program, example, example["today_in"], example["scenario_in"]) == []


@pytest.mark.parametrize("number", range(4))
def test_shop_sizes(number: int) -> None:
    example = EXAMPLES["sizes"][number]
    scenario = EXAMPLES["linked"]["scenario_in"] | {"map_running_cost": example["scenario_running"]}
    assert missed(CONTENT.what_if_without_map, example, example["today_in"], scenario) == []


def test_roadmap() -> None:
    example = EXAMPLES["roadmap"]
    program = CONTENT.roadmap_without_map
    engine = FloatEngine(program)
    inputs = program.defaults()
    today = before = engine.today(engine.pack(inputs))
    columns = [today]
    for quarter in example["quarters_in"]:
        before = engine.quarter(engine.pack({**inputs, **given(program, quarter)}), today, before)
        columns.append(before)
    assert len(columns) == 13
    for number, column in enumerate(columns):
        expected = {spec: values[number] for spec, values in example["columns"].items()}
        assert list(differences(engine, column, expected, relative=TOLERANCE, absolute=1e-9)) == []


def test_numpy_and_floats_give_the_same_numbers() -> None:
    program = CONTENT.what_if
    engine, first, second = today_and_scenario(program, {}, {"on_market_radar": 1, "mkt_spend": [7e4, 3e4, 4e4]})
    batch = NumpyEngine(program)
    columns = {
        name: np.atleast_2d(np.asarray(v)).T for name, v in engine.unpack(first).items() if name in program.inputs
    }
    columns = {name: array if program.index_of(name) else array[0] for name, array in columns.items()}
    today = batch.today(columns)
    changed = {
        **columns,
        "map.on_market_radar": np.array([1.0]),
        "marketing.base_media_spend": np.array([[7e4], [3e4], [4e4]]),
    }
    scenario = batch.alone(changed, today)
    for name in program.variables:
        np.testing.assert_allclose(today[name][..., 0], engine.get(first, name), rtol=1e-9, atol=1e-12, err_msg=name)
        np.testing.assert_allclose(
            scenario[name][..., 0], engine.get(second, name), rtol=1e-9, atol=1e-12, err_msg=name
        )
