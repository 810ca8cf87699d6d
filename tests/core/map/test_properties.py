"""What holds for every map a person can draw, and for the map that ships (properties of the map's specification)."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop_app.core.language.link import Part
from desktop_app.core.map.capability_map import CapabilityMap
from desktop_app.core.map.check import check_map
from desktop_app.core.map.compile import compile_map
from desktop_app.core.map.entered_level import adjustment, unreachable
from desktop_app.core.map.explain import Explanation
from tests.core.map import figure as shipped
from tests.core.map.oracle import Column, defaults, quarters
from tests.core.map.user_maps import measures, user_maps

EXEMPT = {("tech_deep_learning", "ch_black_box")} | {
    ("ctx_ai_diffusion", f"cap_{cell}_sensing") for cell in ("log", "mkt", "sc", "pay")
}
SOME = settings(max_examples=20)
ADJUSTMENTS = st.floats(-1, 1).map(lambda x: round(x, 6))


def plan_for(data: st.DataObject, part: Part, *, modes: bool = True) -> dict[str, float]:
    """Random decisions: switches, sliders, mode."""
    plan = defaults(part)
    for entry in part.inputs:
        if entry.id.startswith("map.on_"):
            plan[entry.id] = float(data.draw(st.booleans()))
        elif entry.id.startswith("map.adj_") and data.draw(st.booleans()):
            plan[entry.id] = data.draw(ADJUSTMENTS)
    if modes:
        plan["map.mode"] = float(data.draw(st.integers(1, 3)))
    return plan


@SOME
@given(user_maps(), st.data())
def test_levels_lie_between_nothing_and_full(figure: CapabilityMap, data: st.DataObject) -> None:
    part = compile_map(figure, data.draw(measures(figure)), shipped.mode(), roadmap=True)
    today = Column(part, defaults(part))
    for column in quarters(part, today, plan_for(data, part), 4):
        for node in figure.nodes:
            assert -1e-12 <= column[f"map.{node.id}"] <= 1 + 1e-12


@SOME
@given(user_maps(), st.data())
def test_nothing_changed_is_today_bit_for_bit(figure: CapabilityMap, data: st.DataObject) -> None:
    initiatives = data.draw(measures(figure))
    for roadmap in (False, True):
        part = compile_map(figure, initiatives, shipped.mode(), roadmap=roadmap)
        inputs = defaults(part)
        inputs["map.mode"] = float(data.draw(st.integers(1, 3)))
        today = Column(part, inputs)
        columns = quarters(part, today, inputs, 3)[1:] if roadmap else [Column(part, inputs, today)]
        for column in columns:
            assert {v.id: column[v.id] for v in part.variables} == {v.id: today[v.id] for v in part.variables}


@SOME
@given(user_maps())
def test_entered_levels_come_back_unless_sources_forbid_it(figure: CapabilityMap) -> None:
    part = compile_map(figure, shipped.initiatives(), shipped.mode(), roadmap=False)
    today = Column(part, defaults(part))
    clipped = {problem.where for problem in unreachable(figure, today)}
    for node in figure.nodes:
        if node.entered and node.id not in clipped:
            assert today[f"map.{node.id}"] == pytest.approx(node.level, abs=1e-14)
        if node.id in clipped:
            assert today[f"map.base_{node.id}"] in (0.0, 1.0)
        if node.kind == "capability":
            assert today[f"map.{node.id}"] == node.level


@SOME
@given(user_maps(), st.data())
def test_shares_of_every_change_add_up(figure: CapabilityMap, data: st.DataObject) -> None:
    initiatives = data.draw(measures(figure))
    part = compile_map(figure, initiatives, shipped.mode(), roadmap=True)
    today = Column(part, defaults(part))
    columns = quarters(part, today, plan_for(data, part), 3)
    explanation = Explanation(figure, initiatives, shipped.mode(), today, columns[-1])
    for node in figure.nodes:
        split = explanation.split(node.id)
        assert split.own + sum(link.share for link in split.links) == pytest.approx(split.change, abs=1e-13)
        for link in split.links:
            assert sum(factor.share for factor in link.factors) == pytest.approx(link.share, abs=1e-13)
        for shares in (explanation.drivers(node.id), explanation.by_initiative(node.id)):
            assert sum(share.share for share in shares) == pytest.approx(split.change, abs=1e-12)


@SOME
@given(user_maps(), st.data())
def test_one_off_cost_is_booked_once(figure: CapabilityMap, data: st.DataObject) -> None:
    initiatives = data.draw(measures(figure))
    part = compile_map(figure, initiatives, shipped.mode(), roadmap=True)
    alone = compile_map(figure, initiatives, shipped.mode(), roadmap=False)
    plan = plan_for(data, part)
    what_if = Column(alone, plan, Column(alone, defaults(alone)))
    columns = quarters(part, Column(part, defaults(part)), plan, 6)
    assert sum(c["map.one_off_cost"] for c in columns) == pytest.approx(what_if["map.one_off_cost"], abs=1e-6)
    assert columns[-1]["map.running_cost"] == pytest.approx(what_if["map.running_cost"], abs=1e-6)
    assert columns[0]["map.one_off_cost"] == columns[0]["map.running_cost"] == 0


@SOME
@given(user_maps(), st.data())
def test_a_slider_brings_a_node_to_the_level_wanted(figure: CapabilityMap, data: st.DataObject) -> None:
    nodes = [node for node in figure.nodes if node.entered]
    if not nodes:
        return
    node = data.draw(st.sampled_from(nodes))
    part = compile_map(figure, data.draw(measures(figure)), shipped.mode(), roadmap=False)
    today = Column(part, defaults(part))
    plan = plan_for(data, part, modes=False) | {f"map.adj_{node.id}": 0.0}
    column = Column(part, plan, today)
    lowest = Column(part, plan | {f"map.adj_{node.id}": -1.0}, today)[f"map.{node.id}"]
    highest = Column(part, plan | {f"map.adj_{node.id}": 1.0}, today)[f"map.{node.id}"]
    wanted = lowest + (highest - lowest) * data.draw(st.floats(0, 1))
    adj = adjustment(figure, node.id, wanted, column)
    assert Column(part, plan | {f"map.adj_{node.id}": adj}, today)[f"map.{node.id}"] == pytest.approx(wanted, abs=1e-9)


@SOME
@given(user_maps())
def test_what_people_draw_breaks_no_rule(figure: CapabilityMap) -> None:
    assert check_map(figure) == ()
    assert len(figure.order) == len(figure.nodes)


@pytest.mark.parametrize("kind", ["technology", "lever", "challenge"])
def test_more_technology_never_harms_and_more_challenge_never_helps(kind: str) -> None:
    figure = shipped.figure()
    kept = tuple(link for link in figure.links if link.ends not in EXEMPT)
    part = compile_map(replace(figure, links=kept), shipped.initiatives(), shipped.mode(), roadmap=False)
    today = Column(part, defaults(part))
    sign = -1 if kind == "challenge" else 1
    for moved in (node for node in figure.nodes if node.kind == kind):
        column = Column(part, defaults(part) | {f"map.adj_{moved.id}": 0.3}, today)
        for node in figure.nodes:
            if node.kind in ("capability", "outcome"):
                assert sign * (column[f"map.{node.id}"] - today[f"map.{node.id}"]) >= -1e-12, (moved.id, node.id)


def test_only_deep_learning_and_diffusion_are_exempt_from_that() -> None:
    figure, part = shipped.figure(), shipped.part(roadmap=False)
    today = Column(part, defaults(part))
    lowering = set()
    for moved in (node for node in figure.nodes if node.kind in ("technology", "lever", "context")):
        column = Column(part, defaults(part) | {f"map.adj_{moved.id}": 0.3}, today)
        cells = [n.id for n in figure.nodes if n.kind == "capability"]
        if moved.kind != "context" and any(column[f"map.{c}"] < today[f"map.{c}"] - 1e-12 for c in cells):
            lowering.add(moved.id)
    assert lowering <= {"tech_deep_learning"}


def test_feedback_never_lets_a_level_fall_and_settles() -> None:
    figure, part = shipped.figure(), shipped.part(roadmap=True)
    plan = defaults(part) | {f"map.on_{i.id}": 1.0 for i in shipped.initiatives().all}
    columns = quarters(part, Column(part, defaults(part)), plan, 24)
    for node in figure.nodes:
        if node.kind == "capability":
            levels = [column[f"map.{node.id}"] for column in columns]
            steps = [new - old for old, new in pairwise(levels)]
            assert min(steps) >= -1e-12, node.id
            assert steps[-1] < 1e-3, node.id


@settings(max_examples=10)
@given(st.sets(st.sampled_from([i.id for i in shipped.initiatives().all])), st.integers(1, 3))
def test_shares_add_up_on_the_shipped_map_for_any_plan(chosen: set[str], mode: int) -> None:
    part = shipped.part(roadmap=False)
    today = Column(part, defaults(part))
    plan = defaults(part) | {f"map.on_{i}": 1.0 for i in chosen} | {"map.mode": float(mode)}
    column = Column(part, plan, today)
    explanation = Explanation(shipped.figure(), shipped.initiatives(), shipped.mode(), today, column)
    for node in shipped.figure().nodes:
        split = explanation.split(node.id)
        for shares in (explanation.drivers(node.id), explanation.by_initiative(node.id)):
            assert sum(share.share for share in shares) == pytest.approx(split.change, abs=1e-12)
