"""The dotted ways of moderators to where they land: made anew, or kept as far as they still lead there."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterable, Mapping

from desktop_app.core.map.geometry import Box, Point, Route, bent, line, sweep
from desktop_app.core.map.sheet import CORNER, DrawnLink, Lane

DROP = 12.0
"""How far above a landing a way down a gutter turns to it [px]."""


def lanes_of(links: Iterable[DrawnLink], boxes: Mapping[str, Box]) -> Iterable[Lane]:
    """The ways of every moderator from the side of its box to where it lands."""
    routes: dict[str, list[Route]] = defaultdict(list)
    for link in links:
        for mark in link.landings:
            box = boxes[mark.node]
            beyond = mark.point.x >= box.centre.x
            routes[mark.node].append(sweep(Point(box.right if beyond else box.x, box.centre.y), mark.point))
    return (Lane(node, tuple(ways)) for node, ways in routes.items())


def trunk_of(lane: Lane | None) -> float | None:
    """The x of the straight way down which a lane comes; None for one that has none."""
    first = lane.routes[0] if lane and lane.routes else None
    return first.start.x if first and first.start.x == first.end.x else None


def stretched(lane: Lane, links: Iterable[DrawnLink], box: Box) -> Lane:
    """The lane of the node with this box, led to all its landings: down its trunk to those that lie on it.

    Ways that still end at a landing stay; to the others lead new ones.
    """
    marks = [mark.point for link in links for mark in link.landings if mark.node == lane.node]
    trunk = trunk_of(lane)
    first, others = lane.routes[0].start, lane.routes[1 if trunk is not None else 0 :]
    on = [point.y for point in marks if trunk is not None and abs(point.x - trunk) < 1]
    down = (line(first, Point(first.x, max(on))),) if on else ()
    kept = tuple(way for way in others if any(_near(way.end, point) for point in marks))
    off = [p for p in marks if (trunk is None or abs(p.x - trunk) >= 1) and not any(_near(way.end, p) for way in kept)]
    return Lane(lane.node, (*down, *kept, *(_way(box, first, point) for point in off)))


def _way(box: Box, first: Point, point: Point) -> Route:
    """From below a box down its gutter and over to a landing; from the side of a box straight there."""
    turn = point.y - DROP
    if first.y < box.bottom or turn < first.y:
        side = box.right if point.x >= box.centre.x else box.x
        return sweep(first if first.y >= box.bottom else Point(side, box.centre.y), point)
    return bent([first, Point(first.x, turn), Point(point.x, turn), point], CORNER)


def _near(one: Point, other: Point) -> bool:
    return math.dist((one.x, one.y), (other.x, other.y)) < 1
