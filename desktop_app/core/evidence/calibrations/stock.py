"""Mix, number, cost, price and ordering rules of products by class (tables T5 and T6)."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import pandas as pd

from desktop_app.core.errors import Message
from desktop_app.core.evidence.calibrations.calibrated import Aim, Calibrated, measured
from desktop_app.core.evidence.calibrations.grouping import LEAST_WEEKS, mean_of, ratio_of
from desktop_app.core.evidence.calibrations.interval import Interval
from desktop_app.core.evidence.shop.assortment import products
from desktop_app.core.evidence.shop.base_period import by_week
from desktop_app.core.evidence.shop.pooling import has, pooled
from desktop_app.core.evidence.sources.source import Source

LEAST_PRODUCTS = 5
WEIGHTED = (("sc_cost", "cost"), ("sc_price", "price"))
PLAIN = (("sc_R", "review_w"), ("sc_alpha", "service"))


def stock(sources: Sequence[Source]) -> list[Calibrated]:
    """sc_mix, sc_nsku, sc_cost, sc_price, sc_R and sc_alpha by class."""
    known = products(sources)
    if not has(known, "class"):
        return []
    known = known.dropna(subset=["class"])
    found = _mix(sources, known)
    for name, rows in sorted(known.groupby(known["class"].astype(str))):
        count = Aim("sc_nsku", name, Message("products of the class, counted"), 1)
        found.append(measured(count, len(rows), Interval(len(rows), len(rows), len(rows))))
        found += [
            _weighted(
                Aim(spec, name, Message("mean {column} by units sold, over products", column=column), LEAST_PRODUCTS),
                rows,
                column,
            )
            for spec, column in WEIGHTED
            if has(rows, column)
        ]
        found += [
            mean_of(
                Aim(spec, name, Message("mean {column} over products", column=column), LEAST_PRODUCTS), rows[column]
            )
            for spec, column in PLAIN
            if has(rows, column)
        ]
    return found


def _weighted(aim: Aim, rows: pd.DataFrame, column: str) -> Calibrated:
    if not has(rows, "units"):
        return mean_of(aim, rows[column])
    return ratio_of(aim, rows[column] * rows["units"], rows["units"].where(rows[column].notna()))


def _mix(sources: Sequence[Source], known: pd.DataFrame) -> list[Calibrated]:
    demand = pooled(sources, "T6")
    if not has(demand, "units"):
        return []
    classed = demand.assign(**{"class": demand["sku"].map(known["class"].astype(str))})
    units = by_week(classed, "week", "class", "units")
    if units.empty:
        return []
    method = Message("units of the class / all units, over weeks")
    return [
        ratio_of(Aim("sc_mix", str(name), method, LEAST_WEEKS), units[name], units.sum(axis=1))
        for name in np.sort(units.columns)
    ]
