"""What of a drawn chart shows its numbers, and how that follows other numbers without a new figure."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np
from matplotlib.artist import Artist
from matplotlib.axes import Axes

from desktop_app.core.charts import Chart

TOLERANCE = 1e-9


@dataclass(frozen=True)
class Live:
    """The artists that show numbers, and `follow`, which puts them at those of another chart of the same structure.

    `follow` is False where the axes do not hold the new numbers: then the chart has to be drawn anew.
    """

    axes: Axes
    artists: Sequence[Artist]
    follow: Callable[[Chart], bool]


def same_structure(one: Chart, other: Chart) -> bool:
    """Whether the charts differ in nothing but numbers (and their words in title and note)."""
    return _structure(one) == _structure(other)


def holds(limits: tuple[float, float], *numbers: Sequence[float] | np.ndarray) -> bool:
    """Whether all the numbers lie between the limits of an axis; NaN lies nowhere."""
    found = np.concatenate([np.ravel(np.asarray(part, dtype=float)) for part in numbers])
    found = found[np.isfinite(found)]
    if not found.size:
        return True
    low, high = min(limits), max(limits)
    room = TOLERANCE * (high - low)
    return bool(low - room <= found.min() and found.max() <= high + room)


def _structure(chart: Chart) -> tuple[object, ...]:
    names = tuple(value for value in chart.table.column(chart.categories).values if isinstance(value, str))
    marks = tuple(mark.label for mark in chart.marks)
    shape = (chart.table.rows, chart.totals, chart.better, chart.horizontal)
    words = (names, marks, chart.hints, chart.evidence)
    return (chart.id, chart.kind, chart.categories, chart.series, chart.x_axis, chart.y_axis, words, shape)
