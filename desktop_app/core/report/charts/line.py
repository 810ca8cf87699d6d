"""Native lines and points: a line chart over names, a scatter chart over numbers. Never smoothed."""

from __future__ import annotations

from openpyxl.chart import LineChart, ScatterChart
from openpyxl.chart.axis import NumericAxis, TextAxis

from desktop_app.core.charts import Axis
from desktop_app.core.charts.marks import title_with_marks
from desktop_app.core.report.charts import dress, ink
from desktop_app.core.report.charts.binding import Binding, NativeChart

MANY_POINTS = 30
SMALL_POINT = 3


def build(binding: Binding) -> NativeChart:
    """Lines; over numbers where the series name their x values."""
    if any(series.x is not None for series in binding.chart.series):
        return _build_points(binding, marked=False)
    made = LineChart()
    dress.name_axis(made.x_axis, binding.chart, binding.language)
    dress.measure_axis(made.y_axis, binding.chart.y_axis, binding.language)
    add_lines(made, binding)
    dress.dress(made, binding.chart, legend=len(binding.chart.series) > 1)
    return NativeChart(made)


def build_scatter(binding: Binding) -> NativeChart:
    """Points over numbers."""
    return _build_points(binding, marked=True)


def add_lines(made: LineChart, binding: Binding, columns: frozenset[str] | None = None) -> None:
    """The series, or those of the named columns, as lines over the categories."""
    for series in binding.chart.series:
        if columns is not None and series.column not in columns:
            continue
        drawn = binding.series(series)
        drawn.smooth = False
        drawn.spPr = ink.line(series)
        drawn.marker = ink.marker(series, shown=series.stroke in ("marker", "hollow"))
        made.series.append(drawn)


def _build_points(binding: Binding, *, marked: bool) -> NativeChart:
    chart = binding.chart
    made = ScatterChart(scatterStyle="lineMarker")
    x_axis = Axis(title_with_marks(chart, binding.language), "1", chart.x_axis.format)
    dress.measure_axis(made.x_axis, x_axis, binding.language, grid=False)
    dress.measure_axis(made.y_axis, chart.y_axis, binding.language)
    _fit(made.x_axis, binding)
    for series in chart.series:
        drawn = binding.points(series)
        rows = len(binding.column(series).filled())
        drawn.spPr = ink.line(series)
        drawn.marker = ink.marker(series, shown=marked or series.stroke in ("marker", "hollow"))
        if rows > MANY_POINTS and drawn.marker.size:
            drawn.marker.size = SMALL_POINT
        made.series.append(drawn)
    dress.dress(made, chart, legend=len(chart.series) > 1)
    return NativeChart(made)


def _fit(axis: NumericAxis | TextAxis, binding: Binding) -> None:
    """X axes that start far from zero must not be stretched to it, nor those of counted steps past their last."""
    columns = {series.x or binding.chart.categories for series in binding.chart.series}
    values = [value for column in columns for value in binding.chart.table.column(column).numbers() if value == value]  # noqa: PLR0124 NaN alone differs from itself
    if values and min(values) >= 0 and max(values) < 2 * min(values):
        axis.scaling.min = min(values)
        axis.scaling.max = max(values)
    elif binding.chart.kind == "line" and all(value.is_integer() for value in map(float, values)):
        axis.scaling.max = max(values, default=None)
