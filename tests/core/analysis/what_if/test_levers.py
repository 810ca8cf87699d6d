"""Which levers a page has, and what moving one means."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop_app.core.analysis.what_if.lever_move import (
    NodeMover,
    decision_scale,
    shown_level,
    snapped,
    snapped_level,
    with_item,
)
from desktop_app.core.analysis.what_if.levers import full_cost, page_levers
from desktop_app.core.language.model import Value
from desktop_app.core.map.node import DIMENSIONS
from desktop_app.core.project.shop import Shop

PAGES = (*DIMENSIONS, "firm", "government_context")


def mover(shop: Shop) -> NodeMover:
    column = shop.today_column
    return NodeMover(column.engine, shop.content.figure, column.slots)


def moved(shop: Shop, node: str, wanted: float) -> float:
    found = mover(shop).adjustment({}, node, wanted)
    changes = {} if found is None else {f"map.adj_{node}": found}
    engine, base = shop.today_column.engine, shop.today_column.slots
    column = engine.unpack(engine.alone(engine.pack({**shop.today, **changes}), base))
    return shown_level(column, node)


@given(data=st.data())
@settings(max_examples=20, deadline=None)
def test_a_mover_that_is_kept_finds_what_a_new_one_finds(shop: Shop, data: st.DataObject) -> None:
    nodes = [n.id for n in shop.content.figure.nodes if n.entered and n.kind != "challenge"]
    kept = mover(shop)
    changes: dict[str, Value] = {}
    for _ in range(4):
        node = data.draw(st.sampled_from(nodes))
        wanted = data.draw(st.floats(0, 5))
        found = kept.adjustment(changes, node, wanted)
        assert found == mover(shop).adjustment(changes, node, wanted)
        changes = {**changes, f"map.adj_{node}": found or 0.0}


@given(data=st.data())
@settings(max_examples=30, deadline=None)
def test_changed_inputs_are_those_packed_anew(shop: Shop, data: st.DataObject) -> None:
    engine, base = shop.today_column.engine, shop.today_column.slots
    names = data.draw(st.lists(st.sampled_from(sorted(shop.program.inputs)), max_size=5, unique=True))
    changes: dict[str, Value] = {name: data.draw(st.floats(0, 1)) for name in names}
    assert engine.changed(base, changes) == engine.pack({**shop.today, **changes})


def test_every_node_that_can_be_moved_is_on_one_page_and_no_challenge_can(shop: Shop) -> None:
    figure = shop.content.figure
    pages = [page_levers(shop.program, figure, page) for page in PAGES]
    movable = [node.id for page in pages for node in page.nodes]
    expected = {node.id for node in figure.nodes if node.entered and node.kind != "challenge"}
    assert len(movable) == len(set(movable))
    assert set(movable) == expected
    assert {node.id for page in pages for node in page.challenges} == {
        node.id for node in figure.nodes if node.kind == "challenge"
    }


@pytest.mark.parametrize("dimension", DIMENSIONS)
def test_levers_of_a_dimension_stand_under_the_capability_they_feed(shop: Shop, dimension: str) -> None:
    figure = shop.content.figure
    levers = page_levers(shop.program, figure, dimension)
    assert [group.stage for group in levers.groups] == ["sensing", "seizing", "reconfiguring"]
    for group in levers.groups:
        for node in group.nodes:
            fed = {figure[link.target].role for link in figure.links if link.source == node.id}
            assert group.stage in fed
    assert levers.decisions
    assert all(entry.role == "decision" and entry.id.startswith(dimension) for entry in levers.decisions)


def test_challenges_of_a_dimension_are_those_that_weaken_its_links(shop: Shop) -> None:
    figure = shop.content.figure
    shown = {node.id for node in page_levers(shop.program, figure, "logistics").challenges}
    weakening = {m.node for link in figure.links if figure[link.target].page == "logistics" for m in link.moderators}
    assert {"ch_data_quality", "ch_mgr_distrust"} <= shown
    assert {name for name in weakening if figure[name].kind == "challenge"} <= shown


@settings(max_examples=40, deadline=None)
@given(data=st.data(), wanted=st.floats(0.0, 5.0))
def test_a_lever_comes_to_the_level_it_is_dragged_to_where_its_sources_allow(
    shop: Shop, data: st.DataObject, wanted: float
) -> None:
    nodes = [n for page in PAGES for n in page_levers(shop.program, shop.content.figure, page).nodes]
    node = data.draw(st.sampled_from(nodes)).id
    got, least, most = (moved(shop, node, level) for level in (wanted, 0.0, 5.0))
    assert got == pytest.approx(min(max(wanted, least), most), abs=0.006)


def test_a_lever_back_at_today_changes_nothing(shop: Shop) -> None:
    for page in PAGES:
        for node in page_levers(shop.program, shop.content.figure, page).nodes:
            today = shown_level(shop.today_column, node.id)
            near = snapped_level(shop.today_column, node.id, round(today, 2))
            assert near == today
            assert snapped_level(shop.today_column, node.id, today + 0.1) == today + 0.1
            assert mover(shop).adjustment({}, node.id, near) is None


def test_costs_of_a_node_are_those_of_the_map_at_the_size_of_the_shop(shop: Shop) -> None:
    figure, column = shop.content.figure, shop.today_column
    node = figure["log_amr"]
    cost = full_cost(node, column)
    assert cost is not None
    assert cost.one_off == pytest.approx(90_000 * column["map.cost_scale"])
    assert full_cost(figure["pol_ethics"], column) is None


def test_the_scale_of_a_decision_holds_today_and_lies_within_its_bounds(shop: Shop) -> None:
    for entry in shop.program.inputs.values():
        if entry.role != "decision" or entry.id.startswith("map."):
            continue
        value = shop.today[entry.id]
        for today in value if isinstance(value, tuple) else (value,):
            scale = decision_scale(entry, today, today)
            assert entry.bounds[0] <= scale.low <= today <= scale.high <= entry.bounds[1]
            assert snapped(today + scale.fine / 3, today, scale) == today
            assert snapped(today + scale.step, today, scale) == today + scale.step


def test_one_item_is_replaced_and_no_other() -> None:
    assert with_item((1.0, 2.0, 3.0), 1, 9.0) == (1.0, 9.0, 3.0)
    assert with_item(4.0, 0, 9.0) == 9.0
