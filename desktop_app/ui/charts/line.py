"""Lines over categories (quarters, scenarios) or over numbers (spend, service level), named at their ends."""

from __future__ import annotations

import numpy as np
from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.lines import Line2D

from desktop_app.core.charts import Chart, Series
from desktop_app.ui.charts.look import Look
from desktop_app.ui.charts.plot import category_axis, labels_fit, legend_row, marks, plain_axes, value_axis, zero_line


def draw(figure: Figure, chart: Chart, look: Look) -> None:
    """The chart on the figure; where the ends of the lines lie too close, their names stand in a row above."""
    axes = plain_axes(figure)
    lines = [add_line(axes, chart, series, look) for series in chart.series]
    value_axis(axes.yaxis, chart.y_axis, look)
    x_axis(figure, axes, chart, look)
    if axes.get_ylim()[0] < 0 < axes.get_ylim()[1]:
        zero_line(axes, look)
    name_lines(axes, chart, lines, look)
    marks(axes, chart, look)


def add_line(axes: Axes, chart: Chart, series: Series, look: Look) -> Line2D:
    """One series as a line, or as points where its stroke says so."""
    rows = chart.table.column(series.column).filled()
    y = np.array(chart.values(series))[rows.start : rows.stop]
    x = np.arange(rows.start, rows.stop)
    if series.x is not None:
        x = np.array(chart.table.column(series.x).numbers())[rows.start : rows.stop]
    shown = look.line(series)
    if series.stroke in ("marker", "hollow"):
        shown = {"linestyle": "none", **look.marker(series)}
    (line,) = axes.plot(x, y, zorder=5 if series.paint in ("scenario", "ink") else 4, **shown)
    return line


def x_axis(figure: Figure, axes: Axes, chart: Chart, look: Look) -> None:
    """The axis below: numbers where the series have x values, else the names of the categories."""
    if any(series.x is not None for series in chart.series):
        value_axis(axes.xaxis, chart.x_axis, look, grid=False)
    else:
        category_axis(figure, axes, chart, look)


def name_lines(axes: Axes, chart: Chart, lines: list[Line2D], look: Look) -> None:
    """Each line's name at its end in its own colour, or all names in a row."""
    ends = [(float(line.get_xdata()[-1]), float(line.get_ydata()[-1])) for line in lines]  # type: ignore[arg-type,index]
    if not labels_fit([end for _, end in ends], axes):
        legend_row(axes, lines, [series.label for series in chart.series])
        return
    for series, end in zip(chart.series, ends, strict=True):
        axes.annotate(
            series.label,
            end,
            xytext=(6, 0),
            textcoords="offset points",
            va="center",
            color=look.colours.ink2 if series.paint == "today" else look.colours.paint(series.paint),
            path_effects=look.halo(),
            annotation_clip=False,
        )
