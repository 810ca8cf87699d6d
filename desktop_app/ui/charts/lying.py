"""The ground of lying bars: a column of names, the bars beside it; both have to share the figure's width.

matplotlib's own layout cannot do that: it gives names the width they ask for, and rows no more height than they get.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from matplotlib.axes import Axes
from matplotlib.figure import Figure

from desktop_app.core.charts import Chart
from desktop_app.ui.charts.look import Look
from desktop_app.ui.charts.plot import axis_title, figure_width, free_height, legend_height, plain_axes, value_axis
from desktop_app.ui.charts.row_names import row_names
from desktop_app.ui.charts.style import PIXELS_PER_INCH
from desktop_app.ui.charts.wrapping import text_pixels

LEAST_ROW = 29  # px: two lines of text
LEFT = 4  # px before the names
BESIDE = 10  # px around everything else
LAST_NUMBER = 10  # px more at the right: half a number stands beyond the axis
NAME_GAP = 8
ABOVE = 26  # px above the bars, for a legend or the result itself
NUMBERS = 22  # px below the bars
TITLE_LINE = 15  # px for what the axis measures
END_GAP = 8  # px between a bar and its number, and beyond
SPARE = 1.15  # a number that follows a lever may grow a little


@dataclass(frozen=True)
class Lying:
    """Axes for that many rows of that height; `room` is how wide they are [px]."""

    axes: Axes
    rows: int
    room: float
    height: float

    def reach(self, ends: Iterable[float], left: Sequence[str], right: Sequence[str], start: float = 0.0) -> None:
        """The axis from the lowest to the highest end, with room for the numbers left and right of the bars."""
        low, high = min((start, *ends)), max((start, *ends))
        sides = [SPARE * max(map(text_pixels, texts), default=0.0) + END_GAP for texts in (left, right)]
        scale = ((high - low) or 1.0) / max(self.room - sum(sides), self.room / 3)
        self.axes.set_xlim(low - sides[0] * scale, high + sides[1] * scale)


def lying(figure: Figure, chart: Chart, look: Look, *, all_rows: bool) -> Lying:
    """The axes with the chart's names beside them; unless `all_rows`, only as many as there is height for."""
    whole = float(figure.get_figheight()) * PIXELS_PER_INCH
    width = figure_width(figure)
    names = row_names(look.names(chart), chart, width)
    left = LEFT + names.width + NAME_GAP
    room = max(width - left - BESIDE - LAST_NUMBER, 1.0)
    title = axis_title(chart.y_axis, look, room)
    bottom = BESIDE + NUMBERS + (TITLE_LINE * len(title.split("\n")) if title else 0)
    above = BESIDE + max(ABOVE, legend_height(chart, figure))
    height = max(free_height(figure) - bottom - above, LEAST_ROW)
    rows = chart.table.rows if all_rows else max(1, min(chart.table.rows, int(height // LEAST_ROW)))
    axes = plain_axes(figure)
    axes.set_position((left / width, bottom / whole, room / width, height / whole))
    axes.set_yticks([])
    axes.set_ylim(rows - 0.5, -0.5)
    names.write(axes, look, rows, height / rows)
    value_axis(axes.xaxis, chart.y_axis, look, room=room)
    return Lying(axes, rows, room, height / rows)
