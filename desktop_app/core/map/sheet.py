"""What a laid-out map consists of: boxes of nodes, frames, routes of links with landings, lanes. Positions are data."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from desktop_app.core.map.geometry import Box, Point, Route
from desktop_app.core.map.link import Link, PosterLink, Sign
from desktop_app.core.map.node import Kind, Node

CAPABILITY_SIZE = (44.0, 44.0)
NAME_BELOW = 36.0
"""Height that the name of a capability takes below its ring: two lines."""
SIZES: Mapping[Kind, tuple[float, float]] = {
    "technology": (150.0, 38.0),
    "capability": CAPABILITY_SIZE,
    "lever": (140.0, 32.0),
    "challenge": (140.0, 34.0),
    "context": (124.0, 40.0),
    "outcome": (90.0, 112.0),
}
SHARED_SIZE = (124.0, 46.0)
CORNER = 6.0
"""Radius of the corners of ways [px]."""
ARROW_GAP = 3.0
"""Room between the head of an arrow and what it points at [px]."""


@dataclass(frozen=True, slots=True)
class Landing:
    """Where a moderator lands on a link: at that share of its length; `chosen` where a person put it there."""

    node: str
    at: float
    point: Point
    chosen: bool = False


@dataclass(frozen=True, slots=True)
class DrawnLink:
    """An arrow on the sheet. `derived` stands for a path through nodes that are not shown.

    `middle` is the share of its length at which its sign and strength stand.
    """

    source: str
    target: str
    sign: Sign
    strength: float
    delayed: bool
    derived: bool
    route: Route
    landings: tuple[Landing, ...] = ()
    middle: float = 0.5

    @property
    def ends(self) -> tuple[str, str]:
        """Source and target."""
        return (self.source, self.target)


@dataclass(frozen=True, slots=True)
class Frame:
    """A frame about the nodes of a page or dimension."""

    id: str
    box: Box


@dataclass(frozen=True, slots=True)
class Lane:
    """The dotted ways of one moderator to its landings."""

    node: str
    routes: tuple[Route, ...]


@dataclass(frozen=True, slots=True)
class Caption:
    """A row or column that is named on the sheet: "lever", "challenge", "technology"; `until` ends its leader."""

    id: str
    point: Point
    until: float = 0.0


@dataclass(frozen=True)
class Sheet:
    """A map laid out."""

    boxes: Mapping[str, Box]
    frames: tuple[Frame, ...]
    links: tuple[DrawnLink, ...]
    lanes: tuple[Lane, ...] = ()
    captions: tuple[Caption, ...] = ()

    def bounds(self) -> Box:
        """The box that holds everything; names below rings are within."""
        boxes = [*self.boxes.values(), *(frame.box for frame in self.frames)]
        if not boxes:
            return Box(0, 0, 1, 1)
        left, top = min(b.x for b in boxes), min(b.y for b in boxes)
        right, bottom = max(b.right for b in boxes), max(b.bottom for b in boxes)
        return Box(left, top, right - left, bottom - top)

    def links_of(self, node: str) -> tuple[DrawnLink, ...]:
        """The links that begin or end at a node or that it weakens."""
        return tuple(
            link for link in self.links if node in link.ends or any(mark.node == node for mark in link.landings)
        )

    def neighbours(self, node: str) -> frozenset[str]:
        """The nodes at the other ends of its links, and those that weaken them."""
        return frozenset(other for link in self.links_of(node) for other in beside(link)) - {node}


def beside(link: DrawnLink) -> Iterable[str]:
    """Both ends of a link and its moderators."""
    return (link.source, link.target, *(mark.node for mark in link.landings))


def occupied(node: Node, box: Box) -> Box:
    """What a node needs of the sheet: its shape and, for a capability, its name below."""
    if node.kind != "capability":
        return box
    return Box(box.x - 40, box.y, box.width + 80, box.height + NAME_BELOW)


def moderators_of(link: Link | PosterLink) -> tuple[str, ...]:
    """The ids of the nodes that weaken a link."""
    if isinstance(link, PosterLink):
        return link.moderators
    return tuple(moderator.node for moderator in link.moderators)
