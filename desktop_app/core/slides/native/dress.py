"""What all native charts share: title, fonts, axes with units, hairlines, a legend only where it tells something."""

from __future__ import annotations

from typing import Any

from pptx.enum.chart import XL_LABEL_POSITION, XL_LEGEND_POSITION, XL_TICK_LABEL_POSITION, XL_TICK_MARK
from pptx.util import Pt

from desktop_app.core.charts import Axis, Chart
from desktop_app.core.charts.excel_format import excel_format
from desktop_app.core.charts.marks import title_with_marks
from desktop_app.core.charts.number_format import axis_text
from desktop_app.core.slides.native.ink import COLOURS, outline, rgb

TEXT, TITLE = 11, 13  # pt
Made = Any
"""A chart of python-pptx, which has no types for its parts."""


def dress(made: Made, chart: Chart, *, legend: bool) -> None:
    """Title, fonts and legend of the chart."""
    made.font.size, made.font.color.rgb = Pt(TEXT), rgb(COLOURS.ink2)
    made.has_title = True
    written(made.chart_title.text_frame, chart.title, TITLE, COLOURS.ink, bold=True)
    made.chart_title.include_in_layout = False
    made.has_legend = legend
    if legend:
        made.legend.position = XL_LEGEND_POSITION.BOTTOM
        made.legend.include_in_layout = False
        made.legend.font.size = Pt(TEXT)


def written(frame: Made, text: str, size: float, colour: str, *, bold: bool = False) -> None:
    """Puts the text into a frame, whatever it begins with."""
    frame.text = text
    for paragraph in frame.paragraphs:
        for run in paragraph.runs:
            run.font.size, run.font.bold, run.font.color.rgb = Pt(size), bold, rgb(colour)


def measure_axis(axis: Made, described: Axis, language: str, *, grid: bool = True) -> None:
    """An axis of numbers: title with unit, our number format, hairlines, no ticks."""
    _plain(axis, axis_text(described.title, described.unit, language))
    axis.tick_labels.number_format = excel_format(described.format, language)
    axis.tick_labels.number_format_is_linked = False
    axis.has_major_gridlines = grid
    if grid:
        outline(axis.major_gridlines.format.line, COLOURS.line, 0.75)
    axis.format.line.fill.background()
    if described.top is not None:
        axis.maximum_scale = described.top


def name_axis(axis: Made, chart: Chart, language: str) -> None:
    """The axis of the names: at the edge of the plot, never among the bars; marks in its title."""
    _plain(axis, title_with_marks(chart, language))
    axis.has_major_gridlines = False
    outline(axis.format.line, COLOURS.line2, 0.75)


def label_values(series: Made, code: str, *, outside: bool = True) -> None:
    """The values beside the bars in that format."""
    labels = series.data_labels
    labels.show_value = True
    labels.number_format, labels.number_format_is_linked = code, False
    labels.font.size, labels.font.color.rgb = Pt(TEXT), rgb(COLOURS.ink)
    if outside:
        labels.position = XL_LABEL_POSITION.OUTSIDE_END


def _plain(axis: Made, title: str) -> None:
    axis.major_tick_mark = axis.minor_tick_mark = XL_TICK_MARK.NONE
    axis.tick_label_position = XL_TICK_LABEL_POSITION.LOW
    axis.tick_labels.font.size = Pt(TEXT)
    axis.has_title = bool(title)
    if title:
        written(axis.axis_title.text_frame, title, TEXT, COLOURS.ink2)
