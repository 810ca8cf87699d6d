"""Title and note at the top left of a picture."""

from __future__ import annotations

from matplotlib.figure import Figure

from desktop_app.core.charts import Chart
from desktop_app.ui.charts.look import Look
from desktop_app.ui.charts.style import HEAD_SIZE, PIXELS_PER_INCH, TEXT_SIZE
from desktop_app.ui.charts.wrapping import wrapped

MARGIN = 14  # px
TITLE_LINE = 18
NOTE_LINE = 15
TITLE_SHARE = 0.8  # a bold title of 13 px is wider than text of 11 px


def add_heading(figure: Figure, chart: Chart, look: Look) -> float:
    """The share of the figure's height that is left below the heading."""
    width, height = (float(inches) * PIXELS_PER_INCH for inches in figure.get_size_inches())
    title = wrapped(chart.title, (width - 2 * MARGIN) * TITLE_SHARE)
    note = wrapped(chart.note, width - 2 * MARGIN)
    left = MARGIN / width
    below_title = MARGIN + TITLE_LINE * len(title.split("\n"))
    figure.text(left, 1 - MARGIN / height, title, size=HEAD_SIZE, weight="bold", va="top", in_layout=False)
    if not chart.note:
        return 1 - below_title / height
    figure.text(
        left, 1 - below_title / height, note, size=TEXT_SIZE, color=look.colours.ink3, va="top", in_layout=False
    )
    return 1 - (below_title + NOTE_LINE * len(note.split("\n"))) / height
