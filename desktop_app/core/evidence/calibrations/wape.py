"""Weighted absolute errors of forecasts, with intervals for the luck of products and of weeks."""

from __future__ import annotations

import math

import numpy as np
from scipy.special import stdtrit

from desktop_app.core.evidence.calibrations.interval import TAIL, Interval, Numbers

LAGS = 4


def wape(off: Numbers, units: Numbers) -> Interval:
    """Σ off / Σ units over products and weeks (S, W); NaN counts in neither sum.

    Good and bad luck is shared by the weeks of a product and by the products of a week, and lasts some weeks: the
    variance is clustered both ways (Cameron, Gelbach & Miller 2011; Newey & West 1987 along the weeks).
    """
    known = ~(np.isnan(off) | np.isnan(units))
    off, units = np.where(known, off, 0.0), np.where(known, units, 0.0)
    ratio = float(off.sum() / units.sum())
    error = math.sqrt(_clustered(off - ratio * units)) / float(units.sum())
    products, weeks = off.shape
    half = float(stdtrit(max(min(products, weeks // LAGS) - 1, 1), 1 - TAIL)) * error
    return Interval(ratio, ratio - half, ratio + half)


def error_cut(off: Numbers, present: Numbers) -> Interval:
    """The share of the present error that a method saves, 1 − Σ off / Σ present; negative where it errs more."""
    left = wape(off, present)
    return Interval(1 - left.value, 1 - left.high, 1 - left.low)


def _clustered(residuals: Numbers) -> float:
    """The variance of the sum of residuals (S, W) that go together within products and within weeks."""
    products = len(residuals)
    by_product = float((residuals.sum(axis=1) ** 2).sum()) * products / max(products - 1, 1)
    by_week = _lasting(residuals.sum(axis=0)[None])
    return max(by_product, by_week, by_product + by_week - _lasting(residuals))


def _lasting(series: Numbers) -> float:
    """The variance of the sum of each row (N, W), summed over rows, where neighbours in time go together."""
    lags = range(1, min(LAGS, series.shape[1] - 1) + 1)
    follow = sum((1 - lag / (LAGS + 1)) * float((series[:, lag:] * series[:, :-lag]).sum()) for lag in lags)
    return float((series**2).sum()) + 2 * follow
