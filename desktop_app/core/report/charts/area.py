"""Native areas on each other, with dashed and marker series as lines over them."""

from __future__ import annotations

from openpyxl.chart import AreaChart, LineChart
from openpyxl.chart.shapes import GraphicalProperties

from desktop_app.core.charts import Series
from desktop_app.core.charts.palette import mixed
from desktop_app.core.report.charts import dress, ink
from desktop_app.core.report.charts.binding import Binding, NativeChart
from desktop_app.core.report.charts.line import add_lines

MOST_NAMES = 10
SOFT = 0.4


def build(binding: Binding) -> NativeChart:
    """The stack; what the legend hides are bands' invisible floors."""
    chart = binding.chart
    made = AreaChart(grouping="stacked")
    dress.name_axis(made.x_axis, chart, binding.language)
    dress.measure_axis(made.y_axis, chart.y_axis, binding.language)
    made.x_axis.tickLblSkip = max(1, chart.table.rows // MOST_NAMES)
    stacked = [series for series in chart.series if not is_line(series)]
    for series in stacked:
        area = binding.series(series)
        area.spPr = _soft(series)
        made.series.append(area)
    lines = frozenset(series.column for series in chart.series if is_line(series))
    if lines:
        over = LineChart()
        add_lines(over, binding, lines)
        made += over
    hidden = tuple(number for number, series in enumerate(stacked) if series.paint == "none")
    dress.dress(made, chart, legend=len(chart.series) > 1, hidden=hidden)
    return NativeChart(made)


def is_line(series: Series) -> bool:
    """Whether the series lies over the stack as a line instead of in it."""
    return series.stroke in ("dashed", "marker", "hollow")


def _soft(series: Series) -> GraphicalProperties:
    drawn = ink.series_fill(series)
    if series.paint != "none" and series.stroke == "solid":
        drawn.solidFill = mixed(ink.COLOURS.paint(series.paint), ink.COLOURS.surface, SOFT)[1:]
    return drawn
