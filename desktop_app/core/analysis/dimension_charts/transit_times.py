"""Logistics: when parcels of the busiest lane arrive, against the promise, and which late ones an alert rescues."""

from __future__ import annotations

from itertools import pairwise

from desktop_app.core.analysis.dimension_charts.live_numbers import TODAY, LiveNumbers
from desktop_app.core.analysis.dimension_charts.response import Response, multiple
from desktop_app.core.charts import Axis, Chart, Series, Source, Table
from desktop_app.core.i18n import translator
from desktop_app.core.language.program import Program

PROMISE = "logistics.promised_delivery_time"
SHARE = "logistics.parcel_share"
LATER_THAN = "logistics.late_rate_before_rescue"
RESCUED = "logistics.rescued_parcel_share"
STEPS = 20
"""Steps up to the promise; the axis ends at twice the promise."""


def transit_times(numbers: LiveNumbers, state: str, language: str) -> Chart:
    """Shares of parcels by day of arrival in the state, in three parts; today's as a dashed line."""
    tr = translator(language)
    lane = busiest(numbers, SHARE)
    days = [Source(f"{step / STEPS!r}*{PROMISE}", state, lane) for step in range(1, 2 * STEPS + 1)]
    arriving = _arriving(numbers.program, state, lane)
    late = [Source(f"({s.formula})*(1 - {RESCUED}/{LATER_THAN})", state, lane) for s in arriving]
    rescued = [Source(f"({s.formula})*{RESCUED}/{LATER_THAN}", state, lane) for s in arriving]
    before = _arriving(numbers.program, state, lane, as_today=True)
    nothing: list[Source | None] = [None] * STEPS
    columns = (
        numbers.column("days", tr("Days in transit"), days, "day", "days"),
        numbers.column("on_time", tr("on time"), [*arriving[:STEPS], *nothing], "1", "percent"),
        numbers.column("rescued", tr("rescued after an alert"), [*nothing, *rescued[STEPS:]], "1", "percent"),
        numbers.column("late", tr("late"), [*nothing, *late[STEPS:]], "1", "percent"),
        numbers.column("today", tr("today, before rescue"), before, "1", "percent"),
    )
    promise = numbers.number(Source(PROMISE, state, lane))
    return Chart(
        id="transit_times",
        kind="area",
        title=tr("{lane}: when do parcels arrive, and which late ones are rescued?").format(
            lane=numbers.program.item_label(SHARE, lane, language)
        ),
        table=Table("transit_times", tr("Transit time against the promise"), columns),
        categories="days",
        series=(
            Series("on_time", tr("on time"), "pos", x="days"),
            Series("rescued", tr("rescued after an alert"), "scenario", x="days"),
            Series("late", tr("late"), "neg", "hatched", x="days"),
            Series("today", tr("today, before rescue"), "today", "dashed", x="days"),
        ),
        x_axis=Axis(tr("Days in transit; {days} promised").format(days=f"{promise:g}"), "1", "days"),
        y_axis=Axis(tr("share of parcels in each step"), "1", "percent"),
        note=tr("The busiest lane today. One step is a twentieth of the promise."),
    )


def busiest(numbers: LiveNumbers, share: str) -> str:
    """The item with the largest share today."""
    values = numbers.columns[TODAY][share]
    items = numbers.program.items_of(share)
    return max(zip(items, values if isinstance(values, tuple) else (values,), strict=True), key=lambda pair: pair[1])[0]


def _arriving(program: Program, state: str, lane: str, *, as_today: bool = False) -> list[Source]:
    """The share that arrives within each step: later than its start less later than its end."""
    later = Response(program, LATER_THAN, PROMISE, as_today=as_today)
    than = ["1", *(later.at(multiple(PROMISE, step / STEPS)) for step in range(1, 2 * STEPS + 1))]
    return [Source(f"{start} - {end}", state, lane) for start, end in pairwise(than)]
