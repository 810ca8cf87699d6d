"""Ways to forecast weekly demand from its past alone: seasonal naive, exponential smoothing, Croston, boosting."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from desktop_app.core.errors import Message
from desktop_app.core.evidence.calibrations.interval import Numbers

YEAR = 52
TWO_YEARS = 104
WEEKS_A_TURN = 365.25 / 7
SMOOTHING = 0.1
SMOOTHED_NEIGHBOURS = (0.25, 0.5, 0.25)
FEWEST_WEEKS = 8


@dataclass(frozen=True, eq=False)
class Past:
    """What is known when a forecast is made: demand (S, T) without gaps, NaN before a product's first sale.

    `group` (S,) numbers the classes, `price` (S,) may be NaN, `turn` is the angle of the year at the first week.
    """

    filled: Numbers
    group: np.ndarray
    price: Numbers
    turn: float

    @property
    def weeks(self) -> int:
        """T."""
        return int(self.filled.shape[1])


Forecaster = Callable[[Past, int], Numbers]
"""From the past and a horizon H to the demand of each product in the next H weeks (S, H)."""


def seasonal_naive(past: Past, horizon: int) -> Numbers:
    """The same week a year earlier; the last week where there are less than two years."""
    last = np.repeat(past.filled[:, -1:], horizon, axis=1)
    if past.weeks < TWO_YEARS:
        return last
    ahead = past.filled[:, past.weeks - YEAR : past.weeks - YEAR + horizon]
    return np.where(np.isnan(ahead), last, ahead)


def exponential_smoothing(past: Past, horizon: int) -> Numbers:
    """A level that drifts, ETS(A,N,N) (Hyndman et al. 2008), of demand freed of the season of its class.

    Seasons of single products are too noisy: the class has one, from two years on (Withycombe 1989).
    """
    from statsmodels.tsa.holtwinters import SimpleExpSmoothing

    profile = _profile(past, horizon)
    level = np.zeros(len(past.filled))
    for row, series in enumerate(past.filled / profile[:, : past.weeks]):
        known = series[~np.isnan(series)]
        if len(known) < FEWEST_WEEKS or np.ptp(known) == 0:
            level[row] = known.mean() if len(known) else 0.0
            continue
        model = SimpleExpSmoothing(known, initialization_method="legacy-heuristic")
        level[row] = float(model.fit(method="Powell", use_brute=False).level[-1])
    ahead: Numbers = np.maximum(level[:, None] * profile[:, past.weeks :], 0)
    return ahead


def croston(past: Past, horizon: int) -> Numbers:
    """Size over interval of intermittent demand, each smoothed, less its bias (Syntetos & Boylan 2005)."""
    count = len(past.filled)
    size, interval, since = np.full(count, np.nan), np.full(count, np.nan), np.ones(count)
    for units in past.filled.T:
        sold = units > 0
        first = sold & np.isnan(size)
        size = np.where(first, units, np.where(sold, size + SMOOTHING * (units - size), size))
        interval = np.where(first, since, np.where(sold, interval + SMOOTHING * (since - interval), interval))
        since = np.where(sold, 1.0, since + ~np.isnan(units))
    rate = np.nan_to_num((1 - SMOOTHING / 2) * size / interval)
    return np.repeat(rate[:, None], horizon, axis=1)


def _profile(past: Past, horizon: int) -> Numbers:
    """The season of each product's class around 1, over past and coming weeks (S, T + H); 1 before two years."""
    flat = np.ones((len(past.filled), past.weeks + horizon))
    if past.weeks < TWO_YEARS:
        return flat
    place = (np.arange(past.weeks + horizon) - past.weeks) % YEAR
    for group in np.unique(past.group):
        inside = past.group == group
        years = np.nansum(past.filled[inside], axis=0)[-TWO_YEARS:].reshape(2, YEAR)
        season = (years / np.maximum(years.mean(axis=1, keepdims=True), 1e-9)).mean(axis=0)
        smooth = np.convolve(np.concatenate([season[-1:], season, season[:1]]), SMOOTHED_NEIGHBOURS, "valid")
        flat[inside] = np.maximum(smooth, SMOOTHING)[place]
    return flat


def forecasters() -> tuple[tuple[Message, Forecaster], ...]:
    """The candidates by name."""
    from desktop_app.core.evidence.calibrations.boosted_forecast import boosted

    return (
        (Message("seasonal naive"), seasonal_naive),
        (Message("exponential smoothing"), exponential_smoothing),
        (Message("Croston with Syntetos–Boylan correction"), croston),
        (Message("gradient boosting"), boosted),
    )
