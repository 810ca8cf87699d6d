"""Lines over categories (quarters, scenarios) or over numbers (spend, service level), named at their ends."""

from __future__ import annotations

import numpy as np
from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.lines import Line2D
from matplotlib.text import Annotation

from desktop_app.core.charts import Chart, Series
from desktop_app.ui.charts.live import Live, holds
from desktop_app.ui.charts.look import Look
from desktop_app.ui.charts.marks import add_marks
from desktop_app.ui.charts.plot import (
    axis_length,
    category_axis,
    labels_fit,
    legend_row,
    plain_axes,
    value_axis,
    zero_line,
)
from desktop_app.ui.charts.wrapping import text_pixels

END_SHARE = 0.15
"""Of the axis, at most, that a name may take at the end of its line."""


def draw(figure: Figure, chart: Chart, look: Look) -> Live:
    """The chart on the figure; where the ends of the lines lie too close, their names stand in a row above."""
    axes = plain_axes(figure)
    lines = [add_line(axes, chart, series, look) for series in chart.series]
    value_axis(axes.yaxis, chart.y_axis, look)
    x_axis(figure, axes, chart, look)
    if axes.get_ylim()[0] < 0 < axes.get_ylim()[1]:
        zero_line(axes, look)
    names = name_lines(axes, chart, lines, look)
    marks = add_marks(axes, chart, look)

    def follow(now: Chart) -> bool:
        place_lines(now, lines)
        for name, line in zip(names, lines, strict=False):
            name.xy = _end(line)
        marks.place(now)
        return lines_fit(axes, lines)

    return Live(axes, [*lines, *names, *marks.artists], follow)


def add_line(axes: Axes, chart: Chart, series: Series, look: Look) -> Line2D:
    """One series as a line, or as points where its stroke says so."""
    shown = look.line(series)
    if series.stroke in ("marker", "hollow"):
        shown = {"linestyle": "none", **look.marker(series)}
    zorder = 5 if series.paint in ("scenario", "ink") else 4
    (line,) = axes.plot(*places(chart, series), zorder=zorder, **shown)
    return line


def places(chart: Chart, series: Series) -> tuple[np.ndarray, np.ndarray]:
    """The points of a series, x and y, without the empty cells at its ends."""
    rows = chart.table.column(series.column).filled()
    y = np.array(chart.values(series))[rows.start : rows.stop]
    if series.x is None:
        return np.arange(rows.start, rows.stop), y
    return np.array(chart.table.column(series.x).numbers())[rows.start : rows.stop], y


def place_lines(chart: Chart, lines: list[Line2D]) -> None:
    """The lines at the numbers of the chart."""
    for line, series in zip(lines, chart.series, strict=True):
        line.set_data(*places(chart, series))


def lines_fit(axes: Axes, lines: list[Line2D]) -> bool:
    """Whether the axes hold all points."""
    across = holds(axes.get_xlim(), *(np.asarray(line.get_xdata()) for line in lines))
    return across and holds(axes.get_ylim(), *(np.asarray(line.get_ydata()) for line in lines))


def x_axis(figure: Figure, axes: Axes, chart: Chart, look: Look) -> None:
    """The axis below: numbers where the series have x values, else the names of the categories."""
    if any(series.x is not None for series in chart.series):
        value_axis(axes.xaxis, chart.x_axis, look, grid=False)
    else:
        category_axis(figure, axes, chart, look)


def name_lines(axes: Axes, chart: Chart, lines: list[Line2D], look: Look) -> list[Annotation]:
    """Each line's name at its end in its own colour, or all names in a row and none at the ends."""
    ends = [_end(line) for line in lines]
    room = axis_length(axes.xaxis) * END_SHARE
    beside = all(text_pixels(series.label) <= room for series in chart.series)
    if not (beside and labels_fit([end for _, end in ends], axes)):
        legend_row(axes, lines, [series.label for series in chart.series])
        return []
    return [
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
        for series, end in zip(chart.series, ends, strict=True)
    ]


def _end(line: Line2D) -> tuple[float, float]:
    x, y = np.asarray(line.get_xdata(), dtype=float), np.asarray(line.get_ydata(), dtype=float)
    return float(x[-1]), float(y[-1])
