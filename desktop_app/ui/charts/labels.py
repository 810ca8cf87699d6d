"""Numbers written at the ends of bars and points: text on a halo, moved as the number moves."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from operator import itemgetter
from types import MappingProxyType
from typing import Literal

from matplotlib.axes import Axes
from matplotlib.axis import Axis
from matplotlib.text import Annotation

from desktop_app.ui.charts.look import Look
from desktop_app.ui.charts.plot import axis_length
from desktop_app.ui.charts.style import points
from desktop_app.ui.charts.wrapping import text_pixels

LINE = 14  # px from a label to one above it
BETWEEN = 2  # px left and right of a label
Side = Literal["above", "below", "left", "right"]
Offset = tuple[float, float]
Place = tuple[Offset, Literal["left", "center", "right"], Literal["bottom", "center", "top"]]
PLACES: Mapping[Side, Place] = MappingProxyType(
    {
        "above": ((0, 3), "center", "bottom"),
        "below": ((0, -3), "center", "top"),
        "left": ((-4, 0), "right", "center"),
        "right": ((4, 0), "left", "center"),
    }
)
"""Distance from the point [points], and which part of the text stands there."""


def number_label(axes: Axes, look: Look, *, bold: bool = False) -> Annotation:
    """A label that says nothing yet."""
    return axes.annotate(
        "",
        (0, 0),
        xytext=(0, 0),
        textcoords="offset points",
        weight="bold" if bold else "normal",
        path_effects=look.halo(),
        zorder=4,
        annotation_clip=False,
    )


def put(label: Annotation, at: tuple[float, float], text: str, side: Side, colour: str) -> None:
    """The label beside a point of the data."""
    offset, across, along = PLACES[side]
    label.xy = at
    label.set_position(offset)
    label.set_text(text)
    label.set_color(colour)
    label.set_horizontalalignment(across)
    label.set_verticalalignment(along)


def raise_crowded(axes: Axes, labels: Sequence[Annotation], *, bold: bool = False) -> None:
    """Labels above bars, from left to right: one that would touch those before it is put higher."""
    across, along = (axis_length(axis) / abs(end - start) for axis, (start, end) in _limits(axes))
    taken: list[tuple[float, float, float]] = []
    for label in labels:
        if label.get_verticalalignment() != "bottom":
            continue
        half = text_pixels(label.get_text(), bold=bold) / 2 + BETWEEN
        middle, foot = label.xy[0] * across, label.xy[1] * along
        lowest = foot
        for other, width, height in sorted(taken, key=itemgetter(2)):
            if abs(middle - other) < half + width and lowest < height + LINE and height < lowest + LINE:
                lowest = height + LINE
        taken.append((middle, half, lowest))
        label.set_position((0, PLACES["above"][0][1] + points(lowest - foot)))


def _limits(axes: Axes) -> tuple[tuple[Axis, tuple[float, float]], tuple[Axis, tuple[float, float]]]:
    return (axes.xaxis, axes.get_xlim()), (axes.yaxis, axes.get_ylim())
