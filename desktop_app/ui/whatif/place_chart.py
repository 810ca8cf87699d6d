"""The chart of a view whose numbers follow the levers: the dimension's own, else the radar of the capabilities."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from desktop_app.core.analysis.dimension_charts.capability_radar import capability_radar
from desktop_app.core.analysis.dimension_charts.live_numbers import TODAY, LiveNumbers
from desktop_app.core.analysis.dimension_charts.special import special_chart
from desktop_app.core.analysis.what_if.live_chart import LiveChart
from desktop_app.core.charts import Chart
from desktop_app.core.i18n import translator
from desktop_app.core.language.model import Value
from desktop_app.core.language.program import Program
from desktop_app.ui.whatif.places import Place

SCENARIO = "scenario"
Columns = Mapping[str, Mapping[str, Value]]


@dataclass(frozen=True)
class Picture:
    """A chart and what gives it other numbers."""

    chart: Chart
    live: LiveChart


def columns_of(today: Mapping[str, Value], column: Mapping[str, Value]) -> Columns:
    """The two states that a chart of a view shows."""
    return {TODAY: today, SCENARIO: column}


def place_chart(place: Place, program: Program, columns: Columns, language: str) -> Chart | None:
    """The chart of a view; None where model and map have none for it."""
    numbers = LiveNumbers(program, columns)
    if place.page == place.dimension:
        return special_chart(place.dimension, numbers, SCENARIO, language)
    tr = translator(language)
    return capability_radar(numbers, {TODAY: tr("today"), SCENARIO: tr("scenario")}, language)


def picture(
    place: Place, program: Program, columns: Columns, language: str, before: Picture | None = None
) -> Picture | None:
    """Chart and compiled numbers; what was compiled `before` serves again where the formulas are the same."""
    chart = place_chart(place, program, columns, language)
    if chart is None:
        return None
    if before is not None and before.live.program is program and sources(before.chart) == sources(chart):
        return Picture(chart, before.live)
    return Picture(chart, LiveChart(program, chart))


def sources(chart: Chart) -> tuple[object, ...]:
    """What the numbers of a chart are computed from."""
    return tuple(column.sources for column in chart.table.columns)


def without_axis_title(chart: Chart) -> Chart:
    """The chart with bare numbers on its value axis: its card says what they measure."""
    bare = replace(chart.y_axis, title="", unit="1")
    return (
        replace(chart, y_axis=bare)
        if chart.kind != "histogram"
        else replace(chart, x_axis=replace(chart.x_axis, title="", unit="1"), y_axis=bare)
    )


def same_frame(one: Chart, other: Chart) -> bool:
    """Whether two charts differ in numbers only."""
    return replace(one, table=other.table) == other and _heads(one) == _heads(other)


def _heads(chart: Chart) -> tuple[object, ...]:
    return tuple(replace(column, values=()) for column in chart.table.columns)
