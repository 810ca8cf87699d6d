"""Native lines and points: a line chart over names, a scatter chart over numbers. Never smoothed."""

from __future__ import annotations

from typing import Any

from pptx.enum.chart import XL_CHART_TYPE, XL_MARKER_STYLE

from desktop_app.core.charts import Axis, Chart
from desktop_app.core.charts.marks import title_with_marks
from desktop_app.core.slides.native import dress, ink
from desktop_app.core.slides.native.bar import table
from desktop_app.core.slides.native.chart_table import PointTable, number
from desktop_app.core.slides.native.place import Place

MARKED = ("marker", "hollow")


def build(place: Place, chart: Chart, language: str) -> Any:  # noqa: ANN401 - python-pptx has no types for charts
    """Lines; over numbers where the series name their x values."""
    if any(series.x is not None for series in chart.series):
        return _build_points(place, chart, language, marked=False)
    made = place.chart(XL_CHART_TYPE.LINE, table(chart))
    dress.name_axis(made.category_axis, chart, language)
    dress.measure_axis(made.value_axis, chart.y_axis, language)
    _draw(made, chart, marked=False)
    return made


def build_scatter(place: Place, chart: Chart, language: str) -> Any:  # noqa: ANN401 - as above
    """Points over numbers."""
    return _build_points(place, chart, language, marked=True)


def build_radar(place: Place, chart: Chart, language: str) -> Any:  # noqa: ANN401 - as above
    """Lines with points around a centre, because filled shapes would hide each other."""
    made = place.chart(XL_CHART_TYPE.RADAR_MARKERS, table(chart))
    dress.measure_axis(made.value_axis, Axis("", "1", chart.y_axis.format, chart.y_axis.top), language)
    made.value_axis.minimum_scale = 0
    _draw(made, chart, marked=True)
    return made


def _build_points(place: Place, chart: Chart, language: str, *, marked: bool) -> Any:  # noqa: ANN401 - as above
    data = PointTable()
    for series in chart.series:
        points = data.add_series(series.label)
        across = chart.table.column(series.x or chart.categories).numbers()
        for x, y in zip(across, chart.values(series), strict=True):
            if number(x) is not None and number(y) is not None:
                points.add_data_point(x, y)
    made = place.chart(XL_CHART_TYPE.XY_SCATTER_LINES_NO_MARKERS, data)
    x_axis = Axis(title_with_marks(chart, language), "1", chart.x_axis.format)
    dress.measure_axis(made.category_axis, x_axis, language, grid=False)
    dress.measure_axis(made.value_axis, chart.y_axis, language)
    _fit(made.category_axis, chart)
    _draw(made, chart, marked=marked)
    return made


def _draw(made: dress.Made, chart: Chart, *, marked: bool) -> None:
    for drawn, series in zip(made.plots[0].series, chart.series, strict=True):
        drawn.smooth = False
        ink.stroke(drawn, series)
        is_marked = marked or series.stroke in MARKED
        ink.mark(drawn, series, XL_MARKER_STYLE.CIRCLE if is_marked else XL_MARKER_STYLE.NONE)
    dress.dress(made, chart, legend=len(chart.series) > 1)


def _fit(axis: dress.Made, chart: Chart) -> None:
    """The x axis ends where the points do: programs would else round it up to empty room."""
    columns = {series.x or chart.categories for series in chart.series}
    values = [v for column in columns for v in chart.table.column(column).numbers() if number(v) is not None]
    if values and min(values) < max(values):
        axis.minimum_scale, axis.maximum_scale = min(values), max(values)
