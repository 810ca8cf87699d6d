"""Native bars side by side or on each other; bars of change are split by sign, so that colours follow the numbers."""

from __future__ import annotations

from typing import Literal

from openpyxl.chart import BarChart

from desktop_app.core.charts import Chart, Series
from desktop_app.core.charts.excel_format import excel_format, excel_signed_format
from desktop_app.core.charts.palette import change_paints
from desktop_app.core.i18n import translator
from desktop_app.core.report.charts import dress, ink
from desktop_app.core.report.charts.binding import Binding, NativeChart, bound_series, referred_name
from desktop_app.core.report.charts.helper_columns import HelperColumn, write_helpers

MOST_LABELLED = 16


def build(binding: Binding) -> NativeChart:
    """Bars side by side."""
    chart = binding.chart
    if any(series.paint == "change" for series in chart.series):
        return _build_change(binding, chart.series[0])
    made = bar_chart(chart, "clustered", binding.language)
    made.overlap, made.gapWidth = -8, 60
    for series in chart.series:
        _add(made, binding, series)
        if chart.table.rows * len(chart.series) <= MOST_LABELLED:
            made.series[-1].dLbls = dress.value_labels(excel_format(chart.y_axis.format, binding.language))
    dress.dress(made, chart, legend=len(chart.series) > 1)
    return NativeChart(made)


def build_stacked(binding: Binding) -> NativeChart:
    """Bars on each other."""
    made = bar_chart(binding.chart, "stacked", binding.language)
    made.overlap, made.gapWidth = 100, 70
    for series in binding.chart.series:
        _add(made, binding, series)
    hidden = tuple(number for number, series in enumerate(binding.chart.series) if series.paint == "none")
    dress.dress(made, binding.chart, legend=True, hidden=hidden)
    return NativeChart(made)


def bar_chart(
    chart: Chart, grouping: Literal["clustered", "stacked"], language: str, *, horizontal: bool | None = None
) -> BarChart:
    """An empty bar chart with its axes; lying bars read from the top down."""
    made = BarChart(barDir="bar" if (chart.horizontal if horizontal is None else horizontal) else "col")
    made.grouping = grouping
    dress.name_axis(made.x_axis, chart, language)
    dress.measure_axis(made.y_axis, chart.y_axis, language)
    if made.barDir == "bar":
        made.x_axis.scaling.orientation = "maxMin"
        made.y_axis.crosses = "max"
        made.y_axis.tickLblPos = "nextTo"
    return made


def _add(made: BarChart, binding: Binding, series: Series) -> None:
    bars = binding.series(series)
    bars.invertIfNegative = False
    bars.spPr = ink.series_fill(series)
    made.series.append(bars)


def _build_change(binding: Binding, series: Series) -> NativeChart:
    chart, tr = binding.chart, translator(binding.language)
    values = [0.0 if value != value else value for value in chart.values(series)]  # noqa: PLR0124 NaN alone differs from itself
    cells = [binding.place.cell(series.column, row) for row in range(chart.table.rows)]
    columns = (
        HelperColumn(
            tr("rise"), tuple(f"=MAX({cell},0)" for cell in cells), tuple(max(value, 0.0) for value in values)
        ),
        HelperColumn(
            tr("fall"), tuple(f"=MIN({cell},0)" for cell in cells), tuple(min(value, 0.0) for value in values)
        ),
    )
    written = write_helpers(
        binding.sheet, binding.place, binding.helpers_at, columns, chart.y_axis.format, binding.language
    )
    made = bar_chart(chart, "clustered", binding.language)
    made.overlap, made.gapWidth = 100, 60
    for number, paint in enumerate(change_paints(chart.better)):
        bars = bound_series(referred_name(written.title(number)), written.values(number), binding.categories())
        bars.invertIfNegative = False
        bars.spPr = ink.fill(paint, hatched=paint == "neg")
        bars.dLbls = dress.value_labels(excel_signed_format(chart.y_axis.format, binding.language))
        made.series.append(bars)
    dress.dress(made, chart, legend=False)
    return NativeChart(made, written.computed)
