"""The worked numbers of the map, 10 digits each, computed by the engine and by a plain walk over the same trees."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import cache
from typing import Any

import pytest

from desktop_app.core.language.link import link
from desktop_app.core.language.model import Constant, Model, Names, Variable
from desktop_app.core.language.to_floats import FloatEngine
from desktop_app.core.language.tree import Binary, Call, Name, Negative
from desktop_app.core.map.explain import Cause, Explanation
from tests.core.map import figure as shipped
from tests.core.map.oracle import CONSTANTS, Column, defaults, quarters

CLOSE = 1e-9
Computing = Callable[[str, Mapping[str, Any]], tuple[Mapping[str, Any], Mapping[str, Any]]]
DIMENSIONS = ("logistics", "marketing", "supply_chain", "payment_risk")
SCENARIOS = [(k, s["name"]) for k in "AB" for s in shipped.example()[k]["scenarios"]]


def scenario(firm: str, name: str) -> dict[str, Any]:
    found: dict[str, Any] = next(s for s in shipped.example()[firm]["scenarios"] if s["name"] == name)
    return found


def inputs_of(firm: str, plan: Mapping[str, Any] | None, *, roadmap: bool = False) -> dict[str, float]:
    inputs = defaults(shipped.part(roadmap=roadmap))
    inputs |= {f"map.level_{n}": x for n, x in shipped.example()[firm]["input"]["levels"].items()}
    if plan:
        inputs |= {f"map.on_{n}": 1.0 for n in plan["on"]}
        inputs |= {f"map.adj_{n}": x for n, x in plan["adj"].items()}
        inputs["map.mode"] = float(plan["mode"] or inputs["map.mode"])
    return inputs


@cache
def engine(*, roadmap: bool) -> FloatEngine:
    clock = Binary("+", Call("previous", (Name("roadmap.quarter"), Negative(Name("one_quarter")))), Name("one_quarter"))
    quarter = Variable("roadmap.quarter", "t", Names("quarter", "季度"), "quarter", "", clock)
    units = {"one_usd": "USD", "one_quarter": "quarter", "quarters_per_year": "quarter/year"}
    constants = tuple(Constant(n, x, units[n]) for n, x in CONSTANTS.items())
    model = Model("roadmap", Names("Roadmap", "路线图"), constants=constants, variables=(quarter,))
    return FloatEngine(link((model,), part=shipped.part(roadmap=roadmap)))


def by_engine(firm: str, plan: Mapping[str, Any]) -> tuple[Mapping[str, Any], Mapping[str, Any]]:
    machine = engine(roadmap=False)
    today = machine.today(machine.pack(inputs_of(firm, None)))
    then = machine.alone(machine.pack(inputs_of(firm, plan)), today)
    return machine.unpack(today), machine.unpack(then)


def by_oracle(firm: str, plan: Mapping[str, Any]) -> tuple[Mapping[str, Any], Mapping[str, Any]]:
    today = Column(shipped.part(roadmap=False), inputs_of(firm, None))
    return today, Column(shipped.part(roadmap=False), inputs_of(firm, plan), today)


@pytest.mark.parametrize("compute", [by_engine, by_oracle])
@pytest.mark.parametrize(("firm", "name"), SCENARIOS)
def test_levels_costs_and_erosion_are_the_worked_ones(compute: Computing, firm: str, name: str) -> None:
    plan, reference = scenario(firm, name), shipped.example()[firm]["today"]
    today, then = compute(firm, plan)
    for node, level in reference["level"].items():
        assert today[f"map.{node}"] == pytest.approx(level, abs=CLOSE), node
    for node, level in reference["in"].items():
        assert today[f"map.base_{node}"] == pytest.approx(level, abs=CLOSE), node
    for node, level in reference["structural"].items():
        supported = f"map.S_{node}" if node.startswith("cap_") else f"map.{node}"
        assert today[supported] == pytest.approx(level, abs=CLOSE), node
    for node, level in plan["level"].items():
        assert then[f"map.{node}"] == pytest.approx(level, abs=CLOSE), node
    for node, level in plan["in"].items():
        assert then[f"map.in_{node}"] == pytest.approx(level, abs=CLOSE), node
    for cell, values in plan["cells"].items():
        assert then[f"map.rho_{cell}"] == pytest.approx(values["rho"], abs=CLOSE), cell
        assert then[f"map.drop_{cell}"] == pytest.approx(values["drop"], abs=CLOSE), cell
    for dimension in DIMENSIONS:
        assert then[f"map.kap_{dimension}"] == pytest.approx(plan["kap"][dimension], abs=CLOSE)
    assert then["map.one_off_cost"] == pytest.approx(plan["map_one_off"], rel=CLOSE)
    assert then["map.running_cost"] == pytest.approx(plan["map_running_cost"], rel=CLOSE)


def word(cause: Cause) -> str:
    if cause.kind == "by_hand":
        return f"by hand: {cause.id}"
    return cause.id or cause.kind


@pytest.mark.parametrize(("firm", "name"), SCENARIOS)
def test_changes_are_shared_over_drivers_and_initiatives(firm: str, name: str) -> None:
    plan = scenario(firm, name)
    before, after = by_engine(firm, plan)
    explanation = Explanation(shipped.figure(), shipped.initiatives(), shipped.mode(), before, after)
    for node, expected in plan["drivers"].items():
        found = {word(s.cause): s.share for s in explanation.drivers(node)}
        assert found == pytest.approx(expected, abs=CLOSE), node
    for node, expected in plan["by_initiative"].items():
        found = {word(s.cause): s.share for s in explanation.by_initiative(node)}
        assert found == pytest.approx(expected, abs=CLOSE), node


def test_links_of_the_worked_cell_split_into_source_and_moderators() -> None:
    before, after = by_engine("B", scenario("B", "demo_plan"))
    split = Explanation(shipped.figure(), shipped.initiatives(), shipped.mode(), before, after).split("cap_log_seizing")
    assert split.change == pytest.approx(0.3064974552, abs=CLOSE)
    shares = {share.link.source: share for share in split.links}
    assert shares["log_rerouting"].share == pytest.approx(0.1069368173, abs=CLOSE)
    factors = {f.node: f.share for f in shares["log_rerouting"].factors if f.kind != "strength"}
    expected = {"log_rerouting": 0.1074526708, "ch_mgr_distrust": -0.0000385616, "ch_black_box": -0.0004772919}
    assert factors == pytest.approx(expected, abs=CLOSE)
    assert shares["lev_rapid_deploy"].share == pytest.approx(0.0398745022, abs=CLOSE)


@pytest.mark.parametrize("compute", ["engine", "oracle"])
def test_roadmap_is_the_worked_one(compute: str) -> None:
    plan = scenario("B", "demo_plan")
    inputs, planned = inputs_of("B", None, roadmap=True), inputs_of("B", plan, roadmap=True)
    columns: list[Mapping[str, Any]]
    if compute == "engine":
        machine = engine(roadmap=True)
        slots = [machine.today(machine.pack(inputs))]
        for _ in range(12):
            slots.append(machine.quarter(machine.pack(planned), slots[0], slots[-1]))
        columns = [machine.unpack(column) for column in slots]
    else:
        part = shipped.part(roadmap=True)
        columns = [*quarters(part, Column(part, inputs), planned, 12)]
    road = plan["roadmap"]
    for prefix, expected in (("map.", road["level"]), ("map.rho_", road["rho"])):
        for node, levels in expected.items():
            assert [c[f"{prefix}{node}"] for c in columns] == pytest.approx(levels, abs=CLOSE), node
    assert [c["map.one_off_cost"] for c in columns] == pytest.approx(road["map_one_off"], rel=CLOSE, abs=CLOSE)
    assert [c["map.running_cost"] for c in columns] == pytest.approx(road["map_running_cost"], rel=CLOSE, abs=CLOSE)
