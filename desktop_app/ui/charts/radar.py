"""Capability levels around a circle: today against the scenario."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import cast

import numpy as np
from matplotlib.figure import Figure
from matplotlib.lines import Line2D
from matplotlib.patches import Polygon
from matplotlib.projections.polar import PolarAxes
from matplotlib.ticker import MaxNLocator

from desktop_app.core.charts import Chart, Series
from desktop_app.ui.charts.live import Live, holds
from desktop_app.ui.charts.look import Look
from desktop_app.ui.charts.plot import LEGEND_LINE, NumberTicks, figure_width, free_height, legend_columns
from desktop_app.ui.charts.round_names import round_names
from desktop_app.ui.charts.style import PIXELS_PER_INCH, points

SOFT = 0.12
BESIDE = 8  # px around everything


def draw(figure: Figure, chart: Chart, look: Look) -> Live:
    """The chart on the figure: first category on top, then clockwise; the scenario is lightly filled."""
    axes = cast("PolarAxes", figure.add_subplot(projection="polar"))
    axes.set_theta_zero_location("N")
    axes.set_theta_direction(-1)
    angles = np.linspace(0, 2 * math.pi, chart.table.rows, endpoint=False)
    around = np.append(angles, angles[0])
    lines: dict[str, Line2D] = {}
    fills: dict[str, Polygon] = {}
    for series in chart.series:
        shown = {**look.line(series), **look.marker(series), "markersize": points(5)}
        (lines[series.column],) = axes.plot(around, _closed(chart, series), **shown)
        if series.paint == "scenario":
            area = _area(around, _closed(chart, series))
            (fills[series.column],) = axes.fill(*area.T, color=look.colours.accent, alpha=SOFT, linewidth=0)
    _ground(axes, chart, look, angles)
    _name(figure, axes, look.names(chart), _legend(figure, chart, list(lines.values())))

    def follow(now: Chart) -> bool:
        rings = {series.column: _closed(now, series) for series in now.series}
        for name, values in rings.items():
            lines[name].set_ydata(values)
        for name, fill in fills.items():
            fill.set_xy(_area(around, rings[name]))
        return holds(axes.get_ylim(), *rings.values())

    return Live(axes, [*fills.values(), *lines.values()], follow)


def _legend(figure: Figure, chart: Chart, lines: list[Line2D]) -> float:
    """The names of the series in rows at the top right; the height that is left below them [px]."""
    labels = [series.label for series in chart.series]
    width, height = figure_width(figure), free_height(figure)
    columns = legend_columns(labels, width - 2 * BESIDE)
    whole = float(figure.get_figheight()) * PIXELS_PER_INCH
    figure.legend(
        lines,
        labels,
        loc="upper right",
        bbox_to_anchor=(1 - BESIDE / width, (height - BESIDE) / whole),
        ncols=columns,
        borderaxespad=0,
        borderpad=0,
        handlelength=1.8,
        columnspacing=1.4,
    )
    return height - 1.5 * BESIDE - LEGEND_LINE * -(-len(labels) // columns)


def _name(figure: Figure, axes: PolarAxes, names: Sequence[str], height: float) -> None:
    """The names around the circle, which takes what they leave of the width and of the `height` [px]."""
    width, whole = figure_width(figure), float(figure.get_figheight()) * PIXELS_PER_INCH
    radius, placed = round_names(names, width, height)
    middle = height / 2
    axes.set_position(((width / 2 - radius) / width, (middle - radius) / whole, 2 * radius / width, 2 * radius / whole))
    for name, full in zip(placed, names, strict=True):
        axes.annotate(
            name.text,
            (0.5, 0.5),
            xycoords="axes fraction",
            xytext=(points(name.right), points(name.up)),
            textcoords="offset points",
            ha="center",
            va="center",
            color=axes.xaxis.label.get_color(),
            gid=full,
        )


def _closed(chart: Chart, series: Series) -> np.ndarray:
    """The values (R + 1,) around and back to the first; an empty cell is a gap of the line."""
    values = np.array(chart.values(series))
    return np.append(values, values[0])


def _area(around: np.ndarray, values: np.ndarray) -> np.ndarray:
    """The corners (K, 2) of the area that the known values enclose; the middle where none is known."""
    known = np.column_stack([around, values])[np.isfinite(values)]
    return known if len(known) else np.zeros((1, 2))


def _ground(axes: PolarAxes, chart: Chart, look: Look, angles: np.ndarray) -> None:
    top = chart.y_axis.top
    highest = top or max((value for series in chart.series for value in chart.values(series) if value > 0), default=1.0)
    rings = MaxNLocator(5, steps=[1, 2, 5, 10]).tick_values(0, highest)
    axes.set_ylim(0, rings[-1])
    axes.set_yticks(rings[1:])
    axes.yaxis.set_major_formatter(NumberTicks(chart.y_axis.format, look.language))
    axes.set_rlabel_position(math.degrees(angles[1]) / 2 if angles.size > 1 else 0)
    axes.tick_params(axis="y", labelcolor=look.colours.ink3)
    for label in axes.get_yticklabels():
        label.set_path_effects([*look.halo()])
    axes.grid(visible=True)
    axes.spines["polar"].set_visible(False)
    axes.set_xticks(angles, ("",) * angles.size)
