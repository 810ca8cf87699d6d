"""A native tornado: bars of change around the result, the low end hatched.

The bars overlap rather than stack, because both ends of an input may lie on the same side.
"""

from __future__ import annotations

import math

from openpyxl.chart.axis import NumericAxis

from desktop_app.core.charts import Axis, Series
from desktop_app.core.charts.excel_format import excel_signed_format
from desktop_app.core.charts.number_format import axis_text, number_text
from desktop_app.core.charts.palette import change_paints
from desktop_app.core.errors import Message
from desktop_app.core.i18n import translator
from desktop_app.core.report.charts import dress, ink
from desktop_app.core.report.charts.bar import bar_chart
from desktop_app.core.report.charts.binding import Binding, NativeChart, bound_series, referred_name
from desktop_app.core.report.charts.helper_columns import HelperColumn, write_helpers

ROOM = 1.25


def build(binding: Binding) -> NativeChart:
    """The tornado on four helper columns: rises and falls at the low and at the high end."""
    chart, tr = binding.chart, translator(binding.language)
    ends = ((chart.series[0], tr("low end")), (chart.series[1], tr("high end")))
    columns = tuple(column for series, name in ends for column in _halves(binding, series, name))
    written = write_helpers(
        binding.sheet, binding.place, binding.helpers_at, columns, chart.y_axis.format, binding.language
    )
    made = bar_chart(chart, "clustered", binding.language, horizontal=True)
    made.overlap, made.gapWidth = 100, 45
    title = _change_axis(binding)
    paints = change_paints(chart.better) * 2
    for number, paint in enumerate(paints):
        bars = bound_series(referred_name(written.title(number)), written.values(number), binding.categories())
        bars.invertIfNegative = False
        bars.spPr = ink.fill(paint, hatched=number < len(ends))
        bars.dLbls = dress.value_labels(excel_signed_format(chart.y_axis.format, binding.language))
        made.series.append(bars)
    made.y_axis.title = dress.axis_title(axis_text(title.title, title.unit, binding.language))
    _make_room(made.y_axis, binding)
    dress.dress(made, chart, legend=False)
    return NativeChart(made, written.computed)


def _make_room(axis: NumericAxis, binding: Binding) -> None:
    """Limits with room for the numbers at the ends of the bars, which else stand on the names of the inputs."""
    values = [
        value for series in binding.chart.series for value in binding.chart.values(series) if math.isfinite(value)
    ]
    low, high = min([0.0, *values]) * ROOM, max([0.0, *values]) * ROOM
    if low < high:
        step = 10.0 ** math.floor(math.log10((high - low) / 2))
        axis.scaling.min, axis.scaling.max = math.floor(low / step) * step, math.ceil(high / step) * step


def _halves(binding: Binding, series: Series, name: str) -> tuple[HelperColumn, HelperColumn]:
    cells = [binding.place.cell(series.column, row) for row in range(binding.chart.table.rows)]
    values = [0.0 if value is None or isinstance(value, str) else value for value in binding.column(series).values]
    return (
        HelperColumn(
            f"{name} +", tuple(f"=MAX({cell},0)" for cell in cells), tuple(max(value, 0.0) for value in values)
        ),
        HelperColumn(
            f"{name} −", tuple(f"=MIN({cell},0)" for cell in cells), tuple(min(value, 0.0) for value in values)
        ),
    )


def _change_axis(binding: Binding) -> Axis:
    described = binding.chart.y_axis
    tr = translator(binding.language)
    result = number_text(binding.chart.baseline, described.format, binding.language)
    title = Message("{what}: change against {result}", what=described.title, result=result).text(tr)
    return Axis(title, described.unit, described.format)
