"""What exchange of money costs by market, and what tracing and claims cost per late day (tables T13 and T2)."""

from __future__ import annotations

from collections.abc import Sequence

import pandas as pd

from desktop_app.core.errors import Message
from desktop_app.core.evidence.calibrations.calibrated import Aim, Calibrated, measured, too_few, unusable
from desktop_app.core.evidence.calibrations.grouping import by_item, ratio_of
from desktop_app.core.evidence.calibrations.interval import Interval, ratio_interval
from desktop_app.core.evidence.shop.pooling import has, pooled
from desktop_app.core.evidence.sources.source import Source

LEAST_MONTHS = 6
TRACING = "tracing"
EXCHANGE = Message("1 − settled / worth at the day's rate, over bookings")


def ledger(sources: Sequence[Source]) -> list[Calibrated]:
    """pay_fx by market and log_day_cost [money/day]."""
    booked = pooled(sources, "T13")
    if booked.empty:
        return []
    return [*_exchange(booked), *_late_days(booked, pooled(sources, "T2"))]


def _exchange(booked: pd.DataFrame) -> list[Calibrated]:
    if not has(booked, "settled", "converted"):
        return []
    known = booked.dropna(subset=["settled", "converted"])
    known = known[known["converted"] > 0]
    if not has(known, "market"):
        aim = Aim("pay_fx", "", EXCHANGE, LEAST_MONTHS)
        return [unusable(aim, len(known), Message("a market is needed: every market has its own margin"))]
    return [_margin(market, rows) for market, rows in by_item(known, "market")]


def _margin(market: str, rows: pd.DataFrame) -> Calibrated:
    aim = Aim("pay_fx", market, EXCHANGE, LEAST_MONTHS)
    if len(rows) < LEAST_MONTHS:
        return too_few(aim, len(rows))
    kept = ratio_interval(rows["settled"].to_numpy(float), rows["converted"].to_numpy(float))
    return measured(aim, len(rows), Interval(1 - kept.value, 1 - kept.high, 1 - kept.low))


def _late_days(booked: pd.DataFrame, parcels: pd.DataFrame) -> list[Calibrated]:
    """Tracing and claims of a month over the days by which that month's parcels were late."""
    costs = booked[booked["account"] == TRACING]
    if costs.empty or not has(parcels, "delay_days", "delivered_date"):
        return []
    by_month = costs["amount"].groupby(costs["month"].dt.to_period("M")).sum()
    late = parcels["delay_days"].clip(lower=0).groupby(parcels["delivered_date"].dt.to_period("M")).sum()
    months = by_month.index.intersection(late.index)
    method = Message("tracing and claims booked / days late, over months")
    return [ratio_of(Aim("log_day_cost", "", method, LEAST_MONTHS), by_month[months], late[months])]
