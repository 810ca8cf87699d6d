"""Orders and revenue a quarter from one source: the mean over its complete quarters, else its days scaled to one."""

from __future__ import annotations

from dataclasses import dataclass

import pandas as pd

from desktop_app.core.errors import Message
from desktop_app.core.evidence.base_period import SEASON_UNKNOWN, complete_quarters, quarter_of

DAYS_PER_QUARTER = 91
LEAST_DAYS = 28
NO_QUARTER = Message("No complete quarter is there: the season is unknown.")


@dataclass(frozen=True)
class OrderFlow:
    """Orders [1/quarter] and revenue [money/quarter], the orders counted for them, and how it was got."""

    orders: float
    revenue: float
    rows: int
    how: Message
    warning: Message | None


def order_flow(orders: pd.DataFrame) -> OrderFlow | None:
    """The flow of one source's orders; None where they span less than four weeks."""
    quarters = complete_quarters(orders["date"])
    if quarters:
        within = orders[quarter_of(orders["date"]).isin([str(quarter) for quarter in quarters])]
        how = Message("mean of {quarters}", quarters=", ".join(map(str, quarters)))
        return _scaled(within, 1 / len(quarters), how, SEASON_UNKNOWN if len(quarters) == 1 else None)
    days = (orders["date"].max().normalize() - orders["date"].min().normalize()).days + 1
    if days < LEAST_DAYS:
        return None
    how = Message("{days} days scaled to a quarter of 91", days=days)
    return _scaled(orders, DAYS_PER_QUARTER / days, how, NO_QUARTER)


def _scaled(orders: pd.DataFrame, share: float, how: Message, warning: Message | None) -> OrderFlow:
    return OrderFlow(len(orders) * share, float(orders["order_value"].sum()) * share, len(orders), how, warning)
