"""How far the present forecast is off, by product class: the part of domain_models F1 that needs no new forecast."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import pandas as pd

from desktop_app.core.errors import Message
from desktop_app.core.evidence.assortment import products
from desktop_app.core.evidence.calibrated import Aim, Calibrated, measured, too_few
from desktop_app.core.evidence.interval import Interval, drawn_interval
from desktop_app.core.evidence.pooling import has, pooled, yes
from desktop_app.core.evidence.source import Source

LEAST_PRODUCTS = 30
LEAST_WEEKS = 60
BLOCK_WEEKS = 4
DRAWS = 1000
SEED = 1


def forecast(sources: Sequence[Source]) -> list[Calibrated]:
    """sc_wape0 by class: Σ|units − forecast| / Σ units over weeks in stock, bootstrap over products."""
    demand, known = pooled(sources, "T6"), products(sources)
    if not has(demand, "units", "forecast_used") or not has(known, "class"):
        return []
    if has(demand, "in_stock"):
        demand = demand[yes(demand["in_stock"].fillna(value=True))]
    demand = demand.dropna(subset=["units", "forecast_used"])
    demand = demand.assign(off=(demand["units"] - demand["forecast_used"]).abs())
    classes = demand["sku"].map(known["class"].dropna().astype(str))
    method = Message("Σ|units − forecast| / Σ units of weeks in stock, bootstrap over products and blocks of weeks")
    weeks, skus = int(demand["week"].nunique()), int(demand["sku"].nunique())
    if weeks < LEAST_WEEKS or skus < LEAST_PRODUCTS:
        n, needed = (weeks, LEAST_WEEKS) if weeks < LEAST_WEEKS else (skus, LEAST_PRODUCTS)
        return [too_few(Aim("sc_wape0", name, method, needed), n) for name in sorted(classes.dropna().unique())]
    return [
        measured(Aim("sc_wape0", str(name), method, LEAST_PRODUCTS), int(rows["sku"].nunique()), _wape(rows))
        for name, rows in sorted(demand.groupby(classes))
    ]


def _wape(rows: pd.DataFrame) -> Interval:
    """The weighted error with an interval for products and for weeks, which good and bad luck share across products."""
    off, units = (
        rows.pivot_table(index="sku", columns="week", values=value, aggfunc="sum", fill_value=0).to_numpy(np.float64)
        for value in ("off", "units")
    )
    products_n, weeks_n = off.shape
    rng = np.random.default_rng(SEED)
    by_product = rng.multinomial(products_n, np.full(products_n, 1 / products_n), DRAWS)
    starts = rng.integers(0, weeks_n, (DRAWS, -(-weeks_n // BLOCK_WEEKS), 1))
    drawn = ((starts + np.arange(BLOCK_WEEKS)) % weeks_n).reshape(DRAWS, -1)
    by_week = np.apply_along_axis(np.bincount, 1, drawn, minlength=weeks_n)
    ratios = ((by_product @ off) * by_week).sum(axis=1) / ((by_product @ units) * by_week).sum(axis=1)
    return drawn_interval(float(off.sum() / units.sum()), ratios)
