"""A native tornado: bars of change around the result, the low end hatched.

The bars overlap rather than stack, because both ends of an input may lie on the same side.
"""

from __future__ import annotations

import math
from typing import Any

from desktop_app.core.charts import Axis, Chart
from desktop_app.core.charts.excel_format import excel_signed_format
from desktop_app.core.charts.number_format import number_text
from desktop_app.core.charts.palette import change_paints
from desktop_app.core.i18n import translator
from desktop_app.core.slides.native import dress, ink
from desktop_app.core.slides.native.bar import bars, named
from desktop_app.core.slides.native.chart_table import NamedTable
from desktop_app.core.slides.native.name_room import stand_below
from desktop_app.core.slides.native.place import Place

ROOM = 1.3
"""How far beyond the longest bar the axis goes: for its number."""


def build(place: Place, chart: Chart, language: str) -> Any:  # noqa: ANN401 - python-pptx has no types for charts
    """The tornado in four series: rises and falls at the low and at the high end."""
    tr = translator(language)
    data = NamedTable()
    data.categories = [str(name) for name in named(chart)]
    ends = zip(chart.series, (tr("low end"), tr("high end")), strict=True)
    for values, name in ((chart.values(series), name) for series, name in ends):
        data.add_series(f"{name} +", [value if value > 0 else None for value in values])
        data.add_series(f"{name} −", [value if value < 0 else None for value in values])
    made = bars(place, chart, data, language, lying=True)
    made.plots[0].overlap, made.plots[0].gap_width = 100, 45
    for order, drawn in enumerate(made.plots[0].series):
        drawn.invert_if_negative = False
        paint = change_paints(chart.better)[order % 2]
        ink.fill(drawn, paint, hatched=order < len(chart.series))
        dress.label_values(drawn, excel_signed_format(chart.y_axis.format, language))
    _measure(made, chart, language)
    dress.dress(made, chart, legend=False)
    return made


def _measure(made: dress.Made, chart: Chart, language: str) -> None:
    """The axis of change, with room for the numbers at the ends of the bars."""
    axis, tr = chart.y_axis, translator(language)
    result = number_text(chart.baseline, axis.format, language)
    title = tr("{what}: change against {result}").format(what=axis.title, result=result)
    dress.measure_axis(made.value_axis, Axis(title, axis.unit, axis.format), language)
    stand_below(made.value_axis)
    values = [value for series in chart.series for value in chart.values(series) if abs(value) < float("inf")]
    low, high = min([0.0, *values]) * ROOM, max([0.0, *values]) * ROOM
    if low < high:
        step = 10.0 ** math.floor(math.log10((high - low) / 2))
        made.value_axis.minimum_scale = math.floor(low / step) * step
        made.value_axis.maximum_scale = math.ceil(high / step) * step
