"""Bars whose series lie on each other; what is negative hangs below zero."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
from matplotlib.axes import Axes
from matplotlib.figure import Figure

from desktop_app.core.charts import Chart, Series
from desktop_app.ui.charts.live import Live, holds
from desktop_app.ui.charts.look import Look
from desktop_app.ui.charts.lying import lying
from desktop_app.ui.charts.painted_bar import PaintedBar
from desktop_app.ui.charts.plot import bar_thickness, category_axis, legend_row, plain_axes, value_axis, zero_line

THICKNESS = 0.62


def draw(figure: Figure, chart: Chart, look: Look) -> Live:
    """The chart on the figure, its series named in a row above."""
    ground = lying(figure, chart, look, all_rows=True) if chart.horizontal else None
    axes = ground.axes if ground else plain_axes(figure)
    thickness = bar_thickness(figure, chart, THICKNESS)
    groups = [_bars(axes, chart, layer, thickness, look) for layer in _layers(chart)]

    def follow(now: Chart) -> bool:
        layers = list(_layers(now))
        for group, (_, starts, values) in zip(groups, layers, strict=True):
            for bar, start, length in zip(group, starts.tolist(), values.tolist(), strict=True):
                (bar.lie if chart.horizontal else bar.stand)(start, length)
        limits = axes.get_xlim() if chart.horizontal else axes.get_ylim()
        return holds(limits, *(start + values for _, start, values in layers))

    if ground:
        ground.reach([float(end) for _, start, values in _layers(chart) for end in start + values], (), ())
    else:
        value_axis(axes.yaxis, chart.y_axis, look)
        category_axis(figure, axes, chart, look)
    zero_line(axes, look, upright=chart.horizontal)
    named = [
        (group, series.label) for group, series in zip(groups, chart.series, strict=True) if series.paint != "none"
    ]
    legend_row(axes, [group[0].patch for group, _ in named], [label for _, label in named])
    return Live(axes, [bar.patch for group in groups for bar in group], follow)


def _layers(chart: Chart) -> Iterator[tuple[Series, np.ndarray, np.ndarray]]:
    """Each series with where its bars begin and how long they are."""
    above, below = np.zeros(chart.table.rows), np.zeros(chart.table.rows)
    for series in chart.series:
        values = np.nan_to_num(np.array(chart.values(series)))
        yield series, np.where(values >= 0, above, below), values
        above, below = above + np.maximum(values, 0), below + np.minimum(values, 0)


def _bars(
    axes: Axes, chart: Chart, layer: tuple[Series, np.ndarray, np.ndarray], thickness: float, look: Look
) -> list[PaintedBar]:
    series, ground, values = layer
    places = np.arange(chart.table.rows)
    fill = {**look.series_fill(series), "zorder": 2}
    if chart.horizontal:
        return [PaintedBar(bar) for bar in axes.barh(places, values, thickness, left=ground, **fill)]
    return [PaintedBar(bar) for bar in axes.bar(places, values, thickness, bottom=ground, **fill)]
