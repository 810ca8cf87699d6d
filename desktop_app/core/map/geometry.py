"""Points, boxes and routes on the sheet of a map [px of the design]. Routes are chains of cubic curves.

Drawing them is the window's; where a moderator lands on a route is found here.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

_SAMPLES = 16
_THIRD = 1 / 3


@dataclass(frozen=True, slots=True)
class Point:
    """A place on the sheet; y grows downwards."""

    x: float
    y: float

    def moved(self, dx: float = 0.0, dy: float = 0.0) -> Point:
        """The point that far to the right and down."""
        return Point(self.x + dx, self.y + dy)

    def towards(self, other: Point, share: float) -> Point:
        """The point at that share of the way to another."""
        return Point(self.x + share * (other.x - self.x), self.y + share * (other.y - self.y))


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle by its left upper corner."""

    x: float
    y: float
    width: float
    height: float

    @classmethod
    def around(cls, centre: Point, width: float, height: float) -> Box:
        """The box of that size about a centre."""
        return cls(centre.x - width / 2, centre.y - height / 2, width, height)

    @property
    def right(self) -> float:
        """The right edge."""
        return self.x + self.width

    @property
    def bottom(self) -> float:
        """The lower edge."""
        return self.y + self.height

    @property
    def centre(self) -> Point:
        """The middle."""
        return Point(self.x + self.width / 2, self.y + self.height / 2)

    def overlaps(self, other: Box) -> bool:
        """Whether two boxes share more than an edge."""
        apart = self.right <= other.x or other.right <= self.x or self.bottom <= other.y or other.bottom <= self.y
        return not apart

    def holds(self, other: Box) -> bool:
        """Whether another box lies within this one."""
        return self.x <= other.x and self.y <= other.y and other.right <= self.right and other.bottom <= self.bottom

    def grown(self, by: float) -> Box:
        """The box with that margin on every side."""
        return Box(self.x - by, self.y - by, self.width + 2 * by, self.height + 2 * by)


@dataclass(frozen=True, slots=True)
class Curve:
    """A cubic curve that begins where the one before it ended."""

    first: Point
    second: Point
    end: Point


@dataclass(frozen=True, slots=True)
class Route:
    """The way of an arrow."""

    start: Point
    curves: tuple[Curve, ...]

    @property
    def end(self) -> Point:
        """Where its head stands."""
        return self.curves[-1].end

    def then(self, other: Route) -> Route:
        """This way and on along another that begins where this ends."""
        return Route(self.start, (*self.curves, *other.curves))

    def samples(self) -> tuple[Point, ...]:
        """Points along the way, close enough to stand for it."""
        begin, points = self.start, [self.start]
        for curve in self.curves:
            points += _on(begin, curve)
            begin = curve.end
        return tuple(points)

    def at(self, share: float) -> Point:
        """The point at that share of its length."""
        points = self.samples()
        steps = _steps(points)
        rest = share * sum(steps)
        for one, other, step in zip(points, points[1:], steps, strict=False):
            if step >= rest > 0 or (rest <= 0 and step > 0):
                return one.towards(other, max(rest, 0.0) / step)
            rest -= step
        return points[-1]

    def crossings(self, x: float) -> tuple[float, ...]:
        """The shares of its length at which it crosses a vertical line."""
        points, found, done = self.samples(), [], 0.0
        whole = sum(_steps(points)) or 1.0
        for one, other in pairwise(points):
            step = math.dist((one.x, one.y), (other.x, other.y))
            if (one.x - x) * (other.x - x) < 0 or (one.x == x != other.x):
                found.append((done + step * (x - one.x) / (other.x - one.x)) / whole)
            done += step
        return tuple(found)


def line(start: Point, end: Point) -> Route:
    """The straight way."""
    return Route(start, (Curve(start.towards(end, _THIRD), start.towards(end, 2 * _THIRD), end),))


def sweep(start: Point, end: Point, reach: float = 0.5) -> Route:
    """A curve with horizontal tangents at both ends; `reach` is how far they go of the way across."""
    across = (end.x - start.x) * reach
    return Route(start, (Curve(start.moved(across), end.moved(-across), end),))


def bow(start: Point, end: Point, out: Point, back: Point) -> Route:
    """A curve that leaves and arrives in given directions."""
    return Route(start, (Curve(start.moved(out.x, out.y), end.moved(back.x, back.y), end),))


def bent(points: Sequence[Point], radius: float) -> Route:
    """A way along straight pieces with rounded corners."""
    route: list[Curve] = []
    begin = points[0]
    for before, corner, after in zip(points, points[1:], points[2:], strict=False):
        reach = min(radius, _distance(before, corner) / 2, _distance(corner, after) / 2)
        if reach <= 0:
            continue
        into = corner.towards(before, reach / _distance(before, corner))
        out = corner.towards(after, reach / _distance(corner, after))
        route.extend(line(begin, into).curves)
        route.append(Curve(into.towards(corner, 0.55), out.towards(corner, 0.55), out))
        begin = out
    route.extend(line(begin, points[-1]).curves)
    return Route(points[0], tuple(route))


def _weights(t: float) -> tuple[float, float, float, float]:
    """How much the four points of a cubic Bézier curve count at parameter t [0–1]."""
    u = 1 - t
    return u * u * u, 3 * u * u * t, 3 * u * t * t, t * t * t


_WEIGHTS = tuple(_weights(number / _SAMPLES) for number in range(1, _SAMPLES + 1))


def _on(begin: Point, curve: Curve) -> list[Point]:
    """The points that stand for a curve; written out, as every arrow of a sheet asks for them."""
    x, one_x, two_x, end_x = begin.x, curve.first.x, curve.second.x, curve.end.x
    y, one_y, two_y, end_y = begin.y, curve.first.y, curve.second.y, curve.end.y
    return [
        Point(a * x + b * one_x + c * two_x + d * end_x, a * y + b * one_y + c * two_y + d * end_y)
        for a, b, c, d in _WEIGHTS
    ]


def _distance(one: Point, other: Point) -> float:
    return math.dist((one.x, one.y), (other.x, other.y))


def _steps(points: Sequence[Point]) -> list[float]:
    return [math.dist((one.x, one.y), (other.x, other.y)) for one, other in pairwise(points)]
