"""A native radar: lines with markers, because filled shapes would hide each other."""

from __future__ import annotations

from openpyxl.chart import RadarChart

from desktop_app.core.report.charts import dress, ink
from desktop_app.core.report.charts.binding import Binding, NativeChart

TALLER = 1.25


def build(binding: Binding) -> NativeChart:
    """The radar with its rings."""
    chart = binding.chart
    made = RadarChart(radarStyle="marker")
    dress.name_axis(made.x_axis, chart, binding.language)
    dress.measure_axis(made.y_axis, chart.y_axis, binding.language)
    made.y_axis.title = None
    made.y_axis.scaling.min = 0
    made.y_axis.scaling.max = chart.y_axis.top
    for series in chart.series:
        drawn = binding.series(series)
        drawn.spPr = ink.line(series)
        drawn.marker = ink.marker(series, shown=True)
        drawn.marker.size = 5
        made.series.append(drawn)
    dress.dress(made, chart, legend=len(chart.series) > 1)
    dress.resize(made, dress.WIDTH, dress.HEIGHT * TALLER)
    return NativeChart(made)
