"""Boxes lined up or spread evenly: where their centres then lie."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from types import MappingProxyType
from typing import Literal, get_args

from desktop_app.core.map.geometry import Box, Point

Side = Literal["left", "centre", "right", "top", "middle", "bottom"]
SIDES: tuple[Side, ...] = get_args(Side)
Direction = Literal["across", "down"]
DIRECTIONS: tuple[Direction, ...] = get_args(Direction)
GRID = 8.0
"""Places are rounded to this while nodes are moved by hand [px]."""


def aligned(boxes: Mapping[str, Box], side: Side) -> dict[str, Point]:
    """The centres of boxes put on one line, {node: centre}: that of the outermost, or of the middle of all."""
    if not boxes:
        return {}
    whole = hull(boxes.values())
    left, right, top, bottom = whole.x, whole.right, whole.y, whole.bottom
    put: Callable[[Box], Point] = {
        "left": lambda b: Point(left + b.width / 2, b.centre.y),
        "centre": lambda b: Point((left + right) / 2, b.centre.y),
        "right": lambda b: Point(right - b.width / 2, b.centre.y),
        "top": lambda b: Point(b.centre.x, top + b.height / 2),
        "middle": lambda b: Point(b.centre.x, (top + bottom) / 2),
        "bottom": lambda b: Point(b.centre.x, bottom - b.height / 2),
    }[side]
    return {name: put(box) for name, box in boxes.items()}


def distributed(boxes: Mapping[str, Box], direction: Direction) -> dict[str, Point]:
    """The centres of boxes with equal gaps between them, {node: centre}; the outermost stay."""
    across = direction == "across"
    begin, size = _MEASURES[direction]
    ranked = sorted(boxes, key=lambda name: (begin(boxes[name]) + size(boxes[name]) / 2, name))
    if not ranked:
        return {}
    first, last = boxes[ranked[0]], boxes[ranked[-1]]
    room = begin(last) + size(last) - begin(first) - sum(size(box) for box in boxes.values())
    gap = room / max(len(ranked) - 1, 1)
    places, at = {}, begin(first)
    for name in ranked:
        middle = at + size(boxes[name]) / 2
        centre = boxes[name].centre
        places[name] = Point(middle, centre.y) if across else Point(centre.x, middle)
        at += size(boxes[name]) + gap
    return places


def hull(boxes: Collection[Box]) -> Box:
    """The least box that holds all of these."""
    left, top = min(b.x for b in boxes), min(b.y for b in boxes)
    return Box(left, top, max(b.right for b in boxes) - left, max(b.bottom for b in boxes) - top)


def snapped(point: Point, grid: float = GRID) -> Point:
    """The nearest point of the grid."""
    return Point(round(point.x / grid) * grid, round(point.y / grid) * grid)


_MEASURES: Mapping[Direction, tuple[Callable[[Box], float], Callable[[Box], float]]] = MappingProxyType(
    {"across": (lambda b: b.x, lambda b: b.width), "down": (lambda b: b.y, lambda b: b.height)}
)
