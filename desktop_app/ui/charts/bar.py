"""Bars side by side, standing or lying: one for each category and series."""

from __future__ import annotations

import math

import numpy as np
from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.text import Annotation

from desktop_app.core.charts import Chart, Series
from desktop_app.ui.charts.labels import Side, number_label, put, raise_crowded
from desktop_app.ui.charts.live import Live, holds
from desktop_app.ui.charts.look import Look
from desktop_app.ui.charts.lying import Lying, lying
from desktop_app.ui.charts.painted_bar import PaintedBar
from desktop_app.ui.charts.plot import (
    bar_thickness,
    category_axis,
    label_room,
    legend_row,
    plain_axes,
    value_axis,
    zero_line,
)

GROUP_WIDTH = 0.72
MOST_LABELLED = 16
LABEL_HEIGHT = 11  # px that a number needs beside a lying bar
LABEL_ROOM = 0.12
END_ROOM = 0.04
SIDES = ("right", "left")
"""Alignments of the numbers left and right of their bars."""


def draw(figure: Figure, chart: Chart, look: Look) -> Live:
    """The chart on the figure; bars carry their values while there are few of them."""
    ground = lying(figure, chart, look, all_rows=True) if chart.horizontal else None
    axes = ground.axes if ground else plain_axes(figure)
    thickness = bar_thickness(figure, chart, GROUP_WIDTH / len(chart.series))
    groups = [_bars(axes, chart, thickness, place) for place in range(len(chart.series))]
    labelled = chart.table.rows * len(chart.series) <= MOST_LABELLED
    if ground:
        labelled = ground.height * thickness >= LABEL_HEIGHT
    labels = [[number_label(axes, look) for _ in group] for group in groups] if labelled else []

    def follow(now: Chart) -> bool:
        known = (abs(value) for series in now.series for value in now.values(series) if not math.isnan(value))
        largest = max(known, default=0.0)
        for number, (series, group) in enumerate(zip(now.series, groups, strict=True)):
            _place(group, now, series, look)
            for row, label in enumerate(labels[number] if labelled else ()):
                _label(label, group[row], now.values(series)[row], now, series, look, largest)
        if not chart.horizontal:
            raise_crowded(axes, [label for place in zip(*labels, strict=True) for label in place])
        limits = axes.get_xlim() if chart.horizontal else axes.get_ylim()
        return holds(limits, *(now.values(series) for series in now.series))

    written = [label for row in labels for label in row]
    if labelled and not ground:
        axes.margins(END_ROOM, label_room(axes, LABEL_ROOM))
    follow(chart)
    if ground:
        _reach(ground, chart, written)
    else:
        value_axis(axes.yaxis, chart.y_axis, look)
        category_axis(figure, axes, chart, look)
    zero_line(axes, look, upright=chart.horizontal)
    if len(chart.series) > 1:
        legend_row(axes, [group[0].patch for group in groups], [series.label for series in chart.series])
    return Live(axes, [*(bar.patch for group in groups for bar in group), *written], follow)


def _reach(ground: Lying, chart: Chart, labels: list[Annotation]) -> None:
    ends = [value for series in chart.series for value in chart.values(series) if not math.isnan(value)]
    left, right = ([one.get_text() for one in labels if one.get_horizontalalignment() == side] for side in SIDES)
    ground.reach(ends, left, right)


def _bars(axes: Axes, chart: Chart, thickness: float, place: int) -> list[PaintedBar]:
    centres = np.arange(chart.table.rows) + (place - (len(chart.series) - 1) / 2) * thickness
    draw_bars = axes.barh if chart.horizontal else axes.bar
    values = chart.values(chart.series[place])
    return [PaintedBar(bar) for bar in draw_bars(centres, values, thickness * 0.9, zorder=2)]


def _place(bars: list[PaintedBar], chart: Chart, series: Series, look: Look) -> None:
    for bar, value in zip(bars, chart.values(series), strict=True):
        (bar.lie if chart.horizontal else bar.stand)(0.0, value)
        if series.paint == "change":
            paint = look.change_paint(value, chart.better)
            bar.dress(look, paint, hatched=paint == "neg")
        else:
            bar.dress(look, series.paint, hatched=series.stroke == "hatched", hollow=series.stroke == "hollow")


def _label(
    label: Annotation, bar: PaintedBar, value: float, chart: Chart, series: Series, look: Look, largest: float
) -> None:
    if math.isnan(value):
        label.set_text("")
        return
    signed = series.paint == "change"
    colour = look.colours.paint(look.change_paint(value, chart.better)) if signed else look.colours.ink
    across, along = bar.patch.get_center()
    side: Side
    if chart.horizontal:
        at, side = (value, along), "right" if value >= 0 else "left"
    else:
        at, side = (across, value), "above" if value >= 0 else "below"
    put(label, at, look.number(value, chart.y_axis.format, signed=signed, beside=largest), side, colour)
