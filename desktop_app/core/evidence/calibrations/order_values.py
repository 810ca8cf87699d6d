"""Order values, units, item types, returns and the price of lateness, from orders (table T1)."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import pandas as pd

from desktop_app.core.errors import Message
from desktop_app.core.evidence.calibrations.calibrated import Aim, Calibrated, measured, too_few
from desktop_app.core.evidence.calibrations.grouping import LEAST, by_item, mean_of, share_of
from desktop_app.core.evidence.calibrations.interval import sd_interval
from desktop_app.core.evidence.shop.base_period import in_base_period
from desktop_app.core.evidence.shop.orders import has_item_lines, orders_of
from desktop_app.core.evidence.shop.pooling import has, yes
from desktop_app.core.evidence.sources.source import Source

WHOLE = 0.999


def order_values(sources: Sequence[Source]) -> list[Calibrated]:
    """mkt_aov, pay_aov_s, g_ret, pay_types by market; sc_upo, log_comp, log_refund_late."""
    orders = orders_of(sources)
    if orders.empty:
        return []
    orders = in_base_period(orders, "date")
    found: list[Calibrated] = []
    if has(orders, "order_value"):
        found += _values(orders)
    if has(orders, "goods_units"):
        units = orders["goods_units"].where(orders["goods_units"] > 0)
        found.append(mean_of(Aim("sc_upo", "", Message("units per order, t interval"), LEAST), units))
    if has_item_lines(sources):
        method = Message("different items per order, t interval")
        found += [
            mean_of(Aim("pay_types", market, method, LEAST), rows["item_types"])
            for market, rows in by_item(orders, "market")
        ]
    if has(orders, "returned"):
        method = Message("share of the orders returned, Wilson interval")
        found += [
            share_of(Aim("g_ret", market, method, LEAST), rows["returned"])
            for market, rows in by_item(orders, "market")
        ]
    return [*found, *_lateness(orders)]


def _values(orders: pd.DataFrame) -> list[Calibrated]:
    mean, spread = Message("mean order value, t interval"), Message("s.d. of the logarithm of the order value")
    found = []
    for market, rows in by_item(orders, "market"):
        found.append(mean_of(Aim("mkt_aov", market, mean, LEAST), rows["order_value"]))
        aim = Aim("pay_aov_s", market, spread, LEAST)
        logs = np.log(rows["order_value"].dropna().to_numpy(float))
        found.append(measured(aim, len(logs), sd_interval(logs)) if len(logs) >= LEAST else too_few(aim, len(logs)))
    return found


def _lateness(orders: pd.DataFrame) -> list[Calibrated]:
    if not has(orders, "late", "refund", "order_value"):
        return []
    late = orders[yes(orders["late"])]
    refund = late["refund"].fillna(0.0)
    in_full = refund >= WHOLE * late["order_value"]
    kept = ~in_full & ~yes(late["returned"]) if "returned" in late else ~in_full
    share = Aim("log_refund_late", "", Message("late orders refunded in full, Wilson interval"), LEAST)
    paid = Aim("log_comp", "", Message("mean compensation of late orders that were kept, t interval"), LEAST)
    return [share_of(share, in_full), mean_of(paid, refund[kept])]
