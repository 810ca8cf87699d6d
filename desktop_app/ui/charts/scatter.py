"""Points over two numbers: plans by cost and gain, lanes by time and price."""

from __future__ import annotations

import numpy as np
from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.lines import Line2D
from matplotlib.text import Annotation

from desktop_app.core.charts import Chart, Series
from desktop_app.ui.charts.line import lines_fit, place_lines, places, x_axis
from desktop_app.ui.charts.live import Live
from desktop_app.ui.charts.look import Look
from desktop_app.ui.charts.marks import add_marks
from desktop_app.ui.charts.plot import legend_row, plain_axes, value_axis, zero_line
from desktop_app.ui.charts.style import points

MANY_POINTS = 30


def draw(figure: Figure, chart: Chart, look: Look) -> Live:
    """The chart on the figure; a series of one point carries its name, others are named in a row above."""
    axes = plain_axes(figure)
    clouds = [_points(axes, chart, series, look) for series in chart.series]
    axes.margins(x=0.06, y=0.1)
    value_axis(axes.yaxis, chart.y_axis, look)
    x_axis(figure, axes, chart, look)
    if axes.get_ylim()[0] < 0 < axes.get_ylim()[1]:
        zero_line(axes, look)
    named = list(zip(clouds, chart.series, strict=True))
    names = {cloud: _name(axes, cloud, series, look) for cloud, series in named if _size(cloud) == 1}
    rest = [(cloud, series.label) for cloud, series in named if cloud not in names]
    if len(chart.series) > 1 and rest:
        legend_row(axes, [cloud for cloud, _ in rest], [label for _, label in rest])
    marks = add_marks(axes, chart, look)

    def follow(now: Chart) -> bool:
        place_lines(now, clouds)
        for cloud, name in names.items():
            name.xy = _place(cloud)
        marks.place(now)
        return lines_fit(axes, clouds)

    return Live(axes, [*clouds, *names.values(), *marks.artists], follow)


def _points(axes: Axes, chart: Chart, series: Series, look: Look) -> Line2D:
    x, y = places(chart, series)
    shown = {**look.line(series), **look.marker(series)}
    if series.stroke in ("marker", "hollow"):
        shown["linestyle"] = "none"
    if y.size > MANY_POINTS:
        shown |= {"markersize": points(4), "markeredgewidth": 0.0, "alpha": 0.5}
    (cloud,) = axes.plot(x, y, zorder=5 if series.paint == "scenario" else 4, **shown)
    return cloud


def _size(cloud: Line2D) -> int:
    return int(np.size(cloud.get_xdata()))


def _place(cloud: Line2D) -> tuple[float, float]:
    return float(np.ravel(cloud.get_xdata())[0]), float(np.ravel(cloud.get_ydata())[0])


def _name(axes: Axes, cloud: Line2D, series: Series, look: Look) -> Annotation:
    x, y = _place(cloud)
    low, high = axes.get_xlim()
    right = (x - low) / (high - low) > 0.6  # noqa: PLR2004 a name near the right edge stands left of its point
    return axes.annotate(
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
