"""A native waterfall: stacked columns on an invisible base, each bar's number written under its name."""

from __future__ import annotations

from openpyxl.chart.data_source import AxDataSource, StrRef
from openpyxl.chart.marker import DataPoint
from openpyxl.chart.shapes import GraphicalProperties

from desktop_app.core.charts import Chart
from desktop_app.core.charts.palette import change_paints
from desktop_app.core.report.charts import dress, ink, waterfall_columns
from desktop_app.core.report.charts.bar import bar_chart
from desktop_app.core.report.charts.binding import Binding, NativeChart, bound_series, referred_name
from desktop_app.core.report.charts.helper_columns import write_helpers
from desktop_app.core.report.charts.waterfall_columns import (
    BASE,
    FALL,
    FALL_BELOW,
    NAME,
    RISE,
    RISE_BELOW,
    TOTAL,
)

WIDTH = 19.0  # cm: eight names, each with its number
NAME_SIZE = 800


def build(binding: Binding) -> NativeChart:
    """The waterfall over its helper columns."""
    chart = binding.chart
    columns = waterfall_columns.waterfall_columns(binding)
    written = write_helpers(
        binding.sheet, binding.place, binding.helpers_at, columns, chart.y_axis.format, binding.language
    )
    made = bar_chart(chart, "stacked", binding.language, horizontal=False)
    made.overlap, made.gapWidth = 100, 40
    names = AxDataSource(strRef=StrRef(written.values(NAME)))
    for number, fill in _fills(binding).items():
        bars = bound_series(referred_name(written.title(number)), written.values(number), names)
        bars.invertIfNegative = False
        bars.spPr = fill
        if number == TOTAL:
            bars.dPt = _total_bars(chart)
        made.series.append(bars)
    made.x_axis.txPr = dress.unturned_text(NAME_SIZE)
    dress.dress(made, chart, legend=False, width=WIDTH)
    return NativeChart(made, written.computed)


def _total_bars(chart: Chart) -> list[DataPoint]:
    """Today grey, the scenario ink, what is left after cost outlined."""
    fills = (ink.fill("today"), ink.fill("scenario"), ink.fill("scenario", hollow=True))
    last = len(fills) - 1
    return [
        DataPoint(idx=row, invertIfNegative=False, spPr=fills[min(order, last)])
        for order, row in enumerate(chart.totals)
    ]


def _fills(binding: Binding) -> dict[int, GraphicalProperties]:
    rise, fall = change_paints(binding.chart.better)
    return {
        BASE: ink.fill("none"),
        TOTAL: ink.fill("scenario"),
        RISE: ink.fill(rise, hatched=rise == "neg"),
        RISE_BELOW: ink.fill(rise, hatched=rise == "neg"),
        FALL: ink.fill(fall, hatched=fall == "neg"),
        FALL_BELOW: ink.fill(fall, hatched=fall == "neg"),
    }
