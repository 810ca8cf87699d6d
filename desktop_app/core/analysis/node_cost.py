"""What raising one node of the map costs in a column."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from desktop_app.core.analysis.attribution import scalar
from desktop_app.core.language.model import Value
from desktop_app.core.map.node import Node


@dataclass(frozen=True, slots=True)
class NodeCost:
    """The cost of a node's rise against today: `one_off` [money] and `running` [money/quarter]."""

    one_off: float
    running: float


def node_cost(node: Node, column: Mapping[str, Value]) -> NodeCost | None:
    """What the rise of a node in a column costs; None for a node on which no cost can arise."""
    if not node.costed:
        return None
    scale, rise = scalar(column["map.cost_scale"]), scalar(column[f"map.rise_{node.id}"])
    one_off, running = (scalar(column[f"map.{part}_{node.id}"]) for part in ("one_off", "running"))
    return NodeCost(scale * one_off * rise, scale * running * rise)
