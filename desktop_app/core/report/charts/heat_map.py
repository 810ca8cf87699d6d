"""A grid of results as coloured cells: the table itself is the chart."""

from __future__ import annotations

from typing import Literal

from openpyxl.formatting.rule import ColorScale, FormatObject, Rule
from openpyxl.styles.colors import Color

from desktop_app.core.charts import Better
from desktop_app.core.charts.palette import mixed
from desktop_app.core.report.charts.binding import Binding, NativeChart
from desktop_app.core.report.charts.ink import COLOURS

DEEPEST = 0.55
"""The share of colour at the ends: the numbers in the cells stay dark, whatever their ground."""


def build(binding: Binding) -> NativeChart:
    """No chart object, but a colour scale over the table's values: worse, zero, better; or pale to ink."""
    columns = [series.column for series in binding.chart.series]
    last = binding.chart.table.rows - 1
    cells = f"{binding.place.cell(columns[0], 0)}:{binding.place.cell(columns[-1], last)}"
    numbers = [value for series in binding.chart.series for value in binding.chart.values(series)]
    binding.sheet.conditional_formatting.add(cells, colour_scale(binding.chart.better, min(numbers), max(numbers)))
    return NativeChart(None)


def colour_scale(better: Better, low: float, high: float) -> Rule:
    """The colours of cells whose values lie between `low` and `high`."""
    if not low < 0 < high:
        return _rule(("min", COLOURS.surface), ("max", COLOURS.pos))
    worst, best = (COLOURS.neg, COLOURS.pos) if better != "lower" else (COLOURS.pos, COLOURS.neg)
    return _rule(("min", worst), ("num", COLOURS.surface), ("max", best))


def _rule(*stops: tuple[Literal["min", "num", "max"], str]) -> Rule:
    """A colour scale through the stops; "num" is zero."""
    places = [FormatObject(kind, 0 if kind == "num" else None) for kind, _ in stops]
    colours = [Color(mixed(colour, COLOURS.surface, DEEPEST)[1:]) for _, colour in stops]
    return Rule("colorScale", colorScale=ColorScale(places, colours))
