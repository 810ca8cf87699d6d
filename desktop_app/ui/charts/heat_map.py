"""A grid of results over two inputs: where is the cliff."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

import numpy as np
from matplotlib.artist import Artist
from matplotlib.axes import Axes
from matplotlib.colors import LinearSegmentedColormap, Normalize, TwoSlopeNorm
from matplotlib.figure import Figure
from matplotlib.patches import Rectangle

from desktop_app.core.charts import Chart
from desktop_app.core.charts.number_format import axis_text
from desktop_app.ui.charts.live import Live
from desktop_app.ui.charts.look import Look
from desktop_app.ui.charts.plot import plain_axes
from desktop_app.ui.charts.style import points

MOST_WRITTEN = 150
MOST_NAMED = (25, 9)
"""Rows and columns at most that carry their names."""
STRONG = 0.6


def draw(figure: Figure, chart: Chart, look: Look) -> Live:
    """The chart on the figure; cells carry their numbers while there are few of them."""
    axes = plain_axes(figure)
    grid = _grid(chart)
    colours, norm = _scale(chart, look, grid)
    mesh = axes.pcolormesh(grid, cmap=colours, norm=norm, edgecolor=look.colours.surface, linewidth=points(1.5))
    down, across = (_named(count, most) for count, most in zip(grid.shape, MOST_NAMED, strict=True))
    axes.set_xticks(np.array(across) + 0.5, [chart.series[n].label for n in across])
    axes.set_yticks(np.array(down) + 0.5, [look.names(chart)[n] for n in down])
    axes.set_xlabel(axis_text(chart.y_axis.title, chart.y_axis.unit, look.language))
    axes.set_ylabel(axis_text(chart.x_axis.title, chart.x_axis.unit, look.language))
    axes.grid(visible=False)
    axes.margins(0)
    axes.invert_yaxis()
    written = grid.size <= MOST_WRITTEN
    places = list(np.ndindex(grid.shape)) if written else []
    texts = [axes.text(column + 0.5, row + 0.5, "", ha="center", va="center") for row, column in places]
    marks = [*_contour(axes, chart, look), *_here(axes, chart, look)]

    def follow(now: Chart) -> bool:
        if (now.here, now.contour) != (chart.here, chart.contour):
            return False
        values = _grid(now)
        colours, norm = _scale(now, look, values)
        mesh.set_array(values)
        if colours is not mesh.get_cmap():
            mesh.set_cmap(colours)
        mesh.set_norm(norm)
        for text, place in zip(texts, places, strict=True):
            text.set_text(_number(now, float(values[place]), look))
            text.set_color(_ink(float(values[place]), norm, look))
        return True

    follow(chart)
    return Live(axes, [mesh, *texts, *marks], follow)


def _named(count: int, most: int) -> range:
    """The rows or columns that have room for their name: all of them, or every second, or third, and so on."""
    return range(0, count, -(-count // most))


def _contour(axes: Axes, chart: Chart, look: Look) -> Iterator[Artist]:
    """The line along which the results meet the target."""
    for row, column, end_row, end_column in chart.contour:
        across, down = (column + 0.5, end_column + 0.5), (row + 0.5, end_row + 0.5)
        yield from axes.plot(across, down, color=look.colours.ink, linewidth=points(2.0), solid_capstyle="round")


def _here(axes: Axes, chart: Chart, look: Look) -> Iterator[Artist]:
    """A frame around the cell where it stands."""
    if chart.here is not None:
        row, column = chart.here
        corner = (column, row)
        yield axes.add_patch(Rectangle(corner, 1, 1, fill=False, edgecolor=look.colours.ink, linewidth=points(2.5)))


def _grid(chart: Chart) -> np.ndarray:
    return np.array([chart.values(series) for series in chart.series]).T


def _number(chart: Chart, value: float, look: Look) -> str:
    return look.number(value, chart.table.column(chart.series[0].column).format)


def _ink(value: float, norm: Normalize, look: Look) -> str:
    """Paper on strong colours, ink on pale ones."""
    strong = abs(float(norm(value)) - (0.5 if isinstance(norm, TwoSlopeNorm) else 0.0)) > STRONG / 2
    return look.colours.surface if strong else look.colours.ink


def _scale(chart: Chart, look: Look, grid: np.ndarray) -> tuple[LinearSegmentedColormap, Normalize]:
    """Worse to better around zero where the results have both signs; else pale to ink."""
    low, high = float(np.nanmin(grid)), float(np.nanmax(grid))
    paper = look.colours.surface
    if low < 0 < high:
        ends = (look.colours.neg, look.colours.pos)
        worst, best = ends if chart.better != "lower" else ends[::-1]
        reach = max(-low, high)
        return _between(worst, paper, best), TwoSlopeNorm(0, -reach, reach)
    return _between(look.colours.accent_tint, look.colours.accent), Normalize(low, high)


@cache
def _between(*colours: str) -> LinearSegmentedColormap:
    return LinearSegmentedColormap.from_list("between", list(colours))
