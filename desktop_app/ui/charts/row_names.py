"""The column of names left of lying bars: how each is known, its name in at most two lines, a hint below it."""

from __future__ import annotations

from dataclasses import dataclass

from matplotlib.axes import Axes
from matplotlib.transforms import ScaledTranslation, Transform, blended_transform_factory

from desktop_app.core.charts import Chart, Evidence
from desktop_app.ui.charts.evidence_mark import evidence_mark
from desktop_app.ui.charts.look import Look
from desktop_app.ui.charts.style import PIXELS_PER_INCH
from desktop_app.ui.charts.wrapping import shortened, text_pixels, wrapped

LINE = 14  # px from a line of text to the next
BADGE = 18  # px that a badge takes beside the name
LEAST = 72
SHARE = 0.38
"""Of the figure's width, at most."""


@dataclass(frozen=True)
class RowNames:
    """The names of a chart's rows, for a figure of that width; `width` is what their column takes [px]."""

    names: tuple[str, ...]
    hints: tuple[str, ...]
    evidence: tuple[Evidence, ...]
    width: float

    def write(self, axes: Axes, look: Look, rows: int, height: float) -> None:
        """The first `rows` names beside the axes, each `height` px high."""
        for row, name in enumerate(self.names[:rows]):
            hint = self.hints[row] if row < len(self.hints) else ""
            self._write_row(axes, look, row, (name, hint), max(1, int(height // LINE)))

    def _write_row(self, axes: Axes, look: Look, row: int, words: tuple[str, str], most: int) -> None:
        left = -self.width
        if self.evidence:
            axes.add_line(evidence_mark(self.evidence[row], row, look, _beside(axes, left + BADGE / 3, 0)))
            left += BADGE
        name, hint = words
        lines = wrapped(name, -left, min(2, most)).split("\n")
        hints = [shortened(hint, -left)] if hint and len(lines) < most else []
        top = (len(lines) + len(hints) - 1) / 2 * LINE
        for number, line in enumerate([*lines, *hints]):
            colour = look.colours.ink if number < len(lines) else look.colours.ink3
            place = _beside(axes, left, top - number * LINE)
            axes.text(0, row, line, transform=place, color=colour, va="center", gid=name)


def row_names(names: tuple[str, ...], chart: Chart, figure_width: float) -> RowNames:
    """The column of these names, as wide as they need, but leaving most of the figure to the bars."""
    badge = BADGE if chart.evidence else 0
    most = max(LEAST, figure_width * SHARE)
    widest = max(map(text_pixels, (*names, *chart.hints)), default=0.0) + 1
    return RowNames(names, chart.hints, chart.evidence, min(most, badge + widest))


def _beside(axes: Axes, right: float, up: float) -> Transform:
    """Places in a row [data], moved from the left end of the axes [px]."""
    figure = axes.get_figure(root=True)
    moved = ScaledTranslation(right / PIXELS_PER_INCH, up / PIXELS_PER_INCH, figure.dpi_scale_trans)  # type: ignore[union-attr]
    return blended_transform_factory(axes.transAxes, axes.transData) + moved
