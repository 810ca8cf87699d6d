"""An order of nodes in their slots, and the boxes and crossings that follow from it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from desktop_app.core.map.capability_map import CapabilityMap
from desktop_app.core.map.crossings import crossings
from desktop_app.core.map.geometry import Box, Point
from desktop_app.core.map.layout_slots import BANDS, Order, Slot
from desktop_app.core.map.node import Node
from desktop_app.core.map.sheet import SIZES
from desktop_app.core.map.switching import MOST_PASSES, Switching

COLUMN_PITCH, BOX_PITCH, CELL_PITCH = 222.0, 47.0, 96.0
PAD, HEAD, GAP, MARGIN = 16.0, 30.0, 14.0, 16.0
OUTCOME_SIZE = (150.0, 44.0)
SWEEPS = 5
MOST_WORK = 900_000
"""Pairs of a node and a link that layout may look at: thirty times those of the map that ships."""


@dataclass(frozen=True)
class Ordered:
    """An order of nodes in their slots, the heights that follow, and how often links cross."""

    order: Mapping[Slot, Sequence[str]]
    boxes: Mapping[str, Box]
    crossings: int


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

    def switched(self) -> Ordered:
        """The order in which no two neighbours in a slot would cross fewer links the other way round."""
        switching = Switching(self._figure, {name: box.centre for name, box in self._boxes.items()})
        for _ in range(rounds(self._figure, MOST_PASSES)):
            if not sum(self._switch(slot, place, switching) for slot in self._order for place in self._pairs(slot)):
                break
        return self.ordered()

    def _pairs(self, slot: Slot) -> range:
        return range(len(self._order[slot]) - 1)

    def _switch(self, slot: Slot, place: int, switching: Switching) -> bool:
        """Whether a node and the next have changed places for the better."""
        names = self._order[slot]
        pair = names[place], names[place + 1]
        names[place : place + 2] = reversed(pair)
        self._place(slot)
        moved = self._boxes[pair[0]].centre, self._boxes[pair[1]].centre
        if switching.gain(*pair, moved) > 0:
            for name, point in zip(pair, moved, strict=True):
                switching.move(name, point)
            return True
        names[place : place + 2] = pair
        self._place(slot)
        return False

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


def rounds(figure: CapabilityMap, most: int) -> int:
    """How often a map is gone over to lay it out: less often where it is so large that one would wait for minutes."""
    return min(most, max(1, MOST_WORK // max(1, len(figure.nodes) * len(figure.links))))


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


def _pitch(node: Node) -> float:
    return CELL_PITCH if node.kind == "capability" else BOX_PITCH


def size_of(node: Node) -> tuple[float, float]:
    """The width and height of a node on the whole map."""
    return OUTCOME_SIZE if node.kind == "outcome" else SIZES[node.kind]


def _box(node: Node, column: int, top: float, pitch: float) -> Box:
    """The box of a node in its column; a capability leaves room for its name below."""
    width, height = size_of(node)
    x = MARGIN + column * COLUMN_PITCH + COLUMN_PITCH / 2
    middle = top + height / 2 + 6 if node.kind == "capability" else top + pitch / 2
    return Box.around(Point(x, middle), width, height)
