"""A native waterfall: stacked columns on an invisible base, each bar's number written under its name.

Where the running total crosses zero, the base is zero and the bar is split in two parts that meet on the axis.
"""

from __future__ import annotations

from typing import Any

from desktop_app.core.charts import Chart, Paint
from desktop_app.core.charts.number_format import number_text
from desktop_app.core.charts.palette import change_paints
from desktop_app.core.i18n import translator
from desktop_app.core.slides.native import dress, ink
from desktop_app.core.slides.native.bar import bars, named
from desktop_app.core.slides.native.chart_table import NamedTable
from desktop_app.core.slides.native.name_room import stand_upright
from desktop_app.core.slides.native.place import Place

Row = tuple[float, float, float, float, float, float]
"""Base, total, rise above zero, rise below, fall above, fall below."""


def build(place: Place, chart: Chart, language: str) -> Any:  # noqa: ANN401 - python-pptx has no types for charts
    """The waterfall."""
    tr = translator(language)
    names = (tr("base"), tr("total"), tr("rise"), tr("rise below zero"), tr("fall"), tr("fall below zero"))
    data = NamedTable()
    data.categories = _names(chart, language)
    for name, values in zip(names, zip(*_rows(chart), strict=True), strict=True):
        data.add_series(name, values)
    made = bars(place, chart, data, language, stacked=True, lying=False)
    rise, fall = change_paints(chart.better)
    paints: tuple[Paint, ...] = ("none", "scenario", rise, rise, fall, fall)
    for drawn, paint in zip(made.plots[0].series, paints, strict=True):
        drawn.invert_if_negative = False
        ink.fill(drawn, paint, hatched=paint == "neg")
    for order, row in enumerate(chart.totals):
        ink.fill(made.plots[0].series[1].points[row], "today" if order == 0 else "scenario", hollow=order > 1)
    stand_upright(made.category_axis)
    dress.dress(made, chart, legend=False)
    return made


def _names(chart: Chart, language: str) -> list[str]:
    values, word = chart.values(chart.series[0]), chart.y_axis.format
    signs = (row not in chart.totals for row in range(chart.table.rows))
    numbers = (
        number_text(value, word, language, compact=True, signed=signed)
        for value, signed in zip(values, signs, strict=True)
    )
    return [f"{name}\n{value}" for name, value in zip(named(chart), numbers, strict=True)]


def _rows(chart: Chart) -> list[Row]:
    rows, start = list[Row](), 0.0
    for row, value in enumerate(chart.values(chart.series[0])):
        if row in chart.totals:
            rows.append((0.0, value, 0.0, 0.0, 0.0, 0.0))
            start = value
        else:
            rows.append(step(start, start + value))
            start += value
    return rows


def step(start: float, end: float) -> Row:
    """A bar from one running total to the next.

    >>> step(1.0, 3.0), step(-1.0, 2.0)
    ((1.0, 0.0, 2.0, 0.0, 0.0, 0.0), (0.0, 0.0, 2.0, -1.0, 0.0, 0.0))
    """
    low, high = min(start, end), max(start, end)
    base = max(low, 0.0) + min(high, 0.0)
    above, below = max(high, 0.0) - max(low, 0.0), min(low, 0.0) - min(high, 0.0)
    return (base, 0.0, above, below, 0.0, 0.0) if end >= start else (base, 0.0, 0.0, 0.0, above, below)
