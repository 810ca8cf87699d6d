"""A native histogram: bars without gaps, the bins between the first and the last mark coloured as the likely range."""

from __future__ import annotations

from typing import Any

from desktop_app.core.charts import Chart
from desktop_app.core.charts.marks import rows_between_marks
from desktop_app.core.charts.number_format import number_text
from desktop_app.core.charts.palette import mixed
from desktop_app.core.slides.native import dress, ink
from desktop_app.core.slides.native.bar import bars
from desktop_app.core.slides.native.chart_table import NamedTable, number
from desktop_app.core.slides.native.name_room import name_every
from desktop_app.core.slides.native.place import Place

LIKELY, OTHER = 0.45, 0.25
MOST_NAMES = 8


def build(place: Place, chart: Chart, language: str) -> Any:  # noqa: ANN401 - python-pptx has no types for charts
    """The histogram; the percentiles themselves stand in the title of the axis."""
    centres, series = chart.table.column(chart.categories).numbers(), chart.series[0]
    data = NamedTable()
    data.categories = [number_text(centre, chart.x_axis.format, language, compact=True) for centre in centres]
    data.add_series(series.label, [number(value) for value in chart.values(series)])
    made = bars(place, chart, data, language, lying=False)
    made.plots[0].gap_width = 4
    drawn = made.plots[0].series[0]
    drawn.invert_if_negative = False
    ink.plain(drawn, mixed(ink.COLOURS.accent, ink.COLOURS.surface, OTHER))
    for row in rows_between_marks(chart):
        ink.plain(drawn.points[row], mixed(ink.COLOURS.pos, ink.COLOURS.surface, LIKELY))
    name_every(made.category_axis, max(1, chart.table.rows // MOST_NAMES))
    dress.dress(made, chart, legend=False)
    return made
