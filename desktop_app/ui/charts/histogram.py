"""How often an outcome falls where: bars without gaps, the likely range coloured, percentiles named."""

from __future__ import annotations

import numpy as np
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
    centres, heights, width = _bins(chart)
    rim = {"edgecolor": look.colours.surface, "linewidth": points(0.8), "zorder": 2}
    bars = axes.bar(centres, heights, width, **rim)
    axes.margins(y=0.3 if chart.marks else 0.05)
    value_axis(axes.yaxis, chart.y_axis, look)
    value_axis(axes.xaxis, chart.x_axis, look, grid=False)
    zero_line(axes, look)
    marks = add_marks(axes, chart, look)

    def follow(now: Chart) -> bool:
        centres, heights, width = _bins(now)
        for bar, centre, height in zip(bars, centres.tolist(), heights.tolist(), strict=True):
            bar.set(x=centre - width / 2, width=width, height=height, facecolor=_colour(now, centre, look))
        marks.place(now)
        return holds(axes.get_xlim(), centres) and holds(axes.get_ylim(), heights)

    follow(chart)
    return Live(axes, [*bars, *marks.artists], follow)


def _bins(chart: Chart) -> tuple[np.ndarray, np.ndarray, float]:
    """Centres and heights of the bins and how wide each is."""
    centres = np.array(chart.table.column(chart.categories).numbers())
    width = float(np.min(np.diff(centres))) if centres.size > 1 else 1.0
    return centres, np.array(chart.values(chart.series[0])), width


def _colour(chart: Chart, centre: float, look: Look) -> str:
    places = [mark.value for mark in chart.marks]
    if places and min(places) <= centre <= max(places):
        return mixed(look.colours.pos, look.colours.surface, LIKELY)
    return look.colours.accent_tint
