"""Thousands of random actions on the map, with undo, redo, save and reopen, end equal to a plain model of the same."""

from __future__ import annotations

import random
from pathlib import Path

import pytest

from desktop_app.core.map.in_force import with_strengths
from desktop_app.core.map.link import Link
from desktop_app.core.project.shop import Shop
from tests.core.project.map_player import Player
from tests.core.project.plain_map import PlainLink, PlainMap

STEPS, MADE, COMPUTED_EVERY = 3200, 2000, 400


def test_random_actions_end_equal_to_a_plain_model_of_them(tmp_path: Path) -> None:
    player = Player(random.Random(20260701), tmp_path)  # noqa: S311 - actions, nothing secret
    for number in range(STEPS):
        player.step()
        assert said(player) == player.plain, f"after step {number}"
        if number % COMPUTED_EVERY == COMPUTED_EVERY - 1:
            check_levels(player)
    assert sum(player.played.values()) >= MADE
    assert min(player.played.values()) >= 20, player.played
    while player.done:
        player.undo()
    assert said(player) == player.plain


def said(player: Player) -> PlainMap:
    """What the document says, as a plain model."""
    numbers = {name: entry.value for name, entry in player.document.entries.items() if isinstance(entry.value, float)}
    figure = with_strengths(player.figure, numbers)
    assert player.document.map is not None
    return PlainMap(
        kinds={node.id: node.kind for node in figure.nodes},
        names={node.id: node.name.en for node in figure.nodes},
        links={
            k.ends: PlainLink(k.sign, k.strength, k.delayed, {m.node: m.k for m in k.moderators}, landings(player, k))
            for k in figure.links
        },
        levels={n.id: numbers.get(f"map.level_{n.id}", n.level) for n in figure.nodes if n.kind != "outcome"},
        places={node: (point.x, point.y) for node, point in player.document.canvas.on("whole").items()},
        notes=dict(player.document.notes),
        pins=dict(player.document.map.pins),
        comments={comment.id: comment.text for comment in player.document.canvas.comments},
    )


def landings(player: Player, link: Link) -> dict[str, float]:
    """Where moderators of a link were put on the whole map."""
    return {
        node: share for (ends, node), share in player.document.canvas.landings_on("whole").items() if ends == link.ends
    }


def check_levels(player: Player) -> None:
    """Every level of today: as entered where sources allow it, outcomes as the plain formula gives them."""
    today = Shop(player.document).computed().today_column
    levels = {node: float(today[f"map.{node}"]) for node in player.plain.kinds}  # type: ignore[arg-type]
    for node, kind in player.plain.kinds.items():
        if kind == "outcome":
            assert levels[node] == pytest.approx(player.plain.outcome(node, levels), abs=1e-12), node
        elif kind == "capability":
            assert levels[node] == pytest.approx(player.plain.levels[node], abs=1e-12), node
