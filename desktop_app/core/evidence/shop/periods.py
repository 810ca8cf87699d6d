"""Files that hold one shop's orders period after period: exports of one kind that share neither a day nor an order."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import pandas as pd

from desktop_app.core.evidence.sources.source import Source

ORDERS = "T1"
NUMBER = re.compile(r"\d+")
SHARED = 0.05
"""The share of a file's order numbers that another shop's file has as well; a few may be one order shipped twice."""
Layout = frozenset[tuple[str, str]]


@dataclass(frozen=True, eq=False)
class _Orders:
    """The orders of one file: which header stands for which column, their days, numbers, and how these are written."""

    layout: Layout
    first: pd.Timestamp
    last: pd.Timestamp
    numbers: pd.Index
    writing: str

    def is_followed_by(self, later: _Orders) -> bool:
        """Whether `later` is the same shop's export of days that come after."""
        alike = (self.layout, self.writing) == (later.layout, later.writing)
        return alike and self.last < later.first and later.numbers.isin(self.numbers).mean() < SHARED


def shops_of(sources: Sequence[Source]) -> Mapping[int, int]:
    """{place of a source of orders: place of the first source, by date, of its shop}.

    What the user said to be a shop of its own is one.
    """
    known = {place: found for place, source in enumerate(sources) if (found := _orders_of(source))}
    shop: dict[int, int] = {}
    latest: dict[int, _Orders] = {}
    for place, orders in sorted(known.items(), key=lambda entry: entry[1].first):
        same = [] if sources[place].own_shop else [s for s, before in latest.items() if before.is_followed_by(orders)]
        shop[place] = next((s for s in same if not sources[s].own_shop), place)
        latest[shop[place]] = orders
    return shop


def _orders_of(source: Source) -> _Orders | None:
    if source.table != ORDERS or "date" not in source.frame:
        return None
    days = source.frame["date"].dropna().dt.normalize()
    if days.empty:
        return None
    numbers = pd.Index(source.frame["order_id"].astype(str).unique())
    writing = pd.Series(numbers).str.replace(NUMBER, "0", regex=True).mode().iloc[0]
    return _Orders(frozenset(source.columns.items()), days.min(), days.max(), numbers, writing)
