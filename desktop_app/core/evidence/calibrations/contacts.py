"""How often customers ask, what late orders add, and what a bot settles by itself (tables T10 and T1)."""

from __future__ import annotations

import math
from collections.abc import Sequence

import pandas as pd

from desktop_app.core.errors import Message
from desktop_app.core.evidence.calibrations.calibrated import Aim, Calibrated, measured, too_few, unusable
from desktop_app.core.evidence.calibrations.grouping import LEAST, mean_of, share_of
from desktop_app.core.evidence.calibrations.interval import Interval, Z
from desktop_app.core.evidence.shop.orders import orders_of
from desktop_app.core.evidence.shop.pooling import has, pooled, yes
from desktop_app.core.evidence.sources.source import Source

AGAIN = pd.Timedelta(days=7)
ON_TIME = Message("contacts per order that came on time, t interval over orders")
LATE = Message("contacts per late order less those per order on time, interval of the difference (association)")
NO_ORDERS = Message("orders with promised and delivered dates, and contacts with order ids, are needed")


def contacts(sources: Sequence[Source]) -> list[Calibrated]:
    """mkt_cpo, log_contacts_late, mkt_c_human, mkt_pot_defl and mkt_fail."""
    asked = pooled(sources, "T10")
    if asked.empty:
        return []
    found = _per_order(asked, orders_of(sources))
    if has(asked, "cost"):
        by_people = asked[~yes(asked["bot"])] if has(asked, "bot") else asked
        method = Message("mean cost of contacts that people handled, t interval")
        found.append(mean_of(Aim("mkt_c_human", "", method, LEAST), by_people["cost"]))
    return [*found, *_bot(asked)] if has(asked, "bot", "resolved") else found


def _per_order(asked: pd.DataFrame, orders: pd.DataFrame) -> list[Calibrated]:
    on_time, late = Aim("mkt_cpo", "", ON_TIME, LEAST), Aim("log_contacts_late", "", LATE, LEAST)
    if not has(orders, "late") or not (has(asked, "order_id") or has(asked, "late")):
        return [unusable(aim, len(asked), NO_ORDERS) for aim in (on_time, late)]
    sizes = [int((orders["late"] == said).sum()) for said in (False, True)]
    if min(sizes) < LEAST:
        return [too_few(aim, min(sizes)) for aim in (on_time, late)]
    rates = _by_order(asked, orders) if has(asked, "order_id") else _by_flag(asked, sizes)
    (punctual, first), (delayed, second) = rates
    half = [Z * math.sqrt(variance) for variance in (first, first + second)]
    extra = delayed - punctual
    return [
        measured(on_time, sizes[0], Interval(punctual, punctual - half[0], punctual + half[0])),
        measured(late, min(sizes), Interval(extra, extra - half[1], extra + half[1])),
    ]


def _by_order(asked: pd.DataFrame, orders: pd.DataFrame) -> list[tuple[float, float]]:
    """Contacts per order on time and per late order, each with the variance of its mean."""
    counts = orders["order_id"].astype(str).map(asked["order_id"].astype(str).value_counts()).fillna(0.0)
    groups = (counts[(orders["late"] == said).fillna(value=False)] for said in (False, True))
    return [(float(group.mean()), float(group.var()) / len(group)) for group in groups]


def _by_flag(asked: pd.DataFrame, sizes: Sequence[int]) -> list[tuple[float, float]]:
    """The same where contacts say only whether they are about a late order, as if orders asked independently."""
    about_late = yes(asked["late"])
    asks = (int((~about_late).sum()), int(about_late.sum()))
    return [(count / size, count / size**2) for count, size in zip(asks, sizes, strict=True)]


def _bot(asked: pd.DataFrame) -> list[Calibrated]:
    settled = yes(asked["bot"]) & yes(asked["resolved"])
    again = _asked_again(asked)
    deflected = Aim(
        "mkt_pot_defl", "", Message("settled by the bot without asking again within 7 days, Wilson interval"), LEAST
    )
    failed = Aim("mkt_fail", "", Message("asked again within 7 days of what the bot settled, Wilson interval"), LEAST)
    if not has(asked, "order_id"):
        doubt = Message("Contacts carry no order id: nobody knows who asked again, so that the share may be too high.")
        return [share_of(deflected, settled, doubt)]
    return [share_of(deflected, settled & ~again), share_of(failed, again[settled])]


def _asked_again(asked: pd.DataFrame) -> pd.Series:
    """Whether the same order was asked about again within a week."""
    if not has(asked, "order_id"):
        return pd.Series(data=False, index=asked.index)
    known = asked.dropna(subset=["order_id"]).sort_values("date", kind="stable")
    following = known.groupby("order_id")["date"].shift(-1)
    return ((following - known["date"]) <= AGAIN).reindex(asked.index, fill_value=False)
