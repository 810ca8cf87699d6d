"""The ways of the arrows of the whole map: curves from right to left edges, bows within a column; landings half way.

What lands on a way, and the sign of a link that weakens, gives way to nodes that would cover it.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import replace

from desktop_app.core.map.capability_map import CapabilityMap
from desktop_app.core.map.clear_share import ClearShare
from desktop_app.core.map.geometry import Box, Point, Route, bow, sweep
from desktop_app.core.map.lanes import lanes_of
from desktop_app.core.map.link import Link
from desktop_app.core.map.sheet import ARROW_GAP, DrawnLink, Frame, Landing, Sheet

FIRST_LANDING, LAST_LANDING = 0.4, 0.65
BOW = 46.0
PORT_SHARE = 0.7

Ports = Mapping[tuple[str, str], float]


def routed(
    figure: CapabilityMap, boxes: Mapping[str, Box], frames: tuple[Frame, ...], before: Sheet | None = None
) -> Sheet:
    """The sheet with all links between placed nodes; lanes lead from each moderator to its landings.

    A link that stands as it does on the sheet `before`, among the same boxes, is taken from there.
    """
    leaving = _ports(figure.links, boxes, outgoing=True)
    arriving = _ports(figure.links, boxes, outgoing=False)
    clear = ClearShare(figure, boxes)
    known = {drawn.ends: drawn for drawn in before.links} if before is not None and before.boxes == boxes else {}
    links = []
    for link in figure.links:
        route = way_between(boxes[link.source], boxes[link.target], leaving[link.ends], arriving[link.ends])
        old = known.get(link.ends)
        links.append(old if old is not None and _is_so(old, link, route) else _drawn(link, route, clear))
    return Sheet(boxes, frames, tuple(links), tuple(lanes_of(links, boxes)))


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


def _is_so(drawn: DrawnLink, link: Link, route: Route) -> bool:
    """Whether a link is drawn as it is."""
    same = (drawn.sign, drawn.strength, drawn.delayed) == (link.sign, link.strength, link.delayed)
    lands = [mark.node for mark in drawn.landings] == [moderator.node for moderator in link.moderators]
    return same and lands and drawn.route == route


def _drawn(link: Link, route: Route, clear: ClearShare) -> DrawnLink:
    count = len(link.moderators)
    marks: list[Landing] = []
    for number, moderator in enumerate(link.moderators):
        evenly = FIRST_LANDING + (LAST_LANDING - FIRST_LANDING) * (number + 0.5) / count
        marks.append(Landing(moderator.node, *clear.near(evenly, route, [mark.point for mark in marks])))
    middle = clear.near(0.5, route, [mark.point for mark in marks])[0] if link.sign == "-" else 0.5
    drawn = DrawnLink(*link.ends, link.sign, link.strength, link.delayed, derived=False, route=route)
    return replace(drawn, landings=tuple(marks), middle=middle)


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
