"""The chart of a view whose numbers follow the levers: the dimension's own, else the radar of the capabilities."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from desktop_app.core.analysis.dimension_charts.capability_radar import capability_radar
from desktop_app.core.analysis.dimension_charts.live_numbers import TODAY, LiveNumbers
from desktop_app.core.analysis.dimension_charts.map_levels import map_levels
from desktop_app.core.analysis.dimension_charts.special import special_chart, special_charts
from desktop_app.core.analysis.what_if.live_chart import LiveChart
from desktop_app.core.charts import Chart
from desktop_app.core.i18n import translator
from desktop_app.core.language.model import Value
from desktop_app.core.language.program import Program
from desktop_app.core.map.capability_map import CapabilityMap
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


def chart_words(place: Place, program: Program) -> tuple[str, ...]:
    """The words for the charts that a view can choose from."""
    return special_charts(place.dimension, program) if place.page == place.dimension else ()


def place_chart(
    place: Place,
    program: Program,
    columns: Columns,
    language: str,
    *,
    word: str = "",
    figure: CapabilityMap | None = None,
) -> Chart | None:
    """The chart of a view, that of the `word` where it has several; None where model and map have none for it."""
    numbers = LiveNumbers(program, columns)
    if place.page == place.dimension:
        return special_chart(place.dimension, numbers, SCENARIO, language, word)
    tr = translator(language)
    titles = {TODAY: tr("today"), SCENARIO: tr("scenario")}
    radar = capability_radar(numbers, titles, language)
    return radar if radar is not None or figure is None else map_levels(numbers, figure, titles, language)


def picture(chart: Chart | None, program: Program, before: Picture | None = None) -> Picture | None:
    """Chart and compiled numbers; what was compiled `before` serves again where the formulas are the same."""
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
