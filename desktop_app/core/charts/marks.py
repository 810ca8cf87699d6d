"""The marks of a chart as programs that draw charts themselves can have them: in words, and as rows of the table."""

from __future__ import annotations

from desktop_app.core.charts.description import Chart
from desktop_app.core.charts.number_format import axis_text, number_text


def title_with_marks(chart: Chart, language: str) -> str:
    """The title of the x axis with its unit, followed by the named places on it."""
    word = chart.x_axis.format
    marks = [f"{mark.label} {number_text(mark.value, word, language, compact=True)}" for mark in chart.marks]
    title = axis_text(chart.x_axis.title, chart.x_axis.unit, language)
    return " · ".join([title, *marks] if title else marks)


def rows_between_marks(chart: Chart) -> list[int]:
    """The rows whose category lies between the first and the last mark: a histogram's likely range."""
    places = [mark.value for mark in chart.marks]
    centres = chart.table.column(chart.categories).numbers()
    return [row for row, centre in enumerate(centres) if places and min(places) <= centre <= max(places)]
