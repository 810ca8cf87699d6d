"""The level a person enters or drags: whether sources allow it, and the adjustment that brings a node to it."""

from __future__ import annotations

from collections.abc import Mapping

from desktop_app.core.errors import Message, Problem
from desktop_app.core.map.capability_map import CapabilityMap

_SAME = 1e-9


def unreachable(figure: CapabilityMap, today: Mapping[str, float]) -> tuple[Problem, ...]:
    """One problem for each node whose entered level its sources cannot give; the computed level is shown instead."""
    return tuple(
        Problem(
            node.id,
            Message(
                "{entered} cannot be reached with these sources; {computed} is shown.",
                entered=round(today[f"map.level_{node.id}"], 4),
                computed=round(today[f"map.{node.id}"], 4),
            ),
            Message("Change the level, a source, or the strength of a link."),
        )
        for node in figure.nodes
        if node.entered and abs(today[f"map.{node.id}"] - today[f"map.level_{node.id}"]) > _SAME
    )


def adjustment(figure: CapabilityMap, node: str, wanted: float, column: Mapping[str, float]) -> float:
    """The `adj` [-1, 1] that brings an entered node to the level `wanted`, with the sources of this column.

    `column` holds the values of a column in which the node is not moved by hand (its `adj` is 0).
    """
    q, u = column.get(f"map.Q_{node}", 1.0), column.get(f"map.U_{node}", 1.0)
    deployment = (1 - (1 - wanted) / max(u, 1e-9)) / max(q, 1e-9)
    low, high = figure.settings.bounds["adj"]
    unmoved = column.get(f"map.want_{node}", column[f"map.in_{node}"])
    return min(max(min(max(deployment, 0.0), 1.0) - unmoved, low), high)
