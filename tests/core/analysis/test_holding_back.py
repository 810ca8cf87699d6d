from __future__ import annotations

from functools import cache

import pytest

from desktop_app.core.analysis.holding_back import HeldBack, holding_back
from desktop_app.core.analysis.node_cost import node_cost
from desktop_app.core.language.model import Value
from desktop_app.core.language.to_floats import FloatEngine
from desktop_app.core.map.assembly import Content, read_content
from desktop_app.core.map.summary import summary


@cache
def content() -> Content:
    return read_content()


@cache
def engine() -> FloatEngine:
    return FloatEngine(content().what_if)


def inputs(**changes: float) -> dict[str, Value]:
    return {**engine().program.defaults(), **{f"map.{name}": value for name, value in changes.items()}}


def held(node: str, **changes: float) -> tuple[HeldBack, ...]:
    today = engine().today(engine().pack(inputs()))
    return holding_back(content().figure, node, engine(), inputs(**changes), today)


def test_what_is_gained_equals_the_level_without_the_moderator() -> None:
    figure = content().figure
    today = engine().today(engine().pack(inputs()))
    found = {h.node: h.gain for h in held("cap_log_sensing", on_shipment_visibility=1.0)}
    assert set(found) == {"ch_data_quality", "ch_data_standards", "ch_data_silos", "ch_app_silos"}
    for cause, gain in found.items():
        gone = {
            f"k_{cause}__{link.source}__{link.target}": 0.0
            for link in figure.incoming("cap_log_sensing")
            if any(m.node == cause for m in link.moderators)
        }
        levels = [
            engine().alone(engine().pack(inputs(on_shipment_visibility=1.0, **more)), today)[
                engine().slots["map.cap_log_sensing"].start
            ]
            for more in ({}, gone)
        ]
        assert gain == pytest.approx(levels[1] - levels[0], abs=1e-12)
    gains = [h.gain for h in held("cap_log_sensing", on_shipment_visibility=1.0)]
    assert gains == sorted(gains, reverse=True)
    assert gains[-1] > 0


def test_a_challenge_is_held_up_by_what_raises_it() -> None:
    found = held("ch_black_box")
    assert [h.node for h in found] == ["tech_deep_learning"]
    assert found[0].gain < 0


def test_a_node_that_nothing_weakens_is_held_back_by_nothing() -> None:
    assert held("lev_training") == ()


def test_cost_is_for_the_rise_alone() -> None:
    figure = content().figure
    today = engine().today(engine().pack(inputs()))
    column = engine().unpack(engine().alone(engine().pack(inputs(adj_log_amr=0.5)), today))
    node = figure["log_amr"]
    cost = node_cost(node, column)
    assert cost is not None
    scale = column["map.cost_scale"]
    assert isinstance(scale, float)
    assert cost.one_off == pytest.approx(0.5 * 90_000 * scale)
    assert cost.running == pytest.approx(0.5 * 2_250 * scale)
    still = node_cost(figure["lev_training"], column)
    assert still is not None
    assert still.one_off == 0
    assert node_cost(figure["ch_data_quality"], column) is None


def test_the_summary_names_the_largest_move_and_the_lowest_capability() -> None:
    figure = content().figure
    before = {f"map.{node.id}": 0.3 for node in figure.nodes}
    after = {**before, "map.cap_mkt_seizing": 0.7, "map.cap_log_sensing": 0.4, "map.cap_sc_sensing": 0.2}
    text = summary(figure, before, after, "en", str)
    assert text.startswith("2 of 12 capabilities rise, 1 fall; Marketing seizing moves most (1.5 → 3.5).")
    assert text.endswith("Supply Chain sensing is lowest, at 1.0 of 5.")
    assert summary(figure, before, before, "en", str).startswith("No capability moves.")
