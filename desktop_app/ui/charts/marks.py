"""Named places on the x axis: thin upright lines, each name clear of the one before."""

from __future__ import annotations

from dataclasses import dataclass

from matplotlib.artist import Artist
from matplotlib.axes import Axes
from matplotlib.lines import Line2D
from matplotlib.text import Annotation

from desktop_app.core.charts import Chart
from desktop_app.ui.charts.look import Look
from desktop_app.ui.charts.plot import axis_length
from desktop_app.ui.charts.style import points
from desktop_app.ui.charts.wrapping import text_pixels

ASIDE = 5  # px from a line to its name
DROP = 29  # px from a name of two lines to one below it
AIR = 12  # px between names in one line: the axis may still become somewhat shorter when its own texts are set
Span = tuple[float, float]


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
        room = axis_length(self.axes.xaxis)
        taken: list[list[Span]] = []
        ordered = sorted(chart.marks, key=lambda mark: mark.value)
        for line, name, mark in zip(self.lines, self.names, ordered, strict=True):
            text = self.look.mark(mark, chart.x_axis.format)
            at = (mark.value - low) / ((high - low) or 1.0) * room
            span = _span(at, text_pixels(text), room)
            level, left = _level(span, taken), span[1] == at
            line.set_xdata([mark.value, mark.value])
            name.xy = (mark.value, 1)
            name.set_position((points(-ASIDE if left else ASIDE), points(-3 - DROP * level)))
            name.set_horizontalalignment("right" if left else "left")
            name.set_text(text)


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


def _span(at: float, width: float, room: float) -> Span:
    """From where to where a name reaches [px]: right of its line, or left of it where the axis ends."""
    left = at + ASIDE + width > room
    return (at - ASIDE - width, at) if left else (at, at + ASIDE + width)


def _level(span: Span, taken: list[list[Span]]) -> int:
    """How many names the name stands below: in the first line where it touches none; it is put there."""
    for level, spans in enumerate(taken):
        if all(span[0] >= other[1] + AIR or span[1] + AIR <= other[0] for other in spans):
            spans.append(span)
            return level
    taken.append([span])
    return len(taken) - 1
