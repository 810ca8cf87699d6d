"""Native bars side by side or on each other; bars of change are split by sign, so that colours follow the numbers."""

from __future__ import annotations

from typing import Any

from pptx.enum.chart import XL_CHART_TYPE

from desktop_app.core.charts import Chart, Series
from desktop_app.core.charts.excel_format import excel_format, excel_signed_format
from desktop_app.core.charts.palette import change_paints
from desktop_app.core.i18n import translator
from desktop_app.core.slides.native import dress, ink
from desktop_app.core.slides.native.chart_table import NamedTable, number
from desktop_app.core.slides.native.name_room import stand_below
from desktop_app.core.slides.native.place import Place

MOST_LABELLED = 16


def build(place: Place, chart: Chart, language: str) -> Any:  # noqa: ANN401 - python-pptx has no types for charts
    """Bars side by side."""
    if any(series.paint == "change" for series in chart.series):
        return _build_change(place, chart, chart.series[0], language)
    made = bars(place, chart, table(chart), language)
    plot = made.plots[0]
    plot.overlap, plot.gap_width = -8, 60
    for drawn, series in zip(plot.series, chart.series, strict=True):
        _paint(drawn, series)
        if chart.table.rows * len(chart.series) <= MOST_LABELLED:
            dress.label_values(drawn, excel_format(chart.y_axis.format, language))
    dress.dress(made, chart, legend=len(chart.series) > 1)
    return made


def build_stacked(place: Place, chart: Chart, language: str) -> Any:  # noqa: ANN401 - as above
    """Bars on each other."""
    made = bars(place, chart, table(chart), language, stacked=True)
    for drawn, series in zip(made.plots[0].series, chart.series, strict=True):
        _paint(drawn, series)
    dress.dress(made, chart, legend=True)
    return made


def bars(
    place: Place,
    chart: Chart,
    data: NamedTable,
    language: str,
    *,
    stacked: bool = False,
    lying: bool | None = None,
) -> Any:  # noqa: ANN401 - as above
    """A bar chart of that table with its axes; lying bars read from the top down."""
    lies = chart.horizontal if lying is None else lying
    kinds = {
        (False, False): XL_CHART_TYPE.COLUMN_CLUSTERED,
        (False, True): XL_CHART_TYPE.COLUMN_STACKED,
        (True, False): XL_CHART_TYPE.BAR_CLUSTERED,
        (True, True): XL_CHART_TYPE.BAR_STACKED,
    }
    made = place.chart(kinds[lies, stacked], data)
    dress.name_axis(made.category_axis, chart, language)
    dress.measure_axis(made.value_axis, chart.y_axis, language)
    if lies:
        made.category_axis.reverse_order = True
        stand_below(made.value_axis)
    if stacked:
        made.plots[0].overlap, made.plots[0].gap_width = 100, 45
    return made


def table(chart: Chart) -> NamedTable:
    """The chart's series by name."""
    data = NamedTable()
    data.categories = [name if isinstance(name, str) else f"{name:g}" for name in named(chart)]
    for series in chart.series:
        data.add_series(series.label, [number(value) for value in chart.values(series)])
    return data


def named(chart: Chart) -> list[str | float]:
    """What stands on the axis of names."""
    return ["" if name is None else name for name in chart.table.column(chart.categories).values]


def _paint(drawn: ink.Format, series: Series) -> None:
    drawn.invert_if_negative = False
    ink.fill(drawn, series.paint, hatched=series.stroke == "hatched", hollow=series.stroke == "hollow")


def _build_change(place: Place, chart: Chart, series: Series, language: str) -> Any:  # noqa: ANN401 - as above
    tr, values = translator(language), [number(value) for value in chart.values(series)]
    data = NamedTable()
    data.categories = [str(name) for name in named(chart)]
    data.add_series(tr("rise"), [value if value is not None and value >= 0 else None for value in values])
    data.add_series(tr("fall"), [value if value is not None and value < 0 else None for value in values])
    made = bars(place, chart, data, language)
    made.plots[0].overlap, made.plots[0].gap_width = 100, 60
    for drawn, paint in zip(made.plots[0].series, change_paints(chart.better), strict=True):
        drawn.invert_if_negative = False
        ink.fill(drawn, paint, hatched=paint == "neg")
        dress.label_values(drawn, excel_signed_format(chart.y_axis.format, language))
    dress.dress(made, chart, legend=False)
    return made
