"""The sizing questions answered from the shop's own files: orders, order value, ad spend, margin, currency."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import pandas as pd

from desktop_app.core.errors import Message
from desktop_app.core.evidence.shop.assortment import products
from desktop_app.core.evidence.shop.base_period import (
    WEEKS_PER_QUARTER,
    Quarter,
    by_week,
    complete_quarters,
    quarter_of,
)
from desktop_app.core.evidence.shop.order_flow import order_flow
from desktop_app.core.evidence.shop.orders import orders_of
from desktop_app.core.evidence.shop.periods import shops_of
from desktop_app.core.evidence.shop.pooling import SOURCE, has, pooled
from desktop_app.core.evidence.sources.source import Source


@dataclass(frozen=True)
class Answer:
    """One sizing answer: its id (size_orders …), the value, the observations behind it, and how it was got."""

    id: str
    value: float | str
    n: int
    method: Message
    warning: Message | None = None


@dataclass(frozen=True)
class Books:
    """What the shop's own books say: orders and revenue of each complete quarter, all sources together."""

    quarter: Quarter
    orders: int
    revenue: float


@dataclass(frozen=True)
class Answers:
    """The sizing answers that the files give, and the books they rest on."""

    answers: tuple[Answer, ...]
    books: tuple[Books, ...]

    def values(self) -> dict[str, float | str]:
        """The answers by id."""
        return {answer.id: answer.value for answer in self.answers}


def answers_from(sources: Sequence[Source]) -> Answers:
    """What the files say about size_currency, size_orders, size_value, size_ads and size_margin; nothing is guessed."""
    orders = orders_of(sources)
    found: list[Answer] = []
    if has(orders, "currency"):
        found += _currency(orders)
    if has(orders, "date"):
        found += _orders(orders, orders[SOURCE].replace(dict(shops_of(sources))))
    found += [*_ads(sources), *_margin(sources)]
    return Answers(tuple(found), _books(orders))


def _currency(orders: pd.DataFrame) -> list[Answer]:
    counts = orders["currency"].dropna().value_counts()
    warning = Message("{n} currencies occur; the most frequent was taken.", n=len(counts)) if len(counts) > 1 else None
    return [
        Answer("size_currency", str(counts.index[0]), int(counts.iloc[0]), Message("currency of the orders"), warning)
    ]


def _orders(orders: pd.DataFrame, shops: pd.Series) -> list[Answer]:
    """Orders a quarter and their mean value, the shops added up, each over all periods that its files hold."""
    flows = [flow for _, part in orders.groupby(shops) if (flow := order_flow(part))]
    total = sum(flow.orders for flow in flows)
    if not total:
        return []
    hows = {flow.how for flow in flows}
    how = hows.pop() if len(hows) == 1 else Message("each file over its own complete quarters")
    season = next((flow.warning for flow in flows if flow.warning), None)
    n = sum(flow.rows for flow in flows)
    kept = Message("orders not cancelled, those under way included; {how}", how=how)
    counted = Answer("size_orders", total, n, kept, season)
    worth = [flow for flow in flows if flow.revenue is not None]
    if not worth:
        return [counted]
    method = Message("revenue / orders of the same period; {how}", how=how)
    value = sum(flow.revenue or 0.0 for flow in worth) / sum(flow.orders for flow in worth)
    return [counted, Answer("size_value", value, sum(flow.rows for flow in worth), method)]


def _books(orders: pd.DataFrame) -> tuple[Books, ...]:
    if not has(orders, "date", "order_value"):
        return ()
    labels = quarter_of(orders["date"])
    quarters = complete_quarters(orders["date"])
    found = []
    for quarter in quarters:
        rows = orders[labels == str(quarter)]
        found.append(Books(quarter, len(rows), float(rows["order_value"].sum())))
    return tuple(found)


def _ads(sources: Sequence[Source]) -> list[Answer]:
    channels = pooled(sources, "T3")
    if not has(channels, "spend"):
        return []
    weekly = by_week(channels, "week", "channel", "spend").sum(axis=1)
    if len(weekly) < WEEKS_PER_QUARTER:
        return []
    method = Message("mean weekly spend of {n} weeks × 13", n=len(weekly))
    return [Answer("size_ads", float(weekly.mean()) * WEEKS_PER_QUARTER, len(weekly), method)]


def _margin(sources: Sequence[Source]) -> list[Answer]:
    """1 − cost of the goods sold / their price, from the products sold whose cost and price are both known."""
    known = products(sources)
    if has(known, "cost", "price", "units"):
        both = known.dropna(subset=["cost", "price", "units"])
        revenue = float((both["price"] * both["units"]).sum())
        cost = float((both["cost"] * both["units"]).sum())
        return _margin_answer(cost, revenue, len(both), Message("cost and price of products, by units sold (T5, T6)"))
    bought, lines = pooled(sources, "T7"), pooled(sources, "T1")
    if not (has(bought, "sku", "price", "qty") and has(lines, "sku", "units", "order_value")):
        return []
    bought = bought.dropna(subset=["sku", "price", "qty"])
    bought = bought[bought["qty"] > 0]
    paid = (bought["price"] * bought["qty"]).groupby(bought["sku"]).sum() / bought.groupby("sku")["qty"].sum()
    sold = lines.assign(cost=lines["sku"].map(paid) * lines["units"]).dropna(subset=["cost", "order_value"])
    method = Message("purchase prices against the value of the same items sold (T7, T1)")
    return _margin_answer(float(sold["cost"].sum()), float(sold["order_value"].sum()), len(sold), method)


def _margin_answer(cost: float, revenue: float, n: int, method: Message) -> list[Answer]:
    return [Answer("size_margin", 1 - cost / revenue, n, method)] if n and revenue > 0 else []
