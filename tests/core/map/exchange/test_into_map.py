"""A file's map becomes ours: what fits is taken as it is, what does not is changed or refused, and said."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings

from desktop_app.core.language.model import Names
from desktop_app.core.map.capability_map import CapabilityMap
from desktop_app.core.map.check import check_map
from desktop_app.core.map.exchange.exchanged_map import ExchangedLink, ExchangedMap, ExchangedNode
from desktop_app.core.map.exchange.from_map import from_map
from desktop_app.core.map.exchange.into_map import Fitted, into_map
from desktop_app.core.map.link import Moderator, Sign
from desktop_app.core.map.rules import REFUSALS
from tests.core.map.exchange.exchanged_maps import exchanged_maps
from tests.core.map.figure import figure
from tests.core.map.user_maps import user_maps


def empty() -> CapabilityMap:
    return replace(figure(), nodes=(), links=(), poster_links=())


def node(name: str, kind: str = "") -> ExchangedNode:
    return ExchangedNode(name, Names(name, name), kind)


def link(source: str, target: str, strength: float = 0.5, sign: Sign = "+", **rest: object) -> ExchangedLink:
    return ExchangedLink(source, target, sign, strength, **rest)  # type: ignore[arg-type]


def fitted(nodes: list[ExchangedNode], *links: ExchangedLink, onto: CapabilityMap | None = None) -> Fitted:
    return into_map(ExchangedMap(tuple(nodes), links), onto or empty())


def said(found: Fitted) -> str:
    return "\n".join(message.text() for message in found.notes)


def test_figure_one_comes_back_whole() -> None:
    found = into_map(from_map(figure(), {"tech_ml": "ours"}), empty())
    assert (found.nodes, found.links) == (figure().nodes, figure().links)
    assert (found.notes, found.problems) == ((), ())
    assert found.texts == {"tech_ml": "ours"}


@given(user_maps())
@settings(max_examples=20)
def test_any_map_that_a_person_drew_comes_back_whole(drawn: CapabilityMap) -> None:
    found = into_map(from_map(drawn), empty())
    assert (found.nodes, found.links, found.problems) == (drawn.nodes, drawn.links, ())


@given(exchanged_maps())
@settings(max_examples=20)
def test_whatever_comes_the_map_keeps_the_rules(exchanged: ExchangedMap) -> None:
    found = into_map(exchanged, figure())
    whole = replace(figure(), nodes=(*figure().nodes, *found.nodes), links=(*figure().links, *found.links))
    assert check_map(whole) == ()
    assert len(found.nodes) == len(exchanged.nodes)
    assert len(found.links) + len([p for p in found.problems if "→" in p.where]) >= len(exchanged.links)


def test_kinds_are_guessed_from_links_and_that_is_said() -> None:
    found = fitted([node("a"), node("b"), node("c")], link("a", "b"), link("b", "c"))
    assert [new.kind for new in found.nodes] == ["lever", "capability", "outcome"]
    assert "3 nodes came without a kind" in said(found)


def test_circles_are_delayed_and_named() -> None:
    found = fitted([node("a", "capability"), node("b", "capability")], link("a", "b"), link("b", "a"))
    assert [(new.delayed, new.type) for new in found.links] == [(False, "chain"), (True, "feedback")]
    assert "b → a" in said(found)


@pytest.mark.parametrize(
    ("links", "refused"),
    [
        ([link("a", "a")], "self"),
        ([link("a", "b"), link("a", "b", sign="-")], "double"),
        ([link("o", "a")], "outcome_back"),
        ([link("c", "b")], "ch_plus"),
        ([link("a", "b", moderators=(Moderator("a", 0.5),))], "mod_self"),
    ],
)
def test_refusals_are_reported_one_by_one(links: list[ExchangedLink], refused: str) -> None:
    nodes = [node("a", "technology"), node("b", "capability"), node("o", "outcome"), node("c", "challenge")]
    found = fitted(nodes, *links)
    assert [problem.cause for problem in found.problems] == [REFUSALS[refused]]


def test_moderators_that_close_a_circle_among_themselves_are_refused() -> None:
    nodes = [node(name, "challenge") for name in "abcd"]
    found = fitted(
        nodes,
        link("c", "a", moderators=(Moderator("b", 0.5),)),
        link("d", "b", moderators=(Moderator("a", 0.5),)),
    )
    assert [problem.cause for problem in found.problems] == [REFUSALS["mod_cycle"]]


def test_a_single_strength_of_fifty_is_brought_to_the_bound() -> None:
    found = fitted([node("a"), node("b"), node("c")], link("a", "b", 50.0), link("b", "c", 0.4), link("a", "c", 0.2))
    assert [new.strength for new in found.links] == [0.95, 0.4, 0.2]
    assert "1 strengths were brought within 0 and 0.95" in said(found)


def test_a_scale_up_to_ten_is_divided_by_ten() -> None:
    found = fitted([node("a"), node("b"), node("c")], link("a", "b", 10.0), link("b", "c", 4.0), link("a", "c", 2.0))
    assert [new.strength for new in found.links] == pytest.approx([0.95, 0.4, 0.2])
    assert "divided by 10" in said(found)


def test_ids_that_a_formula_cannot_hold_are_made_anew() -> None:
    found = fitted([node("客户信任", "outcome"), node("mode", "lever"), node("tech_ml", "technology")], onto=figure())
    assert [new.id for new in found.nodes] == ["outcome", "lever_mode", "tech_ml_2"]


def test_a_second_node_of_one_id_is_left_out_and_reported() -> None:
    twin = replace(node("a", "lever"), name=Names("Twin", "Twin"))
    found = fitted([node("a", "lever"), twin, node("b", "outcome")], link("a", "b"))
    assert [new.name.en for new in found.nodes] == ["a", "b"]
    assert [problem.where for problem in found.problems] == ["Twin"]


def test_joined_nodes_of_one_name_are_one() -> None:
    exchanged = ExchangedMap(
        (node("Machine learning / predictive models", "technology"), node("New", "capability")),
        (link("Machine learning / predictive models", "New"),),
    )
    found = into_map(exchanged, figure(), join=True)
    assert [new.id for new in found.nodes] == ["new"]
    assert [new.ends for new in found.links] == [("tech_ml", "new")]


def test_a_foreign_file_joined_twice_brings_nothing_the_second_time() -> None:
    exchanged = ExchangedMap(
        (node("a"), node("b"), node("c"), node("a (old)")),
        (
            link("a", "b", 7.0),
            link("b", "a", 2.0, sign="-"),
            link("c", "b", 3.0, moderators=(Moderator("a (old)", 2.0),)),
        ),
    )
    first = into_map(exchanged, empty(), join=True)
    whole = replace(empty(), nodes=first.nodes, links=first.links)
    again = into_map(exchanged, whole, join=True)
    assert first.brings
    assert not again.brings
    assert again.problems == ()
    assert said(again).splitlines()[0] == "already here: 4 nodes, 3 links."
    assert "came without a kind" not in said(again)


@pytest.mark.parametrize("ids", [("b", "a"), ("1", "2")])
def test_nodes_of_one_name_are_told_by_id_or_by_their_order(ids: tuple[str, str]) -> None:
    twins = tuple(replace(node(name, "lever"), name=Names("Twin", "Twin")) for name in ids)
    exchanged = ExchangedMap((*twins, node("o", "outcome")), (link(ids[0], "o", 0.3), link(ids[1], "o", 0.4)))
    first = into_map(exchanged, empty())
    again = into_map(
        exchanged,
        replace(empty(), nodes=first.nodes[::-1] if ids[0] == "b" else first.nodes, links=first.links),
        join=True,
    )
    assert (again.brings, again.problems) == (False, ())
