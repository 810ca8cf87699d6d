"""Who influences whom: paths, loops, centrality and findings, on small maps with known answers and on Figure 1."""

from __future__ import annotations

from itertools import pairwise, permutations

import pytest
from hypothesis import given

from desktop_app.core.errors import untranslated
from desktop_app.core.language.model import Names
from desktop_app.core.map.capability_map import CapabilityMap
from desktop_app.core.map.centrality import centralities
from desktop_app.core.map.findings import finding_text, findings
from desktop_app.core.map.influence import Influences
from desktop_app.core.map.link import Link, Moderator
from desktop_app.core.map.loops import loops
from desktop_app.core.map.node import Kind, Node
from tests.core.map import figure as shipped
from tests.core.map.user_maps import user_maps

KINDS: dict[str, Kind] = {"a": "lever", "b": "technology", "c": "capability", "d": "outcome", "m": "challenge"}
AB = Link("a", "b", "+", "requires", 0.5)
BC = Link("b", "c", "+", "enables", 0.4, moderators=(Moderator("m", 0.5),))
CD = Link("c", "d", "+", "produces", 0.2)
AM = Link("a", "m", "+", "raises", 0.9)
AC = Link("a", "c", "+", "strengthens", 0.1)


def small(*links: Link) -> CapabilityMap:
    nodes = tuple(Node(name, kind, Names(name.upper(), name)) for name, kind in KINDS.items())
    return CapabilityMap(nodes, links, shipped.figure().settings)


def test_upstream_and_downstream_count_steps_over_links_and_moderators() -> None:
    influences = Influences(small(AB, BC, CD))
    assert influences.downstream("a") == {"b": 1, "c": 2, "d": 3}
    assert influences.upstream("c") == {"b": 1, "m": 1, "a": 2}
    assert influences.downstream("m") == {"c": 1, "d": 2}


def test_weak_influences_can_be_left_out() -> None:
    assert Influences(small(AB, BC, CD), least=0.3).downstream("a") == {"b": 1, "c": 2}
    assert Influences(small(AB, BC, CD), least=0.3).upstream("c") == {"b": 1, "a": 2}


def test_all_paths_come_the_strongest_first_with_their_signs() -> None:
    paths = Influences(small(AB, BC, CD, AM, AC)).paths("a", "d")
    assert paths.complete
    assert [path.nodes for path in paths.found] == [tuple("abcd"), tuple("amcd"), tuple("acd")]
    assert [path.strength for path in paths.found] == pytest.approx([0.04, 0.036, 0.02])
    assert [path.sign for path in paths.found] == ["+", "-", "+"]


def test_a_moderator_of_a_link_with_a_minus_acts_with_a_plus() -> None:
    harmed = Link("b", "c", "-", "harms", 0.4, moderators=(Moderator("m", 0.5),))
    (path,) = Influences(small(harmed)).paths("m", "c").found
    assert (path.sign, path.strength) == ("+", 0.2)


def test_too_many_paths_are_said_to_be() -> None:
    influences = Influences(shipped.figure())
    some = influences.paths("tech_ml", "out_financial", most=5)
    assert len(some.found) == 5
    assert not some.complete
    assert influences.paths("out_share", "tech_ml").found == ()
    assert influences.paths("tech_ml", "tech_ml").found == ()


@given(user_maps())
def test_paths_are_those_that_trying_every_order_finds(figure: CapabilityMap) -> None:
    start, end, *rest = (node.id for node in figure.nodes[:6])
    links = {(i.source, i.target) for i in Influences(figure).all}
    known = CapabilityMap(
        figure.nodes[:6], tuple(k for k in figure.links if {*k.ends} <= {start, end, *rest}), figure.settings
    )
    inside = {(i.source, i.target) for i in Influences(known).all if {i.source, i.target} <= {start, end, *rest}}
    assert inside <= links
    tried = {
        (start, *between, end)
        for count in range(len(rest) + 1)
        for between in permutations(rest, count)
        if all(pair in inside for pair in pairwise((start, *between, end)))
    }
    found = Influences(known).paths(start, end, most=10_000)
    assert found.complete
    assert {path.nodes for path in found.found} == tried
    strengths = [path.strength for path in found.found]
    assert strengths == sorted(strengths, reverse=True)


def test_loops_close_over_late_links_and_are_told_apart() -> None:
    late = Link("c", "a", "+", "raises", 0.3, delayed=True)
    (loop,) = loops(small(AB, BC, late)).found
    assert sorted(loop.nodes) == ["a", "b", "c"]
    assert loop.reinforcing
    harmful = Link("c", "a", "-", "reduces", 0.3, delayed=True)
    (loop,) = loops(small(AB, BC, harmful)).found
    assert not loop.reinforcing
    eased = Link("c", "m", "-", "reduces", 0.3)
    assert loops(small(AB, BC, eased)).found[0].reinforcing


def test_the_loops_of_figure_1_go_over_its_feedback() -> None:
    found = loops(shipped.figure())
    assert found.complete
    assert found.found
    assert all(any(step.link.delayed for step in loop.steps) and loop.reinforcing for loop in found.found)
    assert not loops(shipped.figure(), most=2).complete


def test_centrality_adds_strengths_and_sees_who_lies_between() -> None:
    found = {c.node: c for c in centralities(small(AB, BC, CD))}
    assert (found["c"].incoming, found["c"].outgoing) == pytest.approx((0.4 + 0.2, 0.2))
    assert found["c"].whole == pytest.approx(0.8)
    assert found["m"].outgoing == pytest.approx(0.2)
    # Of the 4 · 3 ordered pairs of the others b lies on a-c and a-d, c on a-d, b-d and m-d.
    assert (found["b"].between, found["c"].between) == pytest.approx((2 / 12, 3 / 12))
    assert found["a"].between == 0


def test_a_node_that_leads_nowhere_and_an_outcome_that_nothing_reaches_are_found() -> None:
    said = [(f.kind, f.nodes) for f in findings(small(AB, CD))]
    assert said == [("no_effect", ("a",)), ("no_effect", ("b",)), ("no_effect", ("m",)), ("unreachable", ("d",))]
    assert ("no_effect", ("b",)) not in [(f.kind, f.nodes) for f in findings(small(AB, CD), pinned=("b",))]
    assert ("no_effect", ("a",)) not in [(f.kind, f.nodes) for f in findings(small(AB, CD), pinned=("b",))]


def test_ways_of_both_signs_contradict_each_other_where_they_meet() -> None:
    found = [f for f in findings(small(AB, BC, CD, AM)) if f.kind == "contradiction"]
    assert [(f.nodes, [path.nodes for path in f.paths]) for f in found] == [(("a", "c"), [tuple("abc"), tuple("amc")])]
    assert finding_text(found[0], small(), "en", untranslated) == "A both raises and lowers C."


def test_a_moderator_without_strength_is_idle() -> None:
    idle = Link("b", "c", "+", "enables", 0.4, moderators=(Moderator("m", 0.0),))
    assert [f.nodes for f in findings(small(idle, CD)) if f.kind == "idle_moderator"] == [("m", "b", "c")]


def test_figure_1_holds_the_two_contradictions_that_the_paper_names() -> None:
    """Deep learning is opaque (§3.1); once everybody has AI it sets nobody apart (§3.3)."""
    pinned = [pin.id for pin in shipped.content().pins.all()]
    found = findings(shipped.figure(), pinned)
    assert {f.kind for f in found} == {"contradiction"}
    assert {f.nodes[0] for f in found} == {"tech_deep_learning", "ctx_ai_diffusion"}
    assert ("ctx_ai_diffusion", "out_advantage") in [f.nodes for f in found]
