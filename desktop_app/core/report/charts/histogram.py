"""A native histogram: bars without gaps, the bins between the first and the last mark coloured as the likely range."""

from __future__ import annotations

from openpyxl.chart.marker import DataPoint
from openpyxl.chart.shapes import GraphicalProperties

from desktop_app.core.charts.marks import rows_between_marks
from desktop_app.core.charts.palette import mixed
from desktop_app.core.report.charts import dress, ink
from desktop_app.core.report.charts.bar import bar_chart
from desktop_app.core.report.charts.binding import Binding, NativeChart

MOST_NAMES = 10
LIKELY = 0.45


def build(binding: Binding) -> NativeChart:
    """The histogram; the percentiles themselves stand in the axis title."""
    chart = binding.chart
    made = bar_chart(chart, "clustered", binding.language, horizontal=False)
    made.gapWidth = 4
    made.x_axis.tickLblSkip = max(1, chart.table.rows // MOST_NAMES)
    bars = binding.series(chart.series[0])
    bars.invertIfNegative = False
    bars.spPr = _filled(mixed(ink.COLOURS.accent, ink.COLOURS.surface, 0.25))
    bars.dPt = [_likely_bin(row) for row in rows_between_marks(chart)]
    made.series.append(bars)
    dress.dress(made, chart, legend=False)
    return NativeChart(made)


def _likely_bin(row: int) -> DataPoint:
    likely = mixed(ink.COLOURS.pos, ink.COLOURS.surface, LIKELY)
    return DataPoint(idx=row, invertIfNegative=False, spPr=_filled(likely))


def _filled(colour: str) -> GraphicalProperties:
    return GraphicalProperties(solidFill=colour[1:], ln=ink.outline(ink.COLOURS.surface, 0.5))
