"""How often an outcome falls where: bars without gaps, the likely range coloured, percentiles named."""

from __future__ import annotations

import numpy as np
from matplotlib.collections import PolyCollection
from matplotlib.figure import Figure

from desktop_app.core.charts import Chart
from desktop_app.core.charts.palette import mixed
from desktop_app.ui.charts.live import Live, holds
from desktop_app.ui.charts.look import Look
from desktop_app.ui.charts.marks import add_marks
from desktop_app.ui.charts.plot import plain_axes, value_axis, zero_line
from desktop_app.ui.charts.style import points

LIKELY = 0.28


def draw(figure: Figure, chart: Chart, look: Look) -> Live:
    """The chart on the figure; bins between the first and the last mark are the likely range."""
    axes = plain_axes(figure)
    bars = PolyCollection(list(_outlines(chart)), edgecolor=look.colours.surface, linewidth=points(0.8), zorder=2)
    bars.sticky_edges.y.append(0)
    axes.add_collection(bars)
    axes.margins(y=0.3 if chart.marks else 0.05)
    value_axis(axes.yaxis, chart.y_axis, look)
    value_axis(axes.xaxis, chart.x_axis, look, grid=False)
    zero_line(axes, look)
    marks = add_marks(axes, chart, look)

    def follow(now: Chart) -> bool:
        outlines = _outlines(now)
        bars.set_verts(list(outlines))
        bars.set_facecolor([_colour(now, centre, look) for centre in _centres(now)])
        marks.place(now)
        return holds(axes.get_xlim(), outlines[:, :, 0]) and holds(axes.get_ylim(), outlines[:, :, 1])

    follow(chart)
    return Live(axes, [bars, *marks.artists], follow)


def _centres(chart: Chart) -> tuple[float, ...]:
    return chart.table.column(chart.categories).numbers()


def _outlines(chart: Chart) -> np.ndarray:
    """The corners of the bins' bars (R, 4, 2)."""
    centres, heights = np.array(_centres(chart)), np.array(chart.values(chart.series[0]))
    half = float(np.min(np.diff(centres))) / 2 if centres.size > 1 else 0.5
    left, right, ground = centres - half, centres + half, np.zeros_like(heights)
    corners = ((left, ground), (left, heights), (right, heights), (right, ground))
    return np.stack([np.column_stack(corner) for corner in corners], axis=1)


def _colour(chart: Chart, centre: float, look: Look) -> str:
    places = [mark.value for mark in chart.marks]
    if places and min(places) <= centre <= max(places):
        return mixed(look.colours.pos, look.colours.surface, LIKELY)
    return look.colours.accent_tint
