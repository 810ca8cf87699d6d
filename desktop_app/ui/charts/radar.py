"""Capability levels around a circle: today against the scenario."""

from __future__ import annotations

import math
from typing import cast

import numpy as np
from matplotlib.figure import Figure
from matplotlib.lines import Line2D
from matplotlib.patches import Polygon
from matplotlib.projections.polar import PolarAxes
from matplotlib.ticker import MaxNLocator

from desktop_app.core.charts import Chart, Series
from desktop_app.ui.charts.live import Live, holds
from desktop_app.ui.charts.look import Look, wrapped
from desktop_app.ui.charts.plot import NumberTicks
from desktop_app.ui.charts.style import points

NAME_PIXELS = 110
SOFT = 0.12
SIDEWAYS = 0.15


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
            values = _closed(chart, series)
            (fills[series.column],) = axes.fill(around, values, color=look.colours.accent, alpha=SOFT, linewidth=0)
    _ground(axes, chart, look, angles)
    figure.legend(list(lines.values()), [series.label for series in chart.series], loc="outside right upper")

    def follow(now: Chart) -> bool:
        rings = {series.column: _closed(now, series) for series in now.series}
        for name, values in rings.items():
            lines[name].set_ydata(values)
        for name, fill in fills.items():
            fill.set_xy(np.column_stack([around, rings[name]]))
        return holds(axes.get_ylim(), *rings.values())

    return Live(axes, [*fills.values(), *lines.values()], follow)


def _closed(chart: Chart, series: Series) -> np.ndarray:
    values = np.nan_to_num(np.array(chart.values(series)))
    return np.append(values, values[0])


def _ground(axes: PolarAxes, chart: Chart, look: Look, angles: np.ndarray) -> None:
    highest = max((value for series in chart.series for value in chart.values(series) if value > 0), default=1.0)
    rings = MaxNLocator(5, steps=[1, 2, 5, 10]).tick_values(0, highest)
    axes.set_ylim(0, rings[-1])
    axes.set_yticks(rings[1:])
    axes.yaxis.set_major_formatter(NumberTicks(chart.y_axis.format, look.language))
    axes.set_rlabel_position(math.degrees(angles[1]) / 2 if angles.size > 1 else 0)
    axes.tick_params(axis="y", labelcolor=look.colours.ink3)
    axes.grid(visible=True)
    axes.spines["polar"].set_visible(False)
    axes.set_xticks(angles, [wrapped(name, NAME_PIXELS) for name in look.names(chart)])
    for label, angle in zip(axes.get_xticklabels(), angles, strict=True):
        side = math.sin(angle)
        label.set_horizontalalignment("left" if side > SIDEWAYS else "right" if side < -SIDEWAYS else "center")
