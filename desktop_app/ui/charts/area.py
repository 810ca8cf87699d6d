"""Areas on each other: the parts of a whole over numbers or quarters, or a band that floats."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import numpy as np
from matplotlib.artist import Artist
from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.patches import Polygon

from desktop_app.core.charts import Chart, Series
from desktop_app.ui.charts.line import add_line, lines_fit, places, x_axis
from desktop_app.ui.charts.live import Live, holds
from desktop_app.ui.charts.look import Look
from desktop_app.ui.charts.marks import add_marks
from desktop_app.ui.charts.plot import legend_row, plain_axes, value_axis, zero_line

SOFT = 0.24


def draw(figure: Figure, chart: Chart, look: Look) -> Live:
    """The chart on the figure; dashed and marker series are lines over the stack."""
    axes = plain_axes(figure)
    lines = {series.column: add_line(axes, chart, series, look) for series in chart.series if is_line(series)}
    areas = {series.column: _area(axes, outline, _fill(series, look)) for series, outline in _stack(chart)}
    shown: dict[str, Artist] = {**lines, **areas}
    axes.margins(x=0, y=0.06)
    value_axis(axes.yaxis, chart.y_axis, look)
    x_axis(figure, axes, chart, look)
    zero_line(axes, look)
    named = [series for series in chart.series if series.paint != "none"]
    legend_row(axes, [shown[series.column] for series in named], [series.label for series in named])
    marks = add_marks(axes, chart, look)

    def follow(now: Chart) -> bool:
        outlines = {series.column: outline for series, outline in _stack(now)}
        for column, outline in outlines.items():
            areas[column].set_xy(outline)
        for series in now.series:
            if is_line(series):
                lines[series.column].set_data(*places(now, series))
        marks.place(now)
        edge = np.concatenate([np.empty((0, 2)), *outlines.values()])
        fits = holds(axes.get_xlim(), edge[:, 0]) and holds(axes.get_ylim(), edge[:, 1])
        return fits and lines_fit(axes, list(lines.values()))

    return Live(axes, [*shown.values(), *marks.artists], follow)


def _stack(chart: Chart) -> Iterator[tuple[Series, np.ndarray]]:
    """Each area with its outline (2R, 2): its top from left to right, its ground back."""
    ground = np.zeros(chart.table.rows)
    for series in chart.series:
        if not is_line(series):
            height = np.array(chart.values(series))
            height[np.isnan(height)] = 0.0
            top = ground + height
            x = _places(chart, series)
            outline = np.empty((2 * len(x), 2))
            outline[: len(x)] = np.transpose((x, top))
            outline[len(x) :] = np.transpose((x, ground))[::-1]
            yield series, outline
            ground = top


def _area(axes: Axes, outline: np.ndarray, fill: dict[str, Any]) -> Polygon:
    (area,) = axes.fill(outline[:, 0], outline[:, 1], **fill)
    area.sticky_edges.y.append(0)  # areas stand on the axis: no margin below them
    return area


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
