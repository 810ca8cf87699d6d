"""The whole map laid out: columns from context to results, a frame per page, few crossings.

The order within a column of a frame is found by barycentres (Sugiyama et al. 1981) from several random beginnings.
"""

from __future__ import annotations

import random
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from desktop_app.core.map.capability_map import CapabilityMap
from desktop_app.core.map.crossings import crossings
from desktop_app.core.map.geometry import Box, Point
from desktop_app.core.map.layout_routes import routed
from desktop_app.core.map.node import DIMENSIONS, Kind, Node
from desktop_app.core.map.sheet import SIZES, Frame, Sheet, occupied

GOVERNMENT, FIRM, RESULTS, OTHER = "government_context", "firm", "results", "cross"
BANDS = (*DIMENSIONS, OTHER)
"""Frames below each other in the middle; capabilities of no dimension have one of their own."""
ROLES = ("sensing", "seizing", "reconfiguring")
COLUMN_PITCH, BOX_PITCH, CELL_PITCH = 222.0, 47.0, 96.0
PAD, HEAD, GAP, MARGIN = 16.0, 30.0, 14.0, 16.0
OUTCOME_SIZE = (150.0, 44.0)
BEGINNINGS, SWEEPS, SEED = 6, 5, 7
_FIRM_COLUMNS: Mapping[Kind, int] = {"lever": 1, "context": 1, "technology": 2, "challenge": 2}
_DIMENSION_COLUMNS: Mapping[Kind, int] = {"technology": 3, "lever": 3, "context": 3, "challenge": 3, "outcome": 7}
_FIRST_CELL, _FIRST_RESULT = 4, 8

Slot = tuple[str, int]
Order = dict[Slot, list[str]]


@dataclass(frozen=True)
class Ordered:
    """An order of nodes in their slots, the heights that follow, and how often links cross."""

    order: Mapping[Slot, Sequence[str]]
    boxes: Mapping[str, Box]
    crossings: int


def whole_sheet(figure: CapabilityMap) -> Sheet:
    """All nodes and links of a map laid out."""
    best = best_order(figure)
    return routed(figure, best.boxes, _frames(figure, best))


def best_order(figure: CapabilityMap, beginnings: int = BEGINNINGS) -> Ordered:
    """The order with the fewest crossings that was found from the map's own order and random ones."""
    slots = first_order(figure)
    dice = random.Random(SEED)  # noqa: S311 an order to begin with, nothing secret
    best = Arrangement(figure, slots).ordered()
    for number in range(beginnings):
        order = {slot: list(names) for slot, names in slots.items()}
        if number:
            for names in order.values():
                dice.shuffle(names)
        best = min(best, Arrangement(figure, order).improved(), key=lambda found: found.crossings)
    return best


class Arrangement:
    """An order that is made better sweep by sweep."""

    def __init__(self, figure: CapabilityMap, order: Order) -> None:
        self._figure = figure
        self._order = order
        self._bands = _bands(figure, order)
        self._beside: dict[str, list[str]] = defaultdict(list)
        for link in figure.links:
            self._beside[link.source].append(link.target)
            self._beside[link.target].append(link.source)
        self._boxes: dict[str, Box] = {}
        for slot in order:
            self._place(slot)

    def ordered(self) -> Ordered:
        """The order as it stands."""
        ends = [(self._boxes[link.source].centre, self._boxes[link.target].centre) for link in self._figure.links]
        places = np.array([[(p.x, p.y) for p in pair] for pair in ends]).reshape(-1, 2, 2)
        order = {slot: tuple(names) for slot, names in self._order.items()}
        return Ordered(order, dict(self._boxes), crossings(places[:, 0], places[:, 1]))

    def improved(self) -> Ordered:
        """The best order met while every slot is sorted by the mean height of its neighbours, to and fro."""
        best = self.ordered()
        for sweep in range(SWEEPS):
            for slot in sorted(self._order, key=lambda s: s[1], reverse=bool(sweep % 2)):
                self._order[slot].sort(key=self._mean)
                self._place(slot)
            best = min(best, self.ordered(), key=lambda found: found.crossings)
        return best

    def _mean(self, name: str) -> float:
        beside = self._beside[name] or [name]
        return sum(self._boxes[other].centre.y for other in beside) / len(beside)

    def _place(self, slot: Slot) -> None:
        """Puts the nodes of a slot below each other about their height in the band of their frame."""
        nodes = [self._figure[name] for name in self._order[slot]]
        top, bottom = self._bands[slot[0]]
        tall = sum(_pitch(node) for node in nodes)
        y = (top + bottom - tall) / 2
        for node in nodes:
            self._boxes[node.id] = _box(node, slot[1], y, _pitch(node))
            y += _pitch(node)


def first_order(figure: CapabilityMap) -> Order:
    """The nodes by frame and column, in the order of the map."""
    depths = {**_depths(figure), **_aims(figure)}
    found: Order = defaultdict(list)
    for node in figure.nodes:
        found[_slot(node, depths)].append(node.id)
    return dict(found)


def _slot(node: Node, depths: Mapping[str, int]) -> Slot:
    """The frame and column of a node; a use case stands just left of the first cell that it leads to."""
    if node.kind == "capability" and node.page not in DIMENSIONS:
        return (node.dimension if node.dimension in DIMENSIONS else OTHER, _cell_column(node))
    if node.page in DIMENSIONS:
        if node.kind == "capability":
            return (node.page, _cell_column(node))
        return (node.page, _DIMENSION_COLUMNS[node.kind] + (depths.get(node.id, 0) if node.kind == "technology" else 0))
    if node.kind == "outcome":
        return (RESULTS, _FIRST_RESULT + depths[node.id])
    return (GOVERNMENT, 0) if node.page == GOVERNMENT else (FIRM, _FIRM_COLUMNS[node.kind])


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


def _bands(figure: CapabilityMap, order: Order) -> dict[str, tuple[float, float]]:
    """The inner top and bottom of every frame: bands below each other, the others as tall as all of these."""
    tall: dict[str, float] = defaultdict(float)
    for (frame, _), names in order.items():
        tall[frame] = max(tall[frame], sum(_pitch(figure[name]) for name in names))
    whole = sum(tall[d] + HEAD + PAD for d in BANDS if d in tall) - HEAD - PAD
    whole += GAP * (sum(d in tall for d in BANDS) - 1)
    others = [tall[frame] for frame in tall if frame not in BANDS]
    bands: dict[str, tuple[float, float]] = {}
    top = HEAD + max([0.0, *(height - whole for height in others)]) / 2
    for dimension in BANDS:
        if dimension in tall:
            bands[dimension] = (top, top + tall[dimension])
            top += tall[dimension] + PAD + GAP + HEAD
    middle = (min((b[0] for b in bands.values()), default=0) + max((b[1] for b in bands.values()), default=0)) / 2
    for frame, height in tall.items():
        if frame not in BANDS:
            bands[frame] = (middle - height / 2, middle + height / 2)
    return bands


def _frames(figure: CapabilityMap, found: Ordered) -> tuple[Frame, ...]:
    inside: dict[str, list[Box]] = defaultdict(list)
    for (frame, _), names in found.order.items():
        inside[frame].extend(occupied(figure[name], found.boxes[name]) for name in names)
    return tuple(Frame(frame, _around(boxes)) for frame, boxes in inside.items())


def _around(boxes: Iterable[Box]) -> Box:
    known = list(boxes)
    left, top = min(b.x for b in known) - PAD, min(b.y for b in known) - HEAD
    return Box(left, top, max(b.right for b in known) + PAD - left, max(b.bottom for b in known) + PAD / 2 - top)


def _pitch(node: Node) -> float:
    return CELL_PITCH if node.kind == "capability" else BOX_PITCH


def _box(node: Node, column: int, top: float, pitch: float) -> Box:
    """The box of a node in its column; a capability leaves room for its name below."""
    width, height = OUTCOME_SIZE if node.kind == "outcome" else SIZES[node.kind]
    x = MARGIN + column * COLUMN_PITCH + COLUMN_PITCH / 2
    middle = top + height / 2 + 6 if node.kind == "capability" else top + pitch / 2
    return Box.around(Point(x, middle), width, height)
