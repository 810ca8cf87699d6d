"""The evidence badge inside a chart: full disc measured, half disc weak, square entered, broken ring assumed."""

from __future__ import annotations

import math
from functools import cache
from typing import Any

from matplotlib.lines import Line2D
from matplotlib.path import Path
from matplotlib.transforms import Transform

from desktop_app.ui.charts.look import Look
from desktop_app.ui.charts.style import points

SIZE = 9.5  # px
DASHES = 9
DASH_SHARE = 0.55


def evidence_mark(status: str, row: int, look: Look, place: Transform) -> Line2D:
    """The badge of a status at (0, row) of the place, all in ink: it must survive a photocopier."""
    ink, paper = look.colours.ink, look.colours.surface
    shown: dict[str, Any] = {"marker": "o", "markerfacecolor": ink}
    if status == "weak":
        shown = {"marker": "o", "fillstyle": "left", "markerfacecolor": ink, "markerfacecoloralt": paper}
    elif status == "entered":
        shown = {"marker": "s", "markerfacecolor": paper}
    elif status != "measured":
        shown = {"marker": _broken_ring(), "markerfacecolor": "none"}
    width = points(1.3)
    return Line2D(
        [0], [row], transform=place, markeredgecolor=ink, markeredgewidth=width, markersize=points(SIZE),
        clip_on=False, **shown,
    )  # fmt: skip


@cache
def _broken_ring() -> Path:
    """A circle of radius ½ in dashes."""
    step = 2 * math.pi / DASHES
    arcs = [_arc(number * step, (number + DASH_SHARE) * step) for number in range(DASHES)]
    return Path.make_compound_path(*arcs)


def _arc(start: float, end: float) -> Path:
    angles = [start + (end - start) * part / 4 for part in range(5)]
    return Path([(math.cos(angle) / 2, math.sin(angle) / 2) for angle in angles])
