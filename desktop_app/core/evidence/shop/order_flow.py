"""Orders and revenue a quarter from one source: the mean over its complete quarters, else its days scaled to one."""

from __future__ import annotations

from dataclasses import dataclass

import pandas as pd

from desktop_app.core.errors import Message
from desktop_app.core.evidence.shop.base_period import SEASON_UNKNOWN, complete_quarters, quarter_of, within
from desktop_app.core.evidence.shop.pooling import has

DAYS_PER_QUARTER = 91
LEAST_DAYS = 28
NO_QUARTER = Message("No complete quarter is there: the season is unknown.")


@dataclass(frozen=True)
class OrderFlow:
    """Orders [1/quarter] and revenue [money/quarter], the orders counted for them, and how it was got.

    Revenue is None where no order says what it is worth.
    """

    orders: float
    revenue: float | None
    rows: int
    how: Message
    warning: Message | None


def order_flow(orders: pd.DataFrame) -> OrderFlow | None:
    """The flow of one source's orders; None where they span less than four weeks, or none is of the period chosen."""
    every, orders = orders, within(orders, "date")
    if orders.empty:
        return None
    quarters = complete_quarters(every["date"])
    if quarters:
        counted = orders[quarter_of(orders["date"]).isin([str(quarter) for quarter in quarters])]
        how = Message("mean of {quarters}", quarters=", ".join(map(str, quarters)))
        return _scaled(counted, 1 / len(quarters), how, SEASON_UNKNOWN if len(quarters) == 1 else None)
    days = (orders["date"].max().normalize() - orders["date"].min().normalize()).days + 1
    if days < LEAST_DAYS:
        return None
    how = Message("{days} days scaled to a quarter of 91", days=days)
    return _scaled(orders, DAYS_PER_QUARTER / days, how, NO_QUARTER)


def _scaled(orders: pd.DataFrame, share: float, how: Message, warning: Message | None) -> OrderFlow:
    revenue = float(orders["order_value"].sum()) * share if has(orders, "order_value") else None
    return OrderFlow(len(orders) * share, revenue, len(orders), how, warning)
