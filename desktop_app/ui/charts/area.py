"""Areas on each other: the parts of a whole over numbers or quarters, or a band that floats."""

from __future__ import annotations

from typing import Any

import numpy as np
from matplotlib.artist import Artist
from matplotlib.figure import Figure

from desktop_app.core.charts import Chart, Series
from desktop_app.ui.charts.line import add_line, x_axis
from desktop_app.ui.charts.look import Look
from desktop_app.ui.charts.plot import legend_row, marks, plain_axes, value_axis, zero_line

SOFT = 0.24


def draw(figure: Figure, chart: Chart, look: Look) -> None:
    """The chart on the figure; dashed and marker series are lines over the stack."""
    axes = plain_axes(figure)
    ground = np.zeros(chart.table.rows)
    shown: list[tuple[Artist, str]] = []
    for series in chart.series:
        if is_line(series):
            shown.append((add_line(axes, chart, series, look), series.label))
            continue
        top = ground + np.nan_to_num(np.array(chart.values(series)))
        area = axes.fill_between(_places(chart, series), ground, top, **_fill(series, look))
        ground = top
        if series.paint != "none":
            shown.append((area, series.label))
    axes.margins(x=0, y=0.06)
    value_axis(axes.yaxis, chart.y_axis, look)
    x_axis(figure, axes, chart, look)
    zero_line(axes, look)
    legend_row(axes, [artist for artist, _ in shown], [label for _, label in shown])
    marks(axes, chart, look)


def is_line(series: Series) -> bool:
    """Whether the series lies over the stack as a line instead of in it."""
    return series.stroke in ("dashed", "marker", "hollow")


def _places(chart: Chart, series: Series) -> np.ndarray:
    if series.x is None:
        return np.arange(chart.table.rows)
    return np.array(chart.table.column(series.x).numbers())


def _fill(series: Series, look: Look) -> dict[str, Any]:
    fill = look.series_fill(series)
    if series.paint == "none" or series.stroke == "hatched":
        return {**fill, "linewidth": 0.0}
    return {**fill, "alpha": SOFT, "linewidth": 0.0}
