"""Bars side by side, standing or lying: one for each category and series."""

from __future__ import annotations

import math
from typing import Any

import numpy as np
from matplotlib.axes import Axes
from matplotlib.container import BarContainer
from matplotlib.figure import Figure

from desktop_app.core.charts import Chart, Series
from desktop_app.ui.charts.look import Look
from desktop_app.ui.charts.plot import bar_thickness, category_axis, legend_row, plain_axes, value_axis, zero_line

GROUP_WIDTH = 0.72
MOST_LABELLED = 16
LABEL_ROOM = 0.12
END_ROOM = 0.04


def draw(figure: Figure, chart: Chart, look: Look) -> None:
    """The chart on the figure; bars carry their values while there are few of them."""
    axes = plain_axes(figure)
    thickness = bar_thickness(figure, chart, GROUP_WIDTH / len(chart.series))
    bars = [_bars(axes, chart, series, look, thickness, place) for place, series in enumerate(chart.series)]
    if chart.table.rows * len(chart.series) <= MOST_LABELLED:
        for series, container in zip(chart.series, bars, strict=True):
            _label(axes, chart, series, container, look)
        axes.margins(*((LABEL_ROOM, END_ROOM) if chart.horizontal else (END_ROOM, LABEL_ROOM)))
    value_axis(axes.xaxis if chart.horizontal else axes.yaxis, chart.y_axis, look)
    category_axis(figure, axes, chart, look)
    zero_line(axes, look, upright=chart.horizontal)
    if len(chart.series) > 1:
        legend_row(axes, bars, [series.label for series in chart.series])


def _bars(axes: Axes, chart: Chart, series: Series, look: Look, thickness: float, place: int) -> BarContainer:
    values = np.array(chart.values(series))
    centres = np.arange(values.size) + (place - (len(chart.series) - 1) / 2) * thickness
    draw_bars = axes.barh if chart.horizontal else axes.bar
    bars = draw_bars(centres, values, thickness * 0.9, zorder=2)
    for bar, value in zip(bars, values, strict=True):
        bar.set(**_fill(series, chart, float(value), look))
    return bars


def _fill(series: Series, chart: Chart, value: float, look: Look) -> dict[str, Any]:
    if series.paint != "change":
        return look.series_fill(series)
    paint = look.change_paint(value, chart.better)
    return look.fill(paint, hatched=paint == "neg")


def _label(axes: Axes, chart: Chart, series: Series, bars: BarContainer, look: Look) -> None:
    signed = series.paint == "change"
    values = chart.values(series)
    texts = ["" if math.isnan(value) else look.number(value, chart.y_axis.format, signed=signed) for value in values]
    for text, value in zip(axes.bar_label(bars, texts, padding=3), values, strict=True):
        text.set(path_effects=look.halo())
        if signed and not math.isnan(value):
            text.set_color(look.colours.paint(look.change_paint(value, chart.better)))
