"""A chart description as a native chart on a slide. One builder a kind, in one explicit table."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Any

from desktop_app.core.charts import Chart, ChartKind
from desktop_app.core.slides.native import bar, histogram, line, tornado, waterfall
from desktop_app.core.slides.native.place import Place

Builder = Callable[[Place, Chart, str], Any]

BUILDERS: Mapping[ChartKind, Builder] = MappingProxyType(
    {
        "bar": bar.build,
        "stacked_bar": bar.build_stacked,
        "waterfall": waterfall.build,
        "line": line.build,
        "scatter": line.build_scatter,
        "histogram": histogram.build,
        "tornado": tornado.build,
        "radar": line.build_radar,
    }
)
"""The kinds that slides show: areas under lines and heat maps are for pages and sheets."""


def add_chart(place: Place, chart: Chart, language: str) -> None:
    """Puts the chart into its place, with the table behind it. Raises KeyError for a kind that no slide shows."""
    BUILDERS[chart.kind](place, chart, language)
