"""Steps from today to the scenario: what each part adds or takes, and what is left after cost."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from typing import Any

from matplotlib.axes import Axes
from matplotlib.figure import Figure

from desktop_app.core.charts import Chart, Paint
from desktop_app.ui.charts.look import Look
from desktop_app.ui.charts.plot import category_axis, plain_axes, room_for_labels, value_axis, zero_line
from desktop_app.ui.charts.style import points

THICKNESS = 0.68
TOTAL_PAINTS: tuple[Paint, ...] = ("today", "scenario", "scenario")
OUTLINED_TOTAL = 2


@dataclass(frozen=True)
class Step:
    """One bar: where it begins and ends, and which total it is (None: a step between totals)."""

    start: float
    end: float
    total: int | None


def steps(values: tuple[float, ...], totals: tuple[int, ...]) -> tuple[Step, ...]:
    """The bars of a waterfall: totals stand on the ground, every step begins where the one before it ended."""
    found: list[Step] = []
    for row, value in enumerate(values):
        total = totals.index(row) if row in totals else None
        start = 0.0 if total is not None or not found else found[-1].end
        found.append(Step(start, start + value, total))
    return tuple(found)


def draw(figure: Figure, chart: Chart, look: Look) -> None:
    """The chart on the figure; every bar carries its number, steps with their sign."""
    axes = plain_axes(figure)
    bars = steps(chart.values(chart.series[0]), chart.totals)
    for place, step in enumerate(bars):
        paint, fill = _paint(step, chart, look)
        axes.bar(place, step.end - step.start, THICKNESS, bottom=step.start, zorder=2, **fill)
        _label(axes, place, step, look.colours.paint("ink" if step.total is not None else paint), chart, look)
    for place, (step, after) in enumerate(pairwise(bars)):
        level = step.end
        joined = [place + THICKNESS / 2, place + 1 - THICKNESS / 2]
        if after.total is None or after.end == level:
            axes.plot(joined, [level, level], color=look.colours.line2, linewidth=points(1), linestyle=":")
    room_for_labels(axes, [step.end for step in bars])
    value_axis(axes.yaxis, chart.y_axis, look)
    category_axis(figure, axes, chart, look)
    zero_line(axes, look)


def _paint(step: Step, chart: Chart, look: Look) -> tuple[Paint, dict[str, Any]]:
    if step.total is not None:
        paint = TOTAL_PAINTS[min(step.total, OUTLINED_TOTAL)]
        return paint, look.fill(paint, hollow=step.total >= OUTLINED_TOTAL)
    paint = look.change_paint(step.end - step.start, chart.better)
    return paint, look.fill(paint, hatched=paint == "neg")


def _label(axes: Axes, place: int, step: Step, colour: str, chart: Chart, look: Look) -> None:
    below = step.total is not None and step.end < 0
    axes.annotate(
        look.number(step.end - step.start, chart.y_axis.format, signed=step.total is None),
        (place, min(step.start, step.end) if below else max(step.start, step.end)),
        xytext=(0, -3 if below else 3),
        textcoords="offset points",
        ha="center",
        va="top" if below else "bottom",
        color=colour,
        weight="bold",
        path_effects=look.halo(),
    )
