"""The room that the arrows of the poster share: lanes along frames, trunks of the bus, ports at the nodes."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from desktop_app.core.map.capability_map import CapabilityMap
from desktop_app.core.map.geometry import Box, Point
from desktop_app.core.map.poster import CELL_ROLES, FOOT, FOOT_PITCH, FRAME_X, HEAD, ROW_PITCH, AnyLink, Places
from desktop_app.core.map.poster_words import FOOT_WORDS, TOP_WORDS, kind_of_way
from desktop_app.core.map.sheet import ARROW_GAP, SIZES

TRUNK_X, TRUNK_PITCH = FRAME_X - 22, 5.0
RADIUS = SIZES["capability"][0] / 2
TOP_LANE, TOP_PITCH = 13.0, 9.0
PORT_PITCH = 9.0
PORT_SHARE, PORT_ROOM = 0.8, 48.0
WIRE_PITCH = 3.5


@dataclass
class Plan:
    """Answers for each link: its way, its port, its lane at the top or the foot of a frame, its trunk."""

    figure: CapabilityMap
    links: tuple[AnyLink, ...]
    places: Places

    def __post_init__(self) -> None:
        self._words = {k.ends: kind_of_way(self.figure, k, self.places.rows) for k in self.links}
        self._foot = self._tracks(FOOT_WORDS)
        self._top = self._tracks(TOP_WORDS)
        self._trunks = _numbers(link.source for link in self.links if self.word(link).startswith("bus"))
        self._ports = self._spread_ports()

    def word(self, link: AnyLink) -> str:
        """The word of a link's way."""
        return self._words[link.ends]

    def box(self, node: str) -> Box:
        """The box of a node."""
        return self.places.boxes[node]

    def port(self, link: AnyLink) -> Point:
        """Where a link arrives at the left of its target."""
        box, dy = self.box(link.target), self._ports.get(link.ends, 0.0)
        if self.figure[link.target].kind != "capability":
            return Point(box.x - ARROW_GAP, box.centre.y + dy)
        reach = math.sqrt(max((RADIUS + ARROW_GAP) ** 2 - dy * dy, 0.0))
        return box.centre.moved(-reach, dy)

    def foot(self, link: AnyLink) -> float:
        """The height of a link's lane at the foot of its target's frame."""
        frame = self.places.frames[self.figure[link.target].dimension].box
        return frame.y + FOOT + FOOT_PITCH * self._foot[link.ends]

    def top(self, link: AnyLink) -> float:
        """The height of a link's lane at the top of its source's frame."""
        frame = self.places.frames[self.figure[link.source].dimension].box
        return frame.y + TOP_LANE - TOP_PITCH * self._top[link.ends]

    def trunk(self, link: AnyLink) -> float:
        """The x of the trunk on which a shared technology goes up and down."""
        return TRUNK_X + TRUNK_PITCH * self._trunks[link.source]

    def gap(self, link: AnyLink) -> float:
        """The height at which a bus passes between the use cases of a frame."""
        frame = self.places.frames[self.figure[link.target].dimension].box
        number = self._trunks[link.source] - (len(self._trunks) - 1) / 2
        return frame.y + HEAD + ROW_PITCH - (ROW_PITCH - SIZES["technology"][1]) / 2 + WIRE_PITCH * number

    def _tracks(self, words: Iterable[str]) -> dict[tuple[str, str], int]:
        """The number of each link's lane in its frame; ways that lead far go outside those that do not."""
        words = tuple(words)
        own = [link for link in self.links if self.word(link) in words and not self._straight_out(link)]
        taken: dict[tuple[str, int], list[tuple[float, float]]] = defaultdict(list)
        found = {}
        for link in sorted(own, key=self._reach):
            dimension = self.figure[link.source if self.word(link) in TOP_WORDS else link.target].dimension
            left, right = sorted((self.box(link.source).centre.x, self.box(link.target).centre.x))
            track = 0
            while any(left < end and start < right for start, end in taken[dimension, track]):
                track += 1
            taken[dimension, track].append((left, right))
            found[link.ends] = track
        return found

    def _reach(self, link: AnyLink) -> tuple[int, int, float]:
        target = self.figure[link.target]
        order = {"top": 0, "bus_foot": 1, "foot": 1, "back": 0, "to_outcome": 1}[self.word(link)]
        column = CELL_ROLES.index(target.role) if target.role in CELL_ROLES else len(CELL_ROLES)
        return (order, column, -self.box(link.source).x)

    def _straight_out(self, link: AnyLink) -> bool:
        """Whether a way to the outcome needs no lane: from the last column of cells."""
        return self.word(link) == "to_outcome" and self.figure[link.source].role == CELL_ROLES[-1]

    def _spread_ports(self) -> dict[tuple[str, str], float]:
        """How far above or below the middle each link arrives at its target, in the order in which they come."""
        groups: dict[str, list[AnyLink]] = defaultdict(list)
        for link in self.links:
            if self.word(link) not in ("arc", "back", "chain", "down"):
                groups[link.target].append(link)
        found: dict[tuple[str, str], float] = {}
        for target, links in groups.items():
            chained = any(k.target == target and self.word(k) == "chain" for k in self.links)
            for link, place_ in zip(*self._ranked(links, chained=chained), strict=True):
                found[link.ends] = place_
        return found

    def _ranked(self, links: list[AnyLink], *, chained: bool) -> tuple[list[AnyLink], list[float]]:
        """Links from the highest approach to the lowest, with their distances from the middle of the target."""
        heights = {"top": -1.0, "foot": 1.0, "bus_foot": 1.0}
        ranked = sorted(links, key=lambda k: (heights.get(self.word(k), 0.0), self.box(k.source).centre.y))
        if not chained:
            middle = (len(ranked) - 1) / 2
            room = min(self.box(ranked[0].target).height * PORT_SHARE, 2 * PORT_ROOM)
            pitch = min(PORT_PITCH, room / max(len(ranked) - 1, 1))
            return ranked, [pitch * (number - middle) for number in range(len(ranked))]
        above = [k for k in ranked if self.word(k) == "top"]
        below = [k for k in ranked if k not in above]
        up = [-PORT_PITCH * (len(above) - number) for number in range(len(above))]
        down = [min(PORT_PITCH, 20.0 / max(len(below), 1)) * (number + 1) for number in range(len(below))]
        return above + below, up + down


def _numbers(names: Iterable[str]) -> dict[str, int]:
    return {name: number for number, name in enumerate(dict.fromkeys(names))}
