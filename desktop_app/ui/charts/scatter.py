"""Points over two numbers: plans by cost and gain, lanes by time and price."""

from __future__ import annotations

import numpy as np
from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.lines import Line2D

from desktop_app.core.charts import Chart, Series
from desktop_app.ui.charts.line import x_axis
from desktop_app.ui.charts.look import Look
from desktop_app.ui.charts.plot import legend_row, marks, plain_axes, value_axis, zero_line
from desktop_app.ui.charts.style import points

MANY_POINTS = 30


def draw(figure: Figure, chart: Chart, look: Look) -> None:
    """The chart on the figure; a series of one point carries its name, others are named in a row above."""
    axes = plain_axes(figure)
    clouds = [_points(axes, chart, series, look) for series in chart.series]
    axes.margins(x=0.06, y=0.1)
    value_axis(axes.yaxis, chart.y_axis, look)
    x_axis(figure, axes, chart, look)
    if axes.get_ylim()[0] < 0 < axes.get_ylim()[1]:
        zero_line(axes, look)
    named = list(zip(clouds, chart.series, strict=True))
    for cloud, series in named:
        if _size(cloud) == 1:
            _name(axes, cloud, series, look)
    rest = [(cloud, series.label) for cloud, series in named if _size(cloud) > 1]
    if len(chart.series) > 1 and rest:
        legend_row(axes, [cloud for cloud, _ in rest], [label for _, label in rest])
    marks(axes, chart, look)


def _points(axes: Axes, chart: Chart, series: Series, look: Look) -> Line2D:
    rows = chart.table.column(series.column).filled()
    x = np.array(chart.table.column(series.x or chart.categories).numbers())[rows.start : rows.stop]
    y = np.array(chart.values(series))[rows.start : rows.stop]
    shown = {**look.line(series), **look.marker(series)}
    if series.stroke in ("marker", "hollow"):
        shown["linestyle"] = "none"
    if len(rows) > MANY_POINTS:
        shown |= {"markersize": points(4), "markeredgewidth": 0.0, "alpha": 0.5}
    (cloud,) = axes.plot(x, y, zorder=5 if series.paint == "scenario" else 4, **shown)
    return cloud


def _size(cloud: Line2D) -> int:
    return int(np.size(cloud.get_xdata()))


def _name(axes: Axes, cloud: Line2D, series: Series, look: Look) -> None:
    x, y = float(np.ravel(cloud.get_xdata())[0]), float(np.ravel(cloud.get_ydata())[0])
    low, high = axes.get_xlim()
    right = (x - low) / (high - low) > 0.6  # noqa: PLR2004 a name near the right edge stands left of its point
    axes.annotate(
        series.label,
        (x, y),
        xytext=(-7 if right else 7, 7),
        textcoords="offset points",
        ha="right" if right else "left",
        weight="bold",
        color=look.colours.ink,
        path_effects=look.halo(),
        zorder=6,
    )
