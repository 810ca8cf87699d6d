"""What matters most: each input from its low to its high end, as bars around the result with all at their middle."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.lines import Line2D
from matplotlib.text import Annotation

from desktop_app.core.charts import Chart
from desktop_app.ui.charts.labels import Side, number_label, put
from desktop_app.ui.charts.live import Live, holds
from desktop_app.ui.charts.look import Look
from desktop_app.ui.charts.lying import lying
from desktop_app.ui.charts.painted_bar import PaintedBar
from desktop_app.ui.charts.style import points

THICKNESS = 0.58


def draw(figure: Figure, chart: Chart, look: Look) -> Live:
    """The chart on the figure: the low end hatched, the high end solid, the result at both ends.

    Where the figure is not high enough for all rows, the widest are drawn.
    """
    ground = lying(figure, chart, look, all_rows=False)
    axes = ground.axes
    rows = [_row(axes, place, look) for place in range(ground.rows)]
    line, tag = _baseline(axes, look)

    def follow(now: Chart) -> bool:
        shown = _ends(now)[: ground.rows]
        for row, (low, high) in zip(rows, shown, strict=True):
            row.place(now, look, low, high)
        line.set_xdata([now.baseline, now.baseline])
        tag.xy = (now.baseline, 1)
        tag.set_text(look.number(now.baseline, now.y_axis.format))
        return holds(axes.get_xlim(), [now.baseline + end for ends in shown for end in ends])

    follow(chart)
    left, right = ([row.labels[side].get_text() for row in rows] for side in (0, 1))
    ends = [chart.baseline + end for ends in _ends(chart)[: ground.rows] for end in ends]
    ground.reach(ends, left, right, start=chart.baseline)
    parts = [part for row in rows for part in (*(bar.patch for bar in row.bars), *row.labels)]
    return Live(axes, [*parts, line, tag], follow)


@dataclass(frozen=True)
class _Row:
    """The two bars of an input and the results at their ends: low, then high."""

    number: int
    bars: tuple[PaintedBar, PaintedBar]
    labels: tuple[Annotation, Annotation]

    def place(self, chart: Chart, look: Look, low: float, high: float) -> None:
        for bar, change, hatched in zip(self.bars, (low, high), (True, False), strict=True):
            bar.lie(chart.baseline, change)
            bar.dress(look, look.change_paint(change, chart.better), hatched=hatched)
            bar.patch.set_zorder(2.0 if abs(change) == max(abs(low), abs(high)) else 2.1)
        left, right = min(low, high), max(low, high)
        # Of two ends on the same side only the outer one has room.
        self._result(self.labels[0], chart, look, left if left < 0 else None)
        self._result(self.labels[1], chart, look, right if right > 0 or left == right else None)

    def _result(self, label: Annotation, chart: Chart, look: Look, change: float | None) -> None:
        if change is None:
            label.set_text("")
            return
        text = look.number(chart.baseline + change, chart.y_axis.format, telling=_telling(chart))
        side: Side = "right" if change >= 0 else "left"
        put(label, (chart.baseline + change, self.number), text, side, look.colours.ink2)


def _telling(chart: Chart) -> float:
    """The difference that the results shall show: a tenth of the widest swing."""
    return max((abs(end) for ends in _ends(chart) for end in ends), default=0.0) / 10


def _ends(chart: Chart) -> list[tuple[float, float]]:
    low, high = (np.nan_to_num(np.array(chart.values(series))).tolist() for series in chart.series[:2])
    return list(zip(low, high, strict=True))


def _row(axes: Axes, place: int, look: Look) -> _Row:
    low, high = (PaintedBar(axes.barh(place, 1.0, THICKNESS)[0]) for _ in range(2))
    return _Row(place, (low, high), (number_label(axes, look), number_label(axes, look)))


def _baseline(axes: Axes, look: Look) -> tuple[Line2D, Annotation]:
    line = axes.axvline(0, color=look.colours.ink, linewidth=points(1.6), zorder=5)
    tag = axes.annotate(
        "",
        (0, 1),
        xycoords=("data", "axes fraction"),
        xytext=(0, 4),
        textcoords="offset points",
        ha="center",
        va="bottom",
        color=look.colours.surface,
        weight="bold",
        bbox={"boxstyle": "round,pad=0.35,rounding_size=0.3", "facecolor": look.colours.ink, "edgecolor": "none"},
    )
    return line, tag
