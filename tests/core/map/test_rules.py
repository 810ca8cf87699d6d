"""What may be drawn, what becomes delayed, and every refusal with its reason."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import Any

import pytest

from desktop_app.core.errors import MapError, Message
from desktop_app.core.language.model import Names
from desktop_app.core.map.capability_map import CapabilityMap
from desktop_app.core.map.check import check_initiatives, check_map
from desktop_app.core.map.drawing import delay_cycles, draw_link, draw_moderator
from desktop_app.core.map.initiative import Initiative, Initiatives, missing_requirements
from desktop_app.core.map.link import Link, Moderator, Sign
from desktop_app.core.map.node import KINDS, Kind, Node
from desktop_app.core.map.rules import REFUSALS
from tests.core.map import figure as shipped
from tests.shared import shared_folder


def small(*links: Link, kinds: tuple[Kind, ...] = KINDS) -> CapabilityMap:
    """Two nodes of every kind: technology_1, technology_2 and so on."""
    nodes = [Node(f"{k}_{n}", k, Names(k, k), "logistics" if n == 1 else "marketing") for k in kinds for n in (1, 2)]
    return CapabilityMap(tuple(nodes), links, shipped.figure().settings)


def refused(error: pytest.ExceptionInfo[MapError]) -> list[Message]:
    return [problem.cause for problem in error.value.problems]


def reference() -> dict[str, Any]:
    loaded: dict[str, Any] = json.loads((shared_folder() / "domain" / "figure1.json").read_text(encoding="utf-8"))
    return loaded


def test_the_shipped_map_and_its_initiatives_break_no_rule() -> None:
    assert check_map(shipped.figure()) == ()
    assert check_initiatives(shipped.figure(), shipped.initiatives()) == ()


def test_drawing_follows_the_table_of_kinds() -> None:
    table, refusals = reference()["user_links"], reference()["refusals"]
    figure = small()
    assert len(table) == len(KINDS) ** 2
    signs: tuple[tuple[Sign, str], ...] = (("+", "plus"), ("-", "minus"))
    for row in table:
        for sign, word in signs:
            ends = (f"{row['source']}_1", f"{row['target']}_2", sign, 0.3)
            if "refused" in row[word]:
                with pytest.raises(MapError) as error:
                    draw_link(figure, *ends, delayed=True)
                assert refused(error)[0].text() == refusals[row[word]["refused"]]["en"]
                continue
            drawn = draw_link(figure, *ends, delayed=row[word]["delayed"]).link
            expected = row[word]["type"]
            assert drawn.type == ("cross" if expected == "chain" else expected)
            assert drawn.delayed == row[word]["delayed"]
            if row[word]["delayed"]:
                with pytest.raises(MapError) as error:
                    draw_link(figure, *ends)
                assert refused(error) == [REFUSALS["cap_back"]]


def test_refusals_are_worded_as_specified() -> None:
    assert {word: message.text() for word, message in REFUSALS.items()} == {
        word: texts["en"] for word, texts in reference()["refusals"].items()
    }


def test_a_link_between_cells_is_a_chain_within_a_dimension_and_feedback_when_late() -> None:
    figure = small()
    cell = replace(figure["capability_2"], dimension="logistics")
    same = replace(figure, nodes=(*(n for n in figure.nodes if n.id != cell.id), cell))
    assert draw_link(same, "capability_1", "capability_2", "+", 0.3).link.type == "chain"
    assert draw_link(figure, "capability_1", "capability_2", "+", 0.3, delayed=True).link.type == "feedback"


@pytest.mark.parametrize(
    ("source", "target", "word"),
    [("lever_1", "lever_1", "self"), ("lever_1", "lever_2", "double"), ("outcome_1", "capability_1", "outcome_back")],
)
def test_links_refused_whatever_their_sign(source: str, target: str, word: str) -> None:
    figure = small(Link("lever_1", "lever_2", "+", "raises", 0.3))
    for sign in ("+", "-"):
        with pytest.raises(MapError) as error:
            draw_link(figure, source, target, sign, 0.3)
        assert refused(error) == [REFUSALS[word]]


@pytest.mark.parametrize("strength", [-0.1, 0.96])
def test_a_strength_beyond_its_bounds_is_refused(strength: float) -> None:
    with pytest.raises(MapError, match=r"0\.95"):
        draw_link(small(), "lever_1", "lever_2", "+", strength)


def test_a_link_that_closes_a_circle_is_made_delayed() -> None:
    figure = small(Link("lever_1", "lever_2", "+", "raises", 0.3))
    drawn = draw_link(figure, "lever_2", "lever_1", "+", 0.3)
    assert drawn.made_delayed
    assert drawn.link.delayed
    assert not draw_link(figure, "lever_2", "technology_1", "+", 0.3).made_delayed


def test_moderators_count_as_sources_of_a_circle() -> None:
    moderated = Link("lever_1", "lever_2", "+", "raises", 0.3, moderators=(Moderator("challenge_1", 0.4),))
    assert draw_link(small(moderated), "lever_2", "challenge_1", "-", 0.3).made_delayed


@pytest.mark.parametrize(
    ("node", "k", "word"),
    [
        ("challenge_2", 1.2, "harm_mod"),
        ("challenge_2", -0.1, "harm_mod"),
        ("lever_1", 0.3, "mod_self"),
        ("lever_2", 0.3, "mod_self"),
        ("challenge_1", 0.3, "mod_cycle"),
    ],
)
def test_moderators_refused(node: str, k: float, word: str) -> None:
    link = Link("lever_1", "lever_2", "+", "raises", 0.3)
    figure = small(link, Link("lever_2", "challenge_1", "-", "reduces", 0.3))
    with pytest.raises(MapError) as error:
        draw_moderator(figure, link, node, k)
    assert refused(error) == [REFUSALS[word]]


def test_a_moderator_drawn_again_changes_its_k() -> None:
    link = Link("lever_1", "lever_2", "+", "raises", 0.3, moderators=(Moderator("challenge_1", 0.4),))
    assert draw_moderator(small(link), link, "challenge_1", 0.6).moderators == (Moderator("challenge_1", 0.6),)


def test_all_problems_of_a_map_come_at_once() -> None:
    figure = small(
        Link("lever_1", "lever_1", "+", "raises", 0.3),
        Link("lever_1", "lever_2", "+", "raises", 2.0),
        Link("lever_1", "lever_2", "-", "reduces", 0.3),
        Link("lever_1", "nowhere", "+", "raises", 0.3),
        Link("lever_2", "outcome_1", "+", "raises", 0.3),
        Link("lever_2", "outcome_2", "-", "produces", 0.3),
        Link("capability_1", "lever_1", "+", "raises", 0.3),
        Link("challenge_1", "capability_1", "+", "enables", 0.3, moderators=(Moderator("challenge_1", 3.0),)),
    )
    broken = replace(figure["technology_1"], level=1.5, running=-1.0)
    figure = replace(figure, nodes=(*figure.nodes, Node("base_x", "lever", Names("x", "x")), broken))
    causes = [problem.cause for problem in check_map(figure)]
    for word in ("self", "double", "cap_back", "ch_plus", "harm_mod", "mod_self"):
        assert REFUSALS[word] in causes, word
    text = "\n".join(problem.text() for problem in check_map(figure))
    for part in (
        "the strength must lie between",
        "there is no node “nowhere”",
        "cannot end at this kind",
        "sign does not fit",
        "level must lie between",
        "running must not be negative",
        "base_x: this id",
        "technology_1: 2 nodes",
    ):
        assert part in text, part


def test_circles_are_named_and_can_be_delayed() -> None:
    figure = small(
        Link("lever_1", "lever_2", "+", "raises", 0.3),
        Link("lever_2", "technology_1", "+", "requires", 0.3),
        Link("technology_1", "lever_1", "+", "raises", 0.3),
    )
    (problem,) = check_map(figure)
    assert {"lever_1", "lever_2", "technology_1"} <= set(problem.text().replace(".", " ").split())
    with pytest.raises(MapError, match="circle"):
        assert figure.order
    mended, delayed = delay_cycles(figure)
    assert [link.ends for link in delayed] == [("technology_1", "lever_1")]
    assert check_map(mended) == ()
    assert {node.id for node in mended.order} == {node.id for node in figure.nodes}


def test_a_circle_through_a_moderator_names_that_moderator() -> None:
    figure = small(
        Link("lever_1", "lever_2", "+", "raises", 0.3, moderators=(Moderator("challenge_1", 0.4),)),
        Link("lever_2", "challenge_1", "-", "reduces", 0.3),
    )
    assert [problem.cause for problem in check_map(figure)] == [REFUSALS["mod_cycle"]]


def test_a_plan_without_what_it_needs_is_refused() -> None:
    initiatives = shipped.initiatives()
    (problem,) = missing_requirements(initiatives, {"warehouse_amr"})
    assert problem.where == "warehouse_amr"
    assert "order_platform" in problem.text()
    whole = {"warehouse_amr", "order_platform", "data_foundation"}
    assert missing_requirements(initiatives, whole) == ()


def test_initiatives_that_cannot_be_are_all_named() -> None:
    rest = shipped.initiatives()
    wrong = Initiative("logistics", Names("x", "x"), {"cap_log_sensing": 0.5, "tech_ml": 2.0}, 0.5, requires=("gone",))
    problems = check_initiatives(shipped.figure(), Initiatives((wrong,), rest.rule, rest.default_erosion))
    text = "\n".join(problem.text() for problem in problems)
    for part in ("this id", "“cap_log_sensing” is no", "“tech_ml” must lie", "no initiative “gone”"):
        assert part in text, part
