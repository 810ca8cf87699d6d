"""Effects of levers and initiatives, what they rest on, and the sentence about them."""

from __future__ import annotations

from math import isclose

import pytest

from desktop_app.core.analysis.scenario import Scenario
from desktop_app.core.analysis.study import CONTRIBUTION, Study
from desktop_app.core.analysis.tornado import tornado
from desktop_app.core.analysis.what_if.effects_chart import effects_chart
from desktop_app.core.analysis.what_if.kpi_reading import KpiReader, KpiReading
from desktop_app.core.analysis.what_if.lever_effects import (
    lever_effects,
    required,
    resting,
    switch,
    switch_readings,
)
from desktop_app.core.analysis.what_if.rests_on import rests_on
from desktop_app.core.analysis.what_if.sentence import kpi_sentences
from desktop_app.core.language.model import Names, Value
from desktop_app.core.project.shop import Shop
from tests.core.analysis import tiny

ON_TIME = "logistics.overall_on_time_rate"
CHANGES: dict[str, Value] = {
    "map.on_shipment_visibility": 1.0,
    "map.on_smart_routing": 1.0,
    "map.adj_log_dispatch": 0.3,
}


def value(shop: Shop, changes: dict[str, Value], output: str) -> float:
    engine, base = shop.today_column.engine, shop.today_column.slots
    return engine.alone(engine.pack({**shop.today, **changes}), base)[engine.slots[output].start]


def plan(changes: dict[str, Value]) -> Scenario:
    return Scenario("plan", Names("Plan", "方案"), changes)


def test_each_lever_is_told_alone_and_as_the_last_piece(shop: Shop) -> None:
    engine = shop.today_column.engine
    effects = lever_effects(engine, shop.content, shop.today, plan(CHANGES), ON_TIME)
    assert [abs(e.within) for e in effects] == sorted((abs(e.within) for e in effects), reverse=True)
    for effect in effects:
        (name,) = effect.group.inputs
        alone = value(shop, {name: CHANGES[name]}, ON_TIME) - value(shop, {}, ON_TIME)
        rest = {k: v for k, v in CHANGES.items() if k != name}
        assert effect.alone == pytest.approx(alone)
        assert effect.within == pytest.approx(value(shop, CHANGES, ON_TIME) - value(shop, rest, ON_TIME))
    assert {e.group.name.en for e in effects} >= {"Smart capacity dispatch"}


def test_switches_are_read_against_the_scenario(shop: Shop) -> None:
    engine = shop.today_column.engine
    found = {
        r.initiative: r
        for r in switch_readings(engine, shop.content, shop.today, {switch("smart_routing"): 1.0}, CONTRIBUTION)
    }
    assert found["smart_routing"].on
    assert found["smart_routing"].missing == ("shipment_visibility",)
    assert found["smart_routing"].within == pytest.approx(found["smart_routing"].alone)
    off = found["shipment_visibility"]
    assert not off.on
    assert off.within is None
    assert off.alone == pytest.approx(
        value(shop, {switch("shipment_visibility"): 1.0}, CONTRIBUTION) - value(shop, {}, CONTRIBUTION)
    )
    assert off.running == pytest.approx(value(shop, {switch("shipment_visibility"): 1.0}, "map.running_cost"))
    assert off.running > 0


def test_what_an_initiative_needs_comes_before_it_and_goes_after_it(shop: Shop) -> None:
    chain = required(shop.content, "warehouse_amr")
    assert chain == ("data_foundation", "order_platform", "warehouse_amr")
    chosen: dict[str, Value] = {switch(i): 1.0 for i in (*chain, "trade_documents")}
    assert set(resting(shop.content, "data_foundation", chosen)) == set(chain)
    assert resting(shop.content, "warehouse_amr", chosen) == ("warehouse_amr",)


def test_a_result_rests_on_what_swings_it() -> None:
    text = tiny.entry("a", 1.0, "fact", range=[0.0, 1.0, 2.0]) + tiny.entry("b", 1.0, "fact", range=[0.0, 1.0, 3.0])
    text += tiny.entry("x", 0.0, "decision") + tiny.variable("y", "x * (a + 2 * b)")
    program = tiny.program(text)
    study = Study(
        program,
        program.defaults(),
        tiny.scenario({"m.x": 1.0}),
        output="m.y",
        statuses={"m.a": "measured", "m.b": "assumed"},
    )
    found = rests_on(tornado(study))
    a, b = 2.0**2, 6.0**2  # swings of a and of 2 b between their ends
    assert (found.measured, found.assumed) == pytest.approx((a / (a + b), b / (a + b)))
    nothing = Study(program, program.defaults(), tiny.scenario({}), output="m.y")
    assert rests_on(tornado(nothing)).assumed == 0


def on_time(shop: Shop, changes: dict[str, Value]) -> KpiReading:
    engine, base = shop.today_column.engine, shop.today_column.slots
    column = engine.unpack(engine.alone(engine.pack({**shop.today, **changes}), base))
    kpi = next(kpi for kpi in shop.program.kpis if kpi.variable == ON_TIME)
    return KpiReader(shop.program, {}).read(kpi, shop.today_column, column)


@pytest.mark.parametrize("language", ["en", "zh"])
def test_the_sentence_names_the_ends_and_the_largest_lever(shop: Shop, language: str) -> None:
    effects = lever_effects(shop.today_column.engine, shop.content, shop.today, plan(CHANGES), ON_TIME)
    said = on_time(shop, CHANGES)
    text = kpi_sentences(said, effects, None, "logistics", language)
    assert f"{100 * said.today:.1f}" in text
    assert f"{100 * said.value:.1f}" in text
    assert effects[0].group.name.get(language) in text
    still = kpi_sentences(on_time(shop, {}), (), None, "logistics", language)
    assert f"{100 * said.today:.1f}" in still
    assert effects[0].group.name.get(language) not in still


def test_the_chart_of_effects_shows_both_columns(shop: Shop) -> None:
    effects = lever_effects(shop.today_column.engine, shop.content, shop.today, plan(CHANGES), ON_TIME)
    chart = effects_chart(on_time(shop, CHANGES), effects, "en")
    assert chart is not None
    assert all(isclose(a, e.alone) for a, e in zip(chart.values(chart.series[0]), effects, strict=True))
    assert all(isclose(w, e.within) for w, e in zip(chart.values(chart.series[1]), effects, strict=True))
    assert effects_chart(on_time(shop, {}), (), "en") is None
