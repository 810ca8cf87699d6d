"""Which way an arrow of the poster goes: a word for each, by what it joins."""

from __future__ import annotations

from collections.abc import Mapping

from desktop_app.core.map.capability_map import CapabilityMap
from desktop_app.core.map.link import Link
from desktop_app.core.map.node import Node
from desktop_app.core.map.poster import CELL_ROLES, AnyLink

TOP_WORDS = ("top", "to_outcome")
"""Ways along the top of the frame of their source."""
FOOT_WORDS = ("foot", "bus_foot", "back")
"""Ways along the foot of the frame of their target."""


def kind_of_way(figure: CapabilityMap, link: AnyLink, rows: Mapping[str, int]) -> str:
    """Which way a link goes: the word in the table of ways."""
    source, target = figure[link.source], figure[link.target]
    if target.kind == "outcome" and source.kind == "capability":
        return "to_outcome"
    if source.kind in ("lever", "context") and target.kind == "challenge":
        return "down"
    if source.kind == "technology" and target.kind == "capability":
        return _from_technology(source, target, rows)
    if source.kind == "technology" and source.id not in rows and target.id in rows:
        return "bus"
    if source.kind == target.kind == "capability":
        return _between_cells(source, target, link)
    return "straight"


def _from_technology(source: Node, target: Node, rows: Mapping[str, int]) -> str:
    first = target.role == CELL_ROLES[0]
    if source.id not in rows:
        return "bus_near" if first else "bus_foot"
    if source.dimension != target.dimension:
        return "straight"
    if first:
        return "near"
    return "top" if rows[source.id] == 0 else "foot"


def _between_cells(source: Node, target: Node, link: AnyLink) -> str:
    if source.dimension != target.dimension:
        return "arc"
    steps = CELL_ROLES.index(target.role) - CELL_ROLES.index(source.role)
    delayed = isinstance(link, Link) and link.delayed
    if delayed or steps < 0:
        return "back"
    return "chain" if steps == 1 else "top"
