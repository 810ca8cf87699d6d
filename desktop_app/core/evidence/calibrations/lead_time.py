"""Mean and spread of the suppliers' lead time by product class (table T7)."""

from __future__ import annotations

from collections.abc import Sequence

import pandas as pd

from desktop_app.core.errors import Message
from desktop_app.core.evidence.calibrations.calibrated import Aim, Calibrated, measured, too_few
from desktop_app.core.evidence.calibrations.grouping import LEAST, by_item, mean_of
from desktop_app.core.evidence.calibrations.interval import sd_interval
from desktop_app.core.evidence.shop.assortment import products
from desktop_app.core.evidence.shop.pooling import has, pooled
from desktop_app.core.evidence.sources.source import Source

DAYS_PER_WEEK = 7


def lead_time(sources: Sequence[Source]) -> list[Calibrated]:
    """sc_lt and sc_ltsd [week] by class; one value for all classes where products have no class."""
    purchases = pooled(sources, "T7")
    if not has(purchases, "lead_time_days"):
        return []
    known = products(sources)
    if has(known, "class") and has(purchases, "sku"):
        purchases = purchases.assign(**{"class": purchases["sku"].map(known["class"])})
    backwards = int((purchases["lead_time_days"] < 0).sum())
    purchases = purchases[purchases["lead_time_days"] >= 0]
    warning = (
        Message("{n} lines were received before they were ordered and left out.", n=backwards) if backwards else None
    )
    return [found for name, rows in by_item(purchases, "class") for found in _moments(name, rows, warning)]


def _moments(name: str, rows: pd.DataFrame, warning: Message | None) -> list[Calibrated]:
    weeks = rows["lead_time_days"].dropna() / DAYS_PER_WEEK
    mean = Aim("sc_lt", name, Message("mean from order to receipt in weeks, t interval"), LEAST)
    spread = Aim("sc_ltsd", name, Message("s.d. from order to receipt in weeks, large-sample interval"), LEAST)
    if len(weeks) < LEAST:
        return [too_few(mean, len(weeks)), too_few(spread, len(weeks))]
    sd = measured(spread, len(weeks), sd_interval(weeks.to_numpy(float)), warning)
    return [mean_of(mean, weeks, warning), sd]
