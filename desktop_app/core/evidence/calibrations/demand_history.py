"""Weekly demand by product as one matrix: what was sold while it could be, and a version without gaps to learn from."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import pandas as pd

from desktop_app.core.evidence.calibrations.interval import Numbers
from desktop_app.core.evidence.shop.assortment import products
from desktop_app.core.evidence.shop.pooling import has, pooled, yes
from desktop_app.core.evidence.sources.source import Source

AROUND = 9
"""Weeks whose mean stands for a week without stock."""
LONGEST_HORIZON = 13
USUAL_HORIZON = 4


@dataclass(frozen=True, eq=False)
class DemandHistory:
    """Products (S,) by weeks (W,), the weeks without gap.

    `units` (S, W) are NaN before a product's first and after its last sale and where it was out of stock; `filled` has
    the latter two estimated, NaN only before the first sale. `forecast` (S, W) is the one that was used, NaN where none
    is known. `classes` (S,) are names, `price` (S,) NaN where unknown, `horizon` (S,) lead time and review [week].
    """

    weeks: pd.DatetimeIndex
    classes: np.ndarray
    price: Numbers
    horizon: np.ndarray
    units: Numbers
    filled: Numbers
    forecast: Numbers

    @property
    def names(self) -> list[str]:
        """The classes in order."""
        return sorted(set(map(str, self.classes)))


def demand_history(sources: Sequence[Source]) -> DemandHistory | None:
    """The history that tables T6 and T5 hold; None without units and classes."""
    demand, known = pooled(sources, "T6"), products(sources)
    if not has(demand, "week", "sku", "units") or not has(known, "class"):
        return None
    demand = demand[demand["sku"].isin(known.index[known["class"].notna()])]
    demand = demand.assign(week=demand["week"].dt.to_period("W").dt.start_time)
    weeks = pd.date_range(demand["week"].min(), demand["week"].max(), freq="7D")
    sold = _matrix(demand, "units", weeks)
    rows = known.loc[sold.index]
    units = _while_on_sale(sold.to_numpy(float))
    if has(demand, "in_stock"):
        out = demand.assign(out=(~yes(demand["in_stock"].fillna(value=True))).astype(float))
        units[_matrix(out, "out", weeks).reindex(sold.index).to_numpy(float) > 0] = np.nan
    used = demand.dropna(subset=["forecast_used"]) if has(demand, "forecast_used") else demand.iloc[:0]
    forecast = _matrix(used, "forecast_used", weeks).reindex(sold.index) if len(used) else sold * np.nan
    return DemandHistory(
        weeks=weeks,
        classes=rows["class"].astype(str).to_numpy(),
        price=rows["price"].to_numpy(float) if has(rows, "price") else np.full(len(rows), np.nan),
        horizon=_horizon(rows),
        units=units,
        filled=_filled(units),
        forecast=forecast.to_numpy(float),
    )


def _matrix(rows: pd.DataFrame, column: str, weeks: pd.DatetimeIndex) -> pd.DataFrame:
    table = rows.pivot_table(index="sku", columns="week", values=column, aggfunc="sum")
    return table.reindex(columns=weeks)


def _while_on_sale(sold: Numbers) -> Numbers:
    """A week without a line is a week without a sale, between the first and the last line of a product."""
    known = ~np.isnan(sold)
    begun = np.maximum.accumulate(known, axis=1)
    going = np.maximum.accumulate(known[:, ::-1], axis=1)[:, ::-1]
    return np.where(known, sold, np.where(begun & going, 0.0, np.nan))


def _filled(units: Numbers) -> Numbers:
    frame = pd.DataFrame(units.T)
    around = frame.rolling(AROUND, center=True, min_periods=1).mean()
    begun = frame.notna().cummax()
    filled: Numbers = frame.fillna(around).ffill().where(begun).to_numpy().T
    return filled


def _horizon(rows: pd.DataFrame) -> np.ndarray:
    """Lead time and review interval by class, whole weeks; four where the products do not say."""
    columns = [rows[column] for column in ("lead_time_w", "review_w") if has(rows, column)]
    if not columns:
        return np.full(len(rows), USUAL_HORIZON)
    by_class = sum(columns[1:], columns[0]).groupby(rows["class"].astype(str)).transform("median")
    weeks: np.ndarray = by_class.fillna(USUAL_HORIZON).round().clip(1, LONGEST_HORIZON).to_numpy(int)
    return weeks
