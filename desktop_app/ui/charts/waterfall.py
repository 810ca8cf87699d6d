"""Steps from today to the scenario: what each part adds or takes, and what is left after cost."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from matplotlib.axes import Axes
from matplotlib.collections import LineCollection
from matplotlib.figure import Figure
from matplotlib.text import Annotation

from desktop_app.core.charts import Chart, Paint
from desktop_app.ui.charts.labels import number_label, put, raise_crowded
from desktop_app.ui.charts.live import Live, holds
from desktop_app.ui.charts.look import Look
from desktop_app.ui.charts.painted_bar import PaintedBar
from desktop_app.ui.charts.plot import axis_length, category_axis, plain_axes, room_for_labels, value_axis, zero_line
from desktop_app.ui.charts.style import points

THICKNESS = 0.68
TOTAL_PAINTS: tuple[Paint, ...] = ("today", "scenario", "scenario")
OUTLINED_TOTAL = 2
LEAST = 2.0  # px
SMALL, BELOW = 0.4, 0.6
"""Steps that span less than this share of the lowest end stand over a cut axis, with so much of their span below."""


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


def draw(figure: Figure, chart: Chart, look: Look) -> Live:
    """The chart on the figure; every bar carries its number, steps with their sign."""
    axes = plain_axes(figure)
    found = steps(chart.values(chart.series[0]), chart.totals)
    bars = [PaintedBar(axes.bar(place, 1.0, THICKNESS, zorder=2)[0]) for place in range(len(found))]
    labels = [number_label(axes, look, bold=True) for _ in found]
    joints = LineCollection([], colors=look.colours.line2, linewidths=points(1), linestyles=":")
    axes.add_collection(joints, autolim=False)

    def follow(now: Chart) -> bool:
        shown = steps(now.values(now.series[0]), now.totals)
        largest = max(max(abs(step.start), abs(step.end)) for step in shown)
        for place, step in enumerate(shown):
            paint = _place(bars[place], step, now, look, least_height(axes))
            change = step.end - step.start
            text = look.number(change, now.y_axis.format, signed=step.total is None, beside=largest)
            _say(labels[place], place, step, text, look.colours.paint("ink" if step.total is not None else paint))
        raise_crowded(axes, labels, bold=True)
        joints.set_segments(_joints(shown))
        return holds(axes.get_ylim(), [step.end for step in shown])

    axes.set_xlim(-0.6, len(found) - 0.4)
    ends = [step.end for step in found]
    ground = floor(ends)
    room_for_labels(axes, ends, ground)
    if ground:
        _break(axes, [place for place, step in enumerate(found) if step.total is not None], look)
    follow(chart)
    value_axis(axes.yaxis, chart.y_axis, look)
    category_axis(figure, axes, chart, look)
    zero_line(axes, look)
    return Live(axes, [*(bar.patch for bar in bars), joints, *labels], follow)


def floor(ends: Sequence[float]) -> float:
    """Where the axis begins: at 0, but just below the lowest end where all steps are small beside the totals.

    >>> floor([100, 40, 120]), floor([100, 102, 104])
    (0.0, 97.6)
    """
    low, high = min(ends), max(ends)
    spread = high - low
    return low - BELOW * spread if 0 < spread < SMALL * low else 0.0


def _break(axes: Axes, totals: Sequence[int], look: Look) -> None:
    """Two strokes through the foot of every total, whose bar does not begin where the axis does."""
    across = axes.get_xaxis_transform()
    for place in totals:
        for height in (0.05, 0.08):
            ends = (place - THICKNESS / 2, place + THICKNESS / 2), (height - 0.015, height + 0.015)
            axes.plot(*ends, color=look.colours.surface, linewidth=points(2.5), transform=across, zorder=4)


def _joints(shown: tuple[Step, ...]) -> list[list[tuple[float, float]]]:
    """The lines from a bar's end to the next bar, but not to a total that stands elsewhere."""
    return [
        [(place + THICKNESS / 2, step.end), (place + 1 - THICKNESS / 2, step.end)]
        for place, (step, after) in enumerate(pairwise(shown))
        if after.total is None or after.end == step.end
    ]


def least_height(axes: Axes) -> float:
    """How high a bar must be to be seen, in units of the value axis."""
    low, high = axes.get_ylim()
    return LEAST * (high - low) / axis_length(axes.yaxis)


def _place(bar: PaintedBar, step: Step, chart: Chart, look: Look, least: float) -> Paint:
    """The bar where its step is, high enough to be seen unless there is nothing to see; the paint that it wears."""
    paint = _paint(step, chart, look)
    change = step.end - step.start
    bar.stand(step.start, math.copysign(max(abs(change), least), change) if change else 0.0)
    hollow = step.total is not None and step.total >= OUTLINED_TOTAL
    bar.dress(look, paint, hatched=step.total is None and paint == "neg", hollow=hollow)
    return paint


def _say(label: Annotation, place: int, step: Step, text: str, colour: str) -> None:
    below = step.total is not None and step.end < 0
    end = min(step.start, step.end) if below else max(step.start, step.end)
    put(label, (place, end), text, "below" if below else "above", colour)


def _paint(step: Step, chart: Chart, look: Look) -> Paint:
    if step.total is not None:
        return TOTAL_PAINTS[min(step.total, OUTLINED_TOTAL)]
    return look.change_paint(step.end - step.start, chart.better)
