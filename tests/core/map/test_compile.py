"""The compiled part of the program: its ids, names, units, sizes, and what it says to the money models."""

from __future__ import annotations

from dataclasses import replace

import pytest

from desktop_app.core.language.link import link
from desktop_app.core.language.load import read_models
from desktop_app.core.language.model import Names
from desktop_app.core.language.program import Program
from desktop_app.core.language.to_floats import FloatEngine
from desktop_app.core.language.units import check_units
from desktop_app.core.map.capability_map import CapabilityMap
from desktop_app.core.map.compile import compile_map
from desktop_app.core.map.entered_level import unreachable
from desktop_app.core.map.link import Link
from desktop_app.core.map.node import Node
from tests.core.map import figure as shipped
from tests.core.map.oracle import Column, defaults

MODELS = read_models()
FACTS = {entry.id: entry for model in MODELS for entry in model.inputs}


def linked(*, roadmap: bool) -> Program:
    part = compile_map(shipped.figure(), shipped.initiatives(), shipped.mode(), roadmap=roadmap, models=MODELS)
    when = frozenset({"linked", "map", "roadmap"} if roadmap else {"linked", "map"})
    return link(MODELS, when, part)  # type: ignore[arg-type]


@pytest.fixture(scope="module")
def program() -> Program:
    return linked(roadmap=False)


@pytest.mark.parametrize("roadmap", [False, True])
def test_units_check_in_every_formula(*, roadmap: bool) -> None:
    assert [problem.text() for problem in check_units(linked(roadmap=roadmap))] == []


def test_every_id_of_the_specification_is_there(program: Program) -> None:
    figure = shipped.figure()
    for node in figure.nodes:
        expected = {node.id}
        if node.entered:
            expected |= {f"{word}_{node.id}" for word in ("level", "base", "in", "adj")}
        if node.kind == "capability":
            expected |= {f"{word}_{node.id}" for word in ("level", "S", "rho", "drop")}
        if node.p_fail is not None:
            assert program.inputs[f"map.ok_{node.id}"].fails == node.p_fail
        for local in expected:
            assert program.find(f"map.{local}") == f"map.{local}"
            assert program.specs[local] == f"map.{local}"
    for arrow in figure.links:
        assert f"map.w_{arrow.source}__{arrow.target}" in program.inputs
        for moderator in arrow.moderators:
            assert f"map.k_{moderator.node}__{arrow.source}__{arrow.target}" in program.inputs
    for initiative in shipped.initiatives().all:
        assert {f"map.{word}_{initiative.id}" for word in ("on", "start", "tau", "kap")} <= set(program.inputs)


def test_ids_of_the_specification_lead_to_one_thing_each(program: Program) -> None:
    specs = [i.spec for i in program.inputs.values()] + [v.spec for v in program.variables.values()]
    assert len(specs) == len(set(specs))


def test_everything_is_named_in_both_languages(program: Program) -> None:
    names = {i.id: i.name for i in program.inputs.values()} | {v.id: v.name for v in program.variables.values()}
    for full, name in names.items():
        if full.startswith("map."):
            assert name.en
            assert any("一" <= sign <= "鿿" for sign in name.zh), full


def test_roles_let_scenarios_set_decisions_and_draws_move_the_rest(program: Program) -> None:
    for entry in program.inputs.values():
        if entry.id.startswith("map."):
            decided = entry.id.startswith(("map.on_", "map.start_", "map.adj_")) or entry.id == "map.mode"
            assert (entry.role == "decision") == decided, entry.id
            assert entry.range is None or not decided
            assert entry.bounds[0] <= entry.default <= entry.bounds[1]  # type: ignore[operator]


def test_nothing_of_the_money_models_is_left_without_its_node(program: Program) -> None:
    assert program.unpinned == ()


def test_a_map_without_nodes_the_money_reads_still_computes() -> None:
    lone = Node("idea", "technology", Names("Idea", "设想"), level=0.4, one_off=1.0, running=1.0, p_fail=0.1)
    figure = CapabilityMap((lone,), (), shipped.figure().settings)
    part = compile_map(figure, shipped.initiatives(), shipped.mode(), roadmap=False, models=MODELS)
    program = link(MODELS, frozenset({"linked", "map"}), part)
    engine = FloatEngine(program)
    today = engine.unpack(engine.today(engine.pack(program.defaults())))
    assert today["map.idea"] == 0.4
    assert "logistics.sensing_realisation" in program.unpinned


@pytest.mark.parametrize(("today", "then"), [(2, 1), (2, 3), (3, 1), (1, 3), (2, 2), (1, 1), (3, 3)])
def test_a_change_of_mode_sets_what_the_table_says(program: Program, today: int, then: int) -> None:
    modes = {m.value: m for m in shipped.mode().modes}
    engine = FloatEngine(program)
    inputs = program.defaults() | {"map.mode": float(today)}
    column = engine.today(engine.pack(inputs))
    values = engine.unpack(engine.alone(engine.pack(inputs | {"map.mode": float(then)}), column))
    for factor, fact in shipped.mode().sets.items():
        low, high = FACTS[fact].bounds
        high = min(high, 0.98) if factor == "act" else high
        stated = FACTS[fact].default
        assert isinstance(stated, float)
        expected = stated * (getattr(modes[then], factor) / getattr(modes[today], factor))
        found = values[f"map.{fact.split('.')[1]}_in_mode"]
        assert found == pytest.approx(min(max(expected, low), high), rel=1e-12), factor
        if today == then:
            assert found == stated
    weight = modes[then].k_black_box / modes[today].k_black_box
    spared = 1 - min(1.0, 0.4 * weight) * values["map.ch_mgr_distrust"]  # type: ignore[operator]
    chain = values["map.g_cap_log_sensing__cap_log_seizing"]
    assert chain == pytest.approx(0.3 * spared, rel=1e-12)
    shift = modes[then].fairness_adj - modes[today].fairness_adj
    risk = values["map.in_ch_fairness_risk"], values["map.base_ch_fairness_risk"]
    assert risk[0] == pytest.approx(risk[1] + shift, abs=1e-12)  # type: ignore[operator]
    scale = values["map.cost_scale"]
    once = max(0.0, modes[then].one_off - modes[today].one_off)
    assert values["map.one_off_cost"] == pytest.approx(scale * once, abs=1e-9)  # type: ignore[operator]
    running = modes[then].running - modes[today].running
    assert values["map.running_cost"] == pytest.approx(scale * running, abs=1e-9)  # type: ignore[operator]


def test_an_alert_rate_above_the_limit_stays_while_the_mode_does(program: Program) -> None:
    engine = FloatEngine(program)
    inputs = program.defaults() | {"logistics.alert_action_rate_today": 1.0}
    column = engine.today(engine.pack(inputs))
    same = engine.unpack(engine.alone(engine.pack(inputs), column))
    other = engine.unpack(engine.alone(engine.pack(inputs | {"map.mode": 1.0}), column))
    assert same["map.alert_action_rate_today_in_mode"] == 1.0
    assert other["map.alert_action_rate_today_in_mode"] == 0.98


def test_a_node_that_fails_stays_where_it_was_and_is_paid_for() -> None:
    part = shipped.part(roadmap=False)
    today = Column(part, defaults(part))
    plan = defaults(part) | {"map.on_fraud_screening": 1.0}
    failed = Column(part, plan | {"map.ok_pay_block": 0.0}, today)
    worked = Column(part, plan, today)
    assert worked["map.pay_block"] == pytest.approx(0.7)
    assert failed["map.pay_block"] == today["map.pay_block"]
    assert failed["map.one_off_cost"] == worked["map.one_off_cost"]
    assert failed["map.running_cost"] == worked["map.running_cost"]


def test_cost_grows_with_the_six_tenths_power_of_revenue() -> None:
    part = shipped.part(roadmap=False)
    doubled = Column(part, defaults(part) | {"map.shop_revenue": 1.5e6})
    none = Column(part, defaults(part) | {"map.shop_revenue": 0.0})
    assert doubled["map.cost_scale"] == pytest.approx(2**0.6, rel=1e-12)
    assert none["map.cost_scale"] == pytest.approx((1 / 750_000) ** 0.6, rel=1e-12)


def test_a_level_beyond_its_sources_is_computed_and_said() -> None:
    figure = shipped.figure()
    part = shipped.part(roadmap=False)
    inputs = defaults(part)
    assert unreachable(figure, Column(part, inputs)) == ()
    today = Column(part, inputs | {"map.level_log_rerouting": 0.9})
    (problem,) = unreachable(figure, today)
    assert problem.where == "log_rerouting"
    assert "cannot be reached with these sources" in problem.text()
    assert today["map.base_log_rerouting"] == 1
    assert today["map.log_rerouting"] == pytest.approx(1 - 0.3 * (1 - 0.2))


def test_many_links_into_one_node_are_written_in_parts() -> None:
    count = 130
    nodes = [Node(f"t{n}", "technology", Names(f"T{n}", f"技{n}"), level=0.5) for n in range(count)]
    cell = Node("cell", "capability", Names("Cell", "能力"), level=0.3)
    links = tuple(Link(node.id, "cell", "+", "enables", 0.01) for node in nodes)
    figure = CapabilityMap((*nodes, cell), links, shipped.figure().settings)
    part = compile_map(figure, replace(shipped.initiatives(), all=()), shipped.mode(), roadmap=False)
    assert sum(v.id.startswith("map.part_P_cell_") for v in part.variables) == 3
    assert Column(part, defaults(part))["map.S_cell"] == pytest.approx(1 - (1 - 0.005) ** count, rel=1e-12)


def test_a_fact_moved_in_a_scenario_is_explained_as_from_outside() -> None:
    part = shipped.part(roadmap=False)
    today = Column(part, defaults(part))
    moved = Column(part, defaults(part) | {"map.level_ctx_genai_wave": 0.9}, today)
    assert moved["map.ctx_genai_wave"] == 0.9
    assert moved["map.cap_log_sensing"] > today["map.cap_log_sensing"]
