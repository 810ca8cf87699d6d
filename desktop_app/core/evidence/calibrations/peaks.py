"""Units sold per product in past peaks, and how much they vary from peak to peak (table T6)."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import pandas as pd

from desktop_app.core.errors import Message
from desktop_app.core.evidence.calibrations.calibrated import Aim, Calibrated, measured, too_few, unusable
from desktop_app.core.evidence.calibrations.grouping import mean_of
from desktop_app.core.evidence.calibrations.interval import Numbers, drawn_interval
from desktop_app.core.evidence.shop.assortment import products
from desktop_app.core.evidence.shop.pooling import has, pooled
from desktop_app.core.evidence.sources.source import Source

PEAK_WEEKS = 4
YEAR_WEEKS = 52
STANDS_OUT = 1.2
LEAST_PEAKS = 2
LEAST_PRODUCTS = 5
DRAWS = 1000
SEED = 6


def peaks(sources: Sequence[Source]) -> list[Calibrated]:
    """sc_pk and sc_pkcv by class from the four strongest weeks of each year that stand out by a fifth."""
    demand, known = pooled(sources, "T6"), products(sources)
    if not has(demand, "units") or not has(known, "class"):
        return []
    weeks = demand.pivot_table(index="week", columns="sku", values="units", aggfunc="sum", fill_value=0)
    windows = peak_windows(weeks.sum(axis=1).to_numpy(float))
    sold = pd.DataFrame({w: weeks.iloc[w : w + PEAK_WEEKS].sum() for w in windows})
    by_class = known["class"].dropna().astype(str)
    mean = Message("units per product in the four peak weeks of a year, t interval over products")
    spread = Message("coefficient of variation between peaks within products, bootstrap over products")
    found: list[Calibrated] = []
    for name in sorted(by_class.unique()):
        rows = sold.reindex(by_class.index[by_class == name]).dropna()
        aims = Aim("sc_pk", name, mean, LEAST_PRODUCTS), Aim("sc_pkcv", name, spread, LEAST_PRODUCTS)
        found += _class(aims, rows, len(windows))
    return found


def peak_windows(totals: Numbers) -> list[int]:
    """The first week of each year's strongest four weeks, where they stand out from that year's mean by a fifth."""
    found = []
    for start in range(len(totals) % YEAR_WEEKS, len(totals) - YEAR_WEEKS + 1, YEAR_WEEKS):
        year = totals[start : start + YEAR_WEEKS]
        sums = np.convolve(year, np.ones(PEAK_WEEKS), "valid")
        best = int(np.argmax(sums))
        if sums[best] / PEAK_WEEKS > STANDS_OUT * year.mean():
            found.append(start + best)
    return found


def _class(aims: tuple[Aim, Aim], rows: pd.DataFrame, peaks_seen: int) -> list[Calibrated]:
    if peaks_seen < LEAST_PEAKS:
        why = Message("{n} peaks of the {needed} needed stand out", n=peaks_seen, needed=LEAST_PEAKS)
        return [unusable(aim, len(rows), why) for aim in aims]
    units = rows.to_numpy(float)
    units = units[units.mean(axis=1) > 0]
    if len(units) < LEAST_PRODUCTS:
        return [too_few(aim, len(units)) for aim in aims]
    squared = units.var(axis=1, ddof=1) / units.mean(axis=1) ** 2
    drawn = np.random.default_rng(SEED).integers(0, len(squared), (DRAWS, len(squared)))
    interval = drawn_interval(float(np.sqrt(squared.mean())), np.sqrt(squared[drawn].mean(axis=1)))
    return [mean_of(aims[0], pd.Series(units.mean(axis=1))), measured(aims[1], len(units), interval)]
