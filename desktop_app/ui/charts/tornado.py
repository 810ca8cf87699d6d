"""What matters most: each input from its low to its high end, as bars around the result with all at their middle."""

from __future__ import annotations

import numpy as np
from matplotlib.axes import Axes
from matplotlib.figure import Figure

from desktop_app.core.charts import Chart
from desktop_app.ui.charts.look import Look, wrapped
from desktop_app.ui.charts.plot import figure_width, plain_axes, value_axis
from desktop_app.ui.charts.style import points

THICKNESS = 0.58
NAME_SHARE = 0.36


def draw(figure: Figure, chart: Chart, look: Look) -> None:
    """The chart on the figure: the low end hatched, the high end solid, the result at both ends."""
    axes = plain_axes(figure)
    low, high = (np.nan_to_num(np.array(chart.values(series))) for series in chart.series[:2])
    for place, (at_low, at_high) in enumerate(zip(low.tolist(), high.tolist(), strict=True)):
        ends = sorted(((at_low, True), (at_high, False)), key=lambda end: -abs(end[0]))
        for change, hatched in ends:
            fill = look.fill(look.change_paint(change, chart.better), hatched=hatched)
            axes.barh(place, change, THICKNESS, left=chart.baseline, zorder=2, **fill)
        _results(axes, chart, look, place, (at_low, at_high))
    names = look.names(chart)
    axes.set_yticks(range(len(names)), [wrapped(name, figure_width(figure) * NAME_SHARE) for name in names])
    axes.tick_params(axis="y", labelcolor=look.colours.ink)
    axes.set_ylim(len(names) - 0.4, -0.6)
    axes.margins(x=0.16)
    value_axis(axes.xaxis, chart.y_axis, look)
    _baseline(axes, chart, look)


def _results(axes: Axes, chart: Chart, look: Look, place: int, ends: tuple[float, float]) -> None:
    """The result at each end; of two ends on the same side only the outer one has room."""
    left, right = min(ends), max(ends)
    if right > 0 or left == right:
        _result(axes, chart, look, place, right)
    if left < 0:
        _result(axes, chart, look, place, left)


def _result(axes: Axes, chart: Chart, look: Look, place: int, change: float) -> None:
    axes.annotate(
        look.number(chart.baseline + change, chart.y_axis.format),
        (chart.baseline + change, place),
        xytext=(4 if change >= 0 else -4, 0),
        textcoords="offset points",
        ha="left" if change >= 0 else "right",
        va="center",
        color=look.colours.ink2,
        path_effects=look.halo(),
        zorder=4,
    )


def _baseline(axes: Axes, chart: Chart, look: Look) -> None:
    axes.axvline(chart.baseline, color=look.colours.ink, linewidth=points(1.6), zorder=5)
    axes.annotate(
        look.number(chart.baseline, chart.y_axis.format),
        (chart.baseline, 1),
        xycoords=("data", "axes fraction"),
        xytext=(0, 4),
        textcoords="offset points",
        ha="center",
        va="bottom",
        color=look.colours.surface,
        weight="bold",
        bbox={"boxstyle": "round,pad=0.35,rounding_size=0.3", "facecolor": look.colours.ink, "edgecolor": "none"},
    )
