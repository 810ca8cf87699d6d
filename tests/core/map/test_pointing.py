"""While the pointer moves the answer is the one that drawing would give."""

from __future__ import annotations

import networkx as nx
import pytest
from hypothesis import given

from desktop_app.core.errors import MapError, Message
from desktop_app.core.map.capability_map import CapabilityMap, read_by
from desktop_app.core.map.drawing import draw_link, draw_moderator
from desktop_app.core.map.link import SIGNS, Link
from desktop_app.core.map.pointing import may_link, may_moderate, would_be_delayed
from desktop_app.core.map.rules import REFUSALS
from tests.core.map import figure as shipped
from tests.core.map.user_maps import user_maps


def refused_link(figure: CapabilityMap, source: str, target: str, sign: str, *, delayed: bool) -> Message | None:
    try:
        draw_link(figure, source, target, "+" if sign == "+" else "-", 0.3, delayed=delayed)
    except MapError as error:
        return error.problems[0].cause
    return None


@given(user_maps())
def test_a_link_is_refused_as_drawing_refuses_it(figure: CapabilityMap) -> None:
    for source in figure.nodes:
        for target in figure.nodes:
            for delayed in (False, True):
                drawn = [refused_link(figure, source.id, target.id, sign, delayed=delayed) for sign in SIGNS]
                asked = [may_link(figure, source.id, target.id, sign, delayed=delayed) for sign in SIGNS]
                assert asked == drawn
                either = may_link(figure, source.id, target.id, delayed=delayed)
                assert (either is None) == (None in drawn)


def refused_moderator(figure: CapabilityMap, link: Link, node: str) -> Message | None:
    try:
        draw_moderator(figure, link, node, 0.4)
    except MapError as error:
        return error.problems[0].cause
    return None


@given(user_maps())
def test_a_moderator_is_refused_as_drawing_refuses_it(figure: CapabilityMap) -> None:
    for link in figure.links:
        for node in figure.nodes:
            assert may_moderate(figure, node.id, link.ends) == refused_moderator(figure, link, node.id)


@given(user_maps())
def test_a_map_knows_who_leads_to_whom(figure: CapabilityMap) -> None:
    graph = nx.DiGraph((read, link.target) for link in figure.links for read in read_by(link))
    graph.add_nodes_from(node.id for node in figure.nodes)
    for one in figure.nodes:
        for other in figure.nodes:
            assert figure.reaches(one.id, other.id) == nx.has_path(graph, one.id, other.id)


@pytest.mark.parametrize(
    ("source", "target", "reason"),
    [
        ("tech_ml", "tech_ml", "self"),
        ("tech_ml", "log_demand_forecast", "double"),
        ("out_trust", "tech_ml", "outcome_back"),
        ("cap_log_sensing", "tech_ml", "cap_back"),
        ("tech_ml", "ctx_turbulence", "outside"),
    ],
)
def test_the_reason_is_said(source: str, target: str, reason: str) -> None:
    assert may_link(shipped.figure(), source, target) == REFUSALS[reason]


def test_what_closes_a_circle_is_known_before_it_is_drawn() -> None:
    assert would_be_delayed(shipped.figure(), "out_advantage", "out_agility")
    assert not would_be_delayed(shipped.figure(), "out_agility", "out_share")
