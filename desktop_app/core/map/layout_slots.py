"""Where on the whole map a node belongs: its frame, and its column from context to results."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping

from desktop_app.core.map.capability_map import CapabilityMap
from desktop_app.core.map.node import DIMENSIONS, Kind, Node

GOVERNMENT, FIRM, RESULTS, OTHER = "government_context", "firm", "results", "cross"
BANDS = (*DIMENSIONS, OTHER)
"""Frames below each other in the middle; capabilities of no dimension have one of their own."""
ROLES = ("sensing", "seizing", "reconfiguring")
_FIRM_COLUMNS: Mapping[Kind, int] = {"lever": 1, "context": 1, "technology": 2, "challenge": 2}
_DIMENSION_COLUMNS: Mapping[Kind, int] = {"technology": 3, "lever": 3, "context": 3, "challenge": 3, "outcome": 7}
_FIRST_CELL, _FIRST_RESULT = 4, 8

Slot = tuple[str, int]
Order = dict[Slot, list[str]]


def first_order(figure: CapabilityMap) -> Order:
    """The nodes by frame and column, in the order of the map."""
    depths = {**_depths(figure), **_aims(figure)}
    found: Order = defaultdict(list)
    for node in figure.nodes:
        found[_slot(node, depths)].append(node.id)
    return dict(found)


def frame_of(node: Node) -> str:
    """The frame in which a node of the whole map stands."""
    if node.kind == "capability" and node.page not in DIMENSIONS:
        return node.dimension if node.dimension in DIMENSIONS else OTHER
    if node.page in DIMENSIONS:
        return node.page
    if node.kind == "outcome":
        return RESULTS
    return GOVERNMENT if node.page == GOVERNMENT else FIRM


def _slot(node: Node, depths: Mapping[str, int]) -> Slot:
    """The frame and column of a node; a use case stands just left of the first cell that it leads to."""
    frame = frame_of(node)
    if node.kind == "capability":
        return (frame, _cell_column(node))
    if frame in DIMENSIONS:
        return (frame, _DIMENSION_COLUMNS[node.kind] + (depths.get(node.id, 0) if node.kind == "technology" else 0))
    if frame == RESULTS:
        return (frame, _FIRST_RESULT + depths[node.id])
    return (frame, 0 if frame == GOVERNMENT else _FIRM_COLUMNS[node.kind])


def _cell_column(node: Node) -> int:
    return _FIRST_CELL + (ROLES.index(node.role) if node.role in ROLES else 1)


def _aims(figure: CapabilityMap) -> dict[str, int]:
    """For each technology the number of the first kind of capability that it leads to."""
    aims: dict[str, int] = {}
    for link in figure.links:
        role = figure[link.target].role
        if figure[link.source].kind == "technology" and role in ROLES:
            aims[link.source] = min(aims.get(link.source, len(ROLES)), ROLES.index(role))
    return aims


def _depths(figure: CapabilityMap) -> dict[str, int]:
    """How many outcomes of the firm lie before each outcome on the longest way."""
    depths: dict[str, int] = {}
    for node in figure.order:
        before = [depths[k.source] + 1 for k in figure.incoming(node.id) if not k.delayed and k.source in depths]
        if node.kind == "outcome" and node.page not in DIMENSIONS:
            depths[node.id] = max(before, default=0)
    return depths
