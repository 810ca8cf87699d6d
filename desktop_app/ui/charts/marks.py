"""Named places on the x axis: thin upright lines, each name clear of the one before."""

from __future__ import annotations

from dataclasses import dataclass

from matplotlib.artist import Artist
from matplotlib.axes import Axes
from matplotlib.lines import Line2D
from matplotlib.text import Annotation

from desktop_app.core.charts import Chart
from desktop_app.ui.charts.look import Look
from desktop_app.ui.charts.style import points

NEAR = 0.1  # of the axis: closer names stand one below the other
DROP = 26  # points


@dataclass(frozen=True)
class Marks:
    """The lines and names of a chart's marks."""

    axes: Axes
    look: Look
    lines: tuple[Line2D, ...]
    names: tuple[Annotation, ...]

    @property
    def artists(self) -> tuple[Artist, ...]:
        """All of them."""
        return (*self.lines, *self.names)

    def place(self, chart: Chart) -> None:
        """Lines and names where the chart's marks are."""
        low, high = self.axes.get_xlim()
        seen: list[float] = []
        ordered = sorted(chart.marks, key=lambda mark: mark.value)
        for line, name, mark in zip(self.lines, self.names, ordered, strict=True):
            near = sum(abs(mark.value - other) < NEAR * abs(high - low) for other in seen)
            line.set_xdata([mark.value, mark.value])
            name.xy = (mark.value, 1)
            name.set_position((4, -2 - DROP * near))
            name.set_text(self.look.mark(mark, chart.x_axis.format))
            seen.append(mark.value)


def add_marks(axes: Axes, chart: Chart, look: Look) -> Marks:
    """The chart's marks on the axes."""
    lines = tuple(
        axes.axvline(mark.value, color=look.colours.ink, linewidth=points(1.2), zorder=4) for mark in chart.marks
    )
    names = tuple(
        axes.annotate(
            "",
            (0, 1),
            xycoords=("data", "axes fraction"),
            xytext=(4, -2),
            textcoords="offset points",
            va="top",
            path_effects=look.halo(),
        )
        for _ in chart.marks
    )
    made = Marks(axes, look, lines, names)
    made.place(chart)
    return made
