"""How often an outcome falls where: bars without gaps, the likely range coloured, percentiles named."""

from __future__ import annotations

import numpy as np
from matplotlib.figure import Figure

from desktop_app.core.charts import Chart
from desktop_app.core.charts.palette import mixed
from desktop_app.ui.charts.look import Look
from desktop_app.ui.charts.plot import marks, plain_axes, value_axis, zero_line
from desktop_app.ui.charts.style import points

LIKELY = 0.28


def draw(figure: Figure, chart: Chart, look: Look) -> None:
    """The chart on the figure; bins between the first and the last mark are the likely range."""
    axes = plain_axes(figure)
    centres = np.array(chart.table.column(chart.categories).numbers())
    width = float(np.min(np.diff(centres))) if centres.size > 1 else 1.0
    likely = mixed(look.colours.pos, look.colours.surface, LIKELY)
    places = [mark.value for mark in chart.marks]
    colours = [
        likely if places and min(places) <= centre <= max(places) else look.colours.accent_tint for centre in centres
    ]
    heights = chart.values(chart.series[0])
    axes.bar(centres, heights, width, color=colours, edgecolor=look.colours.surface, linewidth=points(0.8), zorder=2)
    axes.margins(y=0.3 if chart.marks else 0.05)
    value_axis(axes.yaxis, chart.y_axis, look)
    value_axis(axes.xaxis, chart.x_axis, look, grid=False)
    zero_line(axes, look)
    marks(axes, chart, look)
