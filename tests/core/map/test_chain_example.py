"""From the map to money: three shops under the recommended plan, its modes, each initiative, and the roadmap."""

from __future__ import annotations

from typing import Any

import pytest

from desktop_app.core.language.to_floats import Slots, engine_of
from tests.core.map import figure as shipped
from tests.worked import differences, figures, given

CONTENT = shipped.content()
EXAMPLE = figures("chain_example")
SHOPS = ("model_defaults", "sample_facts", "sized_40000_orders")
PLAN = {f"on_{initiative}": 1.0 for initiative in EXAMPLE["initiatives"]}
LEVELS = {f"level_{cell}": level for cell, level in EXAMPLE["cells"].items()}
# The figures are rounded to eight decimals.
ROUNDED = {"relative": 1e-7, "absolute": 6e-9}


class Shop:
    """One of the shops: its engine, its inputs of today and its column of today."""

    def __init__(self, name: str) -> None:
        program = CONTENT.what_if
        self.figures: dict[str, Any] = EXAMPLE[name]
        self.engine = engine_of(program)
        self.inputs = {**program.defaults(), **given(program, LEVELS), **given(program, self.figures["facts"])}
        self.today = self.engine.today(self.engine.pack(self.inputs))

    def scenario(self, **changes: float) -> Slots:
        values = self.inputs | given(self.engine.program, PLAN | changes)
        return self.engine.alone(self.engine.pack(values), self.today)


@pytest.fixture(scope="module", params=SHOPS)
def shop(request: pytest.FixtureRequest) -> Shop:
    return Shop(request.param)


def test_kpis_of_today_and_the_plan(shop: Shop) -> None:
    today = {k: v[0] for k, v in shop.figures["kpis"].items()}
    plan = {k: v[1] for k, v in shop.figures["kpis"].items()}
    assert list(differences(shop.engine, shop.today, today, **ROUNDED)) == []
    assert list(differences(shop.engine, shop.scenario(), plan, **ROUNDED)) == []


def test_programme_cost(shop: Shop) -> None:
    column = shop.scenario()
    expected = {key: shop.figures[key] for key in ("map_oneoff", "map_running_cost")}
    assert list(differences(shop.engine, column, expected, **ROUNDED)) == []


def test_human_ai_mode(shop: Shop) -> None:
    for number, name in ((1.0, "ai_decides"), (3.0, "human_decides")):
        column = shop.scenario(mode=number)
        assert list(differences(shop.engine, column, shop.figures["mode"][name], **ROUNDED)) == []


def test_effect_of_each_initiative_given_the_plan(shop: Shop) -> None:
    engine, margin = shop.engine, "company.contribution_margin"
    slot = engine.slots[margin].start
    whole = shop.scenario()[slot]
    checked = 0
    for initiative, effect in shop.figures["effect_given_the_plan"].items():
        if effect is not None:
            without = shop.scenario(**{f"on_{initiative}": 0.0})[slot]
            assert whole - without == pytest.approx(effect, rel=1e-7, abs=2e-8), initiative
            checked += 1
    assert checked == 7


@pytest.mark.parametrize("name", SHOPS)
def test_roadmap(name: str) -> None:
    example, program = EXAMPLE[name], CONTENT.roadmap
    engine = engine_of(program)
    inputs = {**program.defaults(), **given(program, LEVELS), **given(program, example["facts"])}
    today = column = engine.today(engine.pack(inputs))
    plan = engine.pack(inputs | given(program, PLAN))
    for number in range(13):
        column = column if number == 0 else engine.quarter(plan, today, column)
        expected = {spec: values[number] for spec, values in example["roadmap"].items()}
        assert list(differences(engine, column, expected, relative=1e-7, absolute=1e-7)) == []
        if number:
            assert list(differences(engine, column, example["kap"], **ROUNDED)) == []
