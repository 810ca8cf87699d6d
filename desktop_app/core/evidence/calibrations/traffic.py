"""Conversion, traffic share and consent by market, and sessions that no ad paid for (tables T4 and T3)."""

from __future__ import annotations

from collections.abc import Sequence

import pandas as pd

from desktop_app.core.errors import Message
from desktop_app.core.evidence.calibrations.calibrated import Aim, Calibrated
from desktop_app.core.evidence.calibrations.grouping import LEAST_WEEKS, by_item, mean_of, ratio_of
from desktop_app.core.evidence.shop.base_period import WEEKS_PER_QUARTER, by_week
from desktop_app.core.evidence.shop.pooling import has, items, pooled
from desktop_app.core.evidence.sources.source import Source


def traffic(sources: Sequence[Source]) -> list[Calibrated]:
    """mkt_cvr0, mkt_share and mkt_consent by market, mkt_organic; over up to the last 52 weeks."""
    weeks = pooled(sources, "T4")
    if weeks.empty:
        return []
    sessions = by_week(weeks, "week", "market", "sessions")
    names = [market for market in items(weeks, "market") if market in sessions]
    total = sessions.sum(axis=1)
    found: list[Calibrated] = []
    if has(weeks, "orders"):
        orders = by_week(weeks.dropna(subset=["orders"]), "week", "market", "orders").reindex_like(sessions)
        method = Message("orders / sessions, over weeks")
        found += [ratio_of(Aim("mkt_cvr0", m, method, LEAST_WEEKS), orders[m], sessions[m]) for m in names]
    method = Message("sessions of the market / all sessions, over weeks")
    found += [ratio_of(Aim("mkt_share", m, method, LEAST_WEEKS), sessions[m], total) for m in names]
    if has(weeks, "consent_share"):
        method = Message("mean share of consent, t interval over weeks")
        found += [
            mean_of(Aim("mkt_consent", m, method, LEAST_WEEKS), r["consent_share"]) for m, r in by_item(weeks, "market")
        ]
    return [*found, *_organic(sources, total)]


def _organic(sources: Sequence[Source], total: pd.Series) -> list[Calibrated]:
    """Sessions a quarter that the channels do not account for; sizing then closes them on the stated orders."""
    paid = pooled(sources, "T3")
    if not has(paid, "sessions"):
        return []
    brought = by_week(paid.dropna(subset=["sessions"]), "week", "channel", "sessions").sum(axis=1)
    method = Message("all sessions − sessions of the channels, mean week × 13, t interval over weeks")
    rest = ((total - brought) * WEEKS_PER_QUARTER).dropna()
    return [mean_of(Aim("mkt_organic", "", method, WEEKS_PER_QUARTER), rest)]
