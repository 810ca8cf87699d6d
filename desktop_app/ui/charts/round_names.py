"""Names around a circle: where each stands so that none leaves the figure or covers another, and how large it is."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from operator import itemgetter

from desktop_app.ui.charts.wrapping import text_pixels, wrapped

LINE = 13.5  # px from a line of text to the next
GAP = 7  # px from the circle to a name
EDGE = 6  # px from a name to the edge of the figure
WIDEST = 112  # px
SHARE = 0.27
"""A name's part of the figure's width, at most."""
LEAST_RADIUS = 24
UPRIGHT = 0.15
"""Sine below which a name stands above or below the circle instead of beside it."""


@dataclass(frozen=True)
class RoundName:
    """A name in lines; its middle is that far right of and above the middle of the circle [px]."""

    text: str
    right: float
    up: float


def round_names(names: Sequence[str], width: float, height: float) -> tuple[float, tuple[RoundName, ...]]:
    """The largest radius [px] for which the names fit a figure, and their places, clockwise from the top."""
    narrow = [wrapped(name, min(WIDEST, width * SHARE), 2) for name in names]
    broad = [wrapped(name, width * SHARE) for name in names]  # a flat figure has room beside the circle, not above
    found = [_placed(texts, width, height) for texts in (broad, narrow)]
    return max(found, key=itemgetter(0))


def _placed(texts: Sequence[str], width: float, height: float) -> tuple[float, tuple[RoundName, ...]]:
    angles = [2 * math.pi * number / len(texts) for number in range(len(texts))]
    radius = max(LEAST_RADIUS, min(_room(*one, width / 2, height / 2) for one in zip(texts, angles, strict=True)))
    while True:
        ups = _apart(texts, angles, radius)
        reach = max(abs(up) + _high(text) / 2 for text, up in zip(texts, ups, strict=True))
        if reach <= height / 2 or radius <= LEAST_RADIUS:
            break
        radius -= 2
    placed = zip(texts, angles, ups, strict=True)
    return radius, tuple(RoundName(text, _right(text, angle, radius), up) for text, angle, up in placed)


def _high(text: str) -> float:
    return LINE * len(text.split("\n"))


def _room(text: str, angle: float, across: float, along: float) -> float:
    """The radius at which this name alone would touch the edge."""
    side, up = abs(math.sin(angle)), abs(math.cos(angle))
    beside = (across - EDGE - GAP - text_pixels(text)) / side if side > UPRIGHT else math.inf
    above = (along - EDGE - GAP - _high(text)) / up if side <= UPRIGHT else math.inf
    return min(beside, above)


def _right(text: str, angle: float, radius: float) -> float:
    side = math.sin(angle)
    if abs(side) <= UPRIGHT:
        return 0.0
    return radius * side + math.copysign(GAP + text_pixels(text) / 2, side)


def _apart(texts: Sequence[str], angles: Sequence[float], radius: float) -> list[float]:
    """How far up each name stands: at its angle, pushed away from the middle height by its neighbours."""
    ups = [math.cos(angle) * (radius + GAP + _high(text) / 2) for text, angle in zip(texts, angles, strict=True)]
    for half in (1, -1):
        for side in (1, -1):
            inner = math.inf
            column = [i for i, angle in enumerate(angles) if half * ups[i] >= 0 and side * math.sin(angle) > -UPRIGHT]
            for i in sorted(column, key=lambda i: half * ups[i]):
                if inner is not math.inf:
                    ups[i] = half * max(half * ups[i], inner + _high(texts[i]) / 2)
                inner = half * ups[i] + _high(texts[i]) / 2
    return ups
