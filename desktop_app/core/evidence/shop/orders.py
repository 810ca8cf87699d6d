"""Orders from order lines: the lines of a source with one order id are one order."""

from __future__ import annotations

from collections.abc import Sequence

import pandas as pd

from desktop_app.core.evidence.shop.pooling import SOURCE, has, pooled
from desktop_app.core.evidence.sources.source import Source

CODES_WITH_DIGITS = 0.95
SUMMED = ("order_value", "refund", "goods_units")
FIRST = ("date", "market", "customer_id", "promised", "currency")
HIGHEST = ("delivered", "returned", "credit")


def orders_of(sources: Sequence[Source]) -> pd.DataFrame:
    """One row per order that was not cancelled: date, market, order_value, goods_units, item_types, late, returned.

    Credit notes and orders worth nothing are left out. Only columns that some source has are there.
    """
    lines = pooled(sources, "T1")
    if lines.empty:
        return lines
    lines = _with_goods(lines)
    grouped = lines.groupby([SOURCE, "order_id"], sort=False)
    parts = [
        grouped[[column for column in SUMMED if column in lines]].sum(min_count=1),
        grouped[[column for column in FIRST if column in lines]].first(),
        grouped[[column for column in HIGHEST if column in lines]].max(),
    ]
    orders = pd.concat(parts, axis=1).reset_index()
    if has(lines, "sku"):
        goods = lines[lines["is_goods"]]
        kinds = goods.groupby([SOURCE, "order_id"])["sku"].nunique().rename("item_types")
        orders = orders.join(kinds, on=[SOURCE, "order_id"])
    return _with_lateness(_valid(orders))


def has_item_lines(sources: Sequence[Source]) -> bool:
    """Whether the order tables list several items of an order, so that item types can be counted."""
    lines = pooled(sources, "T1")
    return has(lines, "sku") and bool(lines.duplicated([SOURCE, "order_id"]).any())


def _with_goods(lines: pd.DataFrame) -> pd.DataFrame:
    # Where codes have digits, postage, samples and bank charges stand among the items under codes without one.
    goods = pd.Series(data=True, index=lines.index)
    if has(lines, "sku"):
        coded = lines["sku"].astype(str).str.contains(r"\d")
        if coded[lines["sku"].notna()].mean() >= CODES_WITH_DIGITS:
            goods = coded | lines["sku"].isna()
    lines = lines.assign(is_goods=goods)
    return lines.assign(goods_units=lines["units"].where(goods)) if "units" in lines else lines


def _valid(orders: pd.DataFrame) -> pd.DataFrame:
    keep = pd.Series(data=True, index=orders.index)
    if "order_value" in orders:
        keep &= ~(orders["order_value"] <= 0)
    if "credit" in orders:
        keep &= ~orders["credit"].astype("boolean").fillna(value=False).astype(bool)
    return orders[keep].reset_index(drop=True)


def _with_lateness(orders: pd.DataFrame) -> pd.DataFrame:
    if not {"promised", "delivered"} <= set(orders):
        return orders
    late = orders["delivered"].dt.normalize() > orders["promised"].dt.normalize()
    known = orders["delivered"].notna() & orders["promised"].notna()
    return orders.assign(late=late.astype("boolean").where(known))
