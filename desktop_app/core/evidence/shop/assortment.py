"""The class of each stock keeping unit: as the product table says, else A, B, C by cumulative value."""

from __future__ import annotations

from collections.abc import Sequence

import pandas as pd

from desktop_app.core.evidence.shop.pooling import has, pooled
from desktop_app.core.evidence.sources.source import Source

A_UP_TO, B_UP_TO = 0.80, 0.95


def products(sources: Sequence[Source]) -> pd.DataFrame:
    """One row per sku (index) with class, cost, price as far as known, and units sold in table T6."""
    known, demand = pooled(sources, "T5"), pooled(sources, "T6")
    if has(known, "sku"):
        frame = known.drop_duplicates("sku", keep="last").set_index("sku")
    elif has(demand, "sku"):
        frame = pd.DataFrame(index=pd.Index(demand["sku"].unique(), name="sku"))
    else:
        return pd.DataFrame()
    if has(demand, "units"):
        frame = frame.assign(units=demand.groupby("sku")["units"].sum().reindex(frame.index))
    if not has(frame, "class") and has(frame, "units"):
        frame["class"] = _abc(frame)
    return frame


def _abc(frame: pd.DataFrame) -> pd.Series:
    """A for the products that make up the first 80 % of the value sold, B to 95 %, C the rest (Dickie 1951)."""
    value = frame["units"].fillna(0.0) * (frame["price"].fillna(0.0) if has(frame, "price") else 1.0)
    ordered = value.sort_values(ascending=False, kind="stable")
    before = (ordered.cumsum() - ordered) / max(float(ordered.sum()), 1e-9)
    letters = pd.Series("C", index=ordered.index).mask(before < B_UP_TO, "B").mask(before < A_UP_TO, "A")
    return letters.reindex(frame.index)
