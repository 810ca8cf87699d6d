"""Numbers written at the ends of bars and points: text on a halo, moved as the number moves."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Literal

from matplotlib.axes import Axes
from matplotlib.text import Annotation

from desktop_app.ui.charts.look import Look

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
