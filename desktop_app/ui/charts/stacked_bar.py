"""Bars whose series lie on each other; what is negative hangs below zero."""

from __future__ import annotations

import numpy as np
from matplotlib.figure import Figure

from desktop_app.core.charts import Chart
from desktop_app.ui.charts.look import Look
from desktop_app.ui.charts.plot import bar_thickness, category_axis, legend_row, plain_axes, value_axis, zero_line

THICKNESS = 0.62


def draw(figure: Figure, chart: Chart, look: Look) -> None:
    """The chart on the figure, its series named in a row above."""
    axes = plain_axes(figure)
    places = np.arange(chart.table.rows)
    thickness = bar_thickness(figure, chart, THICKNESS)
    above, below = np.zeros(places.size), np.zeros(places.size)
    shown = []
    for series in chart.series:
        values = np.nan_to_num(np.array(chart.values(series)))
        ground = np.where(values >= 0, above, below)
        fill = {**look.series_fill(series), "zorder": 2}
        if chart.horizontal:
            bars = axes.barh(places, values, thickness, left=ground, **fill)
        else:
            bars = axes.bar(places, values, thickness, bottom=ground, **fill)
        above, below = above + np.maximum(values, 0), below + np.minimum(values, 0)
        if series.paint != "none":
            shown.append((bars, series.label))
    value_axis(axes.xaxis if chart.horizontal else axes.yaxis, chart.y_axis, look)
    category_axis(figure, axes, chart, look)
    zero_line(axes, look, upright=chart.horizontal)
    legend_row(axes, [bars for bars, _ in shown], [label for _, label in shown])
