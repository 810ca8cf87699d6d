"""Payment and risk: what approving more costs in missed fraud, with today's and the chosen threshold."""

from __future__ import annotations

from collections.abc import Iterable

from desktop_app.core.analysis.dimension_charts.live_numbers import TODAY, LiveNumbers
from desktop_app.core.analysis.dimension_charts.response import Response, shifted
from desktop_app.core.analysis.dimension_charts.transit_times import busiest
from desktop_app.core.charts import Axis, Chart, Series, Source, Table, TableColumn
from desktop_app.core.i18n import translator

THRESHOLD = "payment_risk.decline_threshold"
START = "payment_risk.decline_threshold_today"
APPROVED = "payment_risk.approval_rate"
MISSED = "payment_risk.missed_fraud_rate"
ORDERS = "payment_risk.gross_order_count"
SHIFTS = tuple(round(-0.7 + 0.075 * step, 3) for step in range(25))
"""Thresholds shown, as standard deviations from today's: tighter below zero, looser above."""


def approval_against_fraud(numbers: LiveNumbers, state: str, language: str) -> Chart:
    """Approved orders over missed fraud in the largest market: the state's curve, today's, and both thresholds."""
    tr = translator(language)
    market = busiest(numbers, ORDERS)
    columns = (
        *_curve(numbers, state, market, tr("scenario")),
        *_curve(numbers, TODAY, market, tr("today")),
        *_point(numbers, state, market, tr("chosen threshold")),
        *_point(numbers, TODAY, market, tr("today's threshold")),
    )
    return Chart(
        id="approval_against_fraud",
        kind="line",
        title=tr("{market}: what does approving more cost in missed fraud?").format(
            market=numbers.program.item_label(ORDERS, market, language)
        ),
        table=Table("approval_against_fraud", tr("Approval against missed fraud"), columns),
        categories=f"missed_{state}",
        series=(
            Series(f"approved_{state}", tr("scenario"), "scenario", x=f"missed_{state}"),
            Series("approved_today", tr("today"), "today", "dashed", x="missed_today"),
            Series(f"approved_at_{state}", tr("chosen threshold"), "scenario", "marker", x=f"missed_at_{state}"),
            Series("approved_at_today", tr("today's threshold"), "today", "hollow", x="missed_at_today"),
        ),
        x_axis=Axis(tr("Missed fraud: share of fraud that is approved"), "1", "percent"),
        y_axis=Axis(tr("Approved orders"), "1", "percent"),
        note=tr("The largest market today. A better score moves the whole curve; the threshold moves along it."),
    )


def _curve(numbers: LiveNumbers, state: str, market: str, label: str) -> tuple[TableColumn, TableColumn]:
    def sources(output: str) -> Iterable[Source]:
        over = Response(numbers.program, output, THRESHOLD)
        return (Source(over.at(shifted(START, shift)), state, market) for shift in SHIFTS)

    return (
        numbers.column(f"missed_{state}", f"{label}, x", sources(MISSED), "1", "percent"),
        numbers.column(f"approved_{state}", label, sources(APPROVED), "1", "percent"),
    )


def _point(numbers: LiveNumbers, state: str, market: str, label: str) -> tuple[TableColumn, TableColumn]:
    blank = (None,) * (len(SHIFTS) - 1)
    missed, approved = Source(MISSED, state, market), Source(APPROVED, state, market)
    return (
        TableColumn(f"missed_at_{state}", f"{label}, x", (numbers.number(missed), *blank), "1", "percent", (missed,)),
        TableColumn(f"approved_at_{state}", label, (numbers.number(approved), *blank), "1", "percent", (approved,)),
    )
