"""Ad spend, commission, quality and own pages by channel (table T3)."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import pandas as pd

from desktop_app.core.errors import Message
from desktop_app.core.evidence.calibrations.calibrated import Aim, Calibrated, measured, too_few
from desktop_app.core.evidence.calibrations.grouping import LEAST_WEEKS, mean_of, ratio_of
from desktop_app.core.evidence.calibrations.relative_rate import relative_rate
from desktop_app.core.evidence.shop.base_period import WEEKS_PER_QUARTER, by_week
from desktop_app.core.evidence.shop.pooling import has, items, pooled
from desktop_app.core.evidence.sources.source import Source


def channels(sources: Sequence[Source]) -> list[Calibrated]:
    """mkt_spend, mkt_comm, mkt_q and mkt_own by channel, over up to the last 52 weeks."""
    weeks = pooled(sources, "T3")
    if weeks.empty:
        return []
    spend = by_week(weeks, "week", "channel", "spend")
    method = Message("mean weekly spend × 13, t interval over weeks")
    aims = {channel: Aim("mkt_spend", channel, method, WEEKS_PER_QUARTER) for channel in items(weeks, "channel")}
    found = [mean_of(aims[c], spend[c] * WEEKS_PER_QUARTER) for c in aims if c in spend]
    if has(weeks, "commission", "sales"):
        found += _ratios(weeks, "mkt_comm", "commission", "sales", Message("commission / sales, over weeks"))
    if has(weeks, "orders", "sessions"):
        found += _quality(weeks)
    if has(weeks, "own_share", "sessions"):
        own = weeks.assign(own_sessions=weeks["own_share"] * weeks["sessions"])
        found += _ratios(
            own, "mkt_own", "own_sessions", "sessions", Message("sessions on own pages / sessions, over weeks")
        )
    return found


def _ratios(weeks: pd.DataFrame, spec: str, top: str, bottom: str, method: Message) -> list[Calibrated]:
    known = weeks.dropna(subset=[top, bottom])
    tops, bottoms = by_week(known, "week", "channel", top), by_week(known, "week", "channel", bottom)
    return [
        ratio_of(Aim(spec, channel, method, LEAST_WEEKS), tops[channel], bottoms[channel])
        for channel in items(known, "channel")
        if channel in bottoms and bottoms[channel].sum() > 0
    ]


def _quality(weeks: pd.DataFrame) -> list[Calibrated]:
    """Orders per session of the channel over those of all channels."""
    known = weeks.dropna(subset=["orders", "sessions"])
    orders, sessions = by_week(known, "week", "channel", "orders"), by_week(known, "week", "channel", "sessions")
    method = Message("orders per session of the channel / of all channels, over weeks")
    found = []
    for channel in items(known, "channel"):
        aim = Aim("mkt_q", channel, method, LEAST_WEEKS)
        if channel not in sessions or not sessions[channel].sum() > 0 or not orders.to_numpy().sum() > 0:
            continue
        part = np.column_stack([orders[channel], sessions[channel]])
        whole = np.column_stack([orders.sum(axis=1), sessions.sum(axis=1)])
        n = len(sessions)
        found.append(measured(aim, n, relative_rate(part, whole)) if n >= LEAST_WEEKS else too_few(aim, n))
    return found
