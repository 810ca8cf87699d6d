"""The ways of the arrows of the whole map: curves from right to left edges, bows within a column, landings half way."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping

from desktop_app.core.map.capability_map import CapabilityMap
from desktop_app.core.map.geometry import Box, Point, Route, bow, sweep
from desktop_app.core.map.lanes import lanes_of
from desktop_app.core.map.link import Link
from desktop_app.core.map.sheet import ARROW_GAP, DrawnLink, Frame, Landing, Sheet

FIRST_LANDING, LAST_LANDING = 0.4, 0.65
BOW = 46.0
PORT_SHARE = 0.7

Ports = Mapping[tuple[str, str], float]


def routed(figure: CapabilityMap, boxes: Mapping[str, Box], frames: tuple[Frame, ...]) -> Sheet:
    """The sheet with all links between placed nodes; lanes lead from each moderator to its landings."""
    leaving = _ports(figure.links, boxes, outgoing=True)
    arriving = _ports(figure.links, boxes, outgoing=False)
    links = tuple(_drawn(link, boxes, leaving[link.ends], arriving[link.ends]) for link in figure.links)
    return Sheet(boxes, frames, links, tuple(lanes_of(links, boxes)))


def _ports(links: Iterable[Link], boxes: Mapping[str, Box], *, outgoing: bool) -> dict[tuple[str, str], float]:
    """How far above or below the middle each link leaves or arrives, in the order of the heights of the other ends."""
    groups: dict[str, list[tuple[float, tuple[str, str]]]] = defaultdict(list)
    for link in links:
        here, there = link.ends if outgoing else link.ends[::-1]
        groups[here].append((boxes[there].centre.y, link.ends))
    found = {}
    for node, others in groups.items():
        room = boxes[node].height * PORT_SHARE
        for number, (_, ends) in enumerate(sorted(others)):
            found[ends] = room * ((number + 0.5) / len(others) - 0.5)
    return found


def _drawn(link: Link, boxes: Mapping[str, Box], leaving: float, arriving: float) -> DrawnLink:
    route = way_between(boxes[link.source], boxes[link.target], leaving, arriving)
    count = len(link.moderators)
    shares = [FIRST_LANDING + (LAST_LANDING - FIRST_LANDING) * (n + 0.5) / count for n in range(count)]
    marks = tuple(Landing(m.node, at, route.at(at)) for m, at in zip(link.moderators, shares, strict=True))
    return DrawnLink(
        link.source, link.target, link.sign, link.strength, link.delayed, derived=False, route=route, landings=marks
    )


def way_between(source: Box, target: Box, leaving: float, arriving: float) -> Route:
    """The way from one box to another, leaving and arriving that far below their middles."""
    if target.x > source.right:
        start, end = Point(source.right, source.centre.y + leaving), _left(target, arriving)
        return sweep(start, end)
    if target.right < source.x:
        start = Point(source.x, source.centre.y + leaving)
        end = Point(target.right + ARROW_GAP, target.centre.y + arriving)
        return sweep(start, end)
    start, end = Point(source.x, source.centre.y + leaving), _left(target, arriving)
    return bow(start, end, Point(-BOW, 0), Point(-BOW, 0))


def _left(box: Box, dy: float) -> Point:
    return Point(box.x - ARROW_GAP, box.centre.y + dy)
