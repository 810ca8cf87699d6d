"""The days that the sample shops cover: the third quarter of 2026, and the weeks up to its end."""

from datetime import date, datetime, timedelta

import numpy as np

QUARTER_START = datetime(2026, 7, 1)  # noqa: DTZ001 shop's local time, as its exports print it
QUARTER_DAYS = 92
CARRIER_EXPORT = datetime(2026, 10, 12)  # noqa: DTZ001 as above; a parcel that arrives later is still under way
LAST_WEEK = date(2026, 9, 28)
WEEKS_A_YEAR = 52
WEEKS_A_QUARTER = 13
WEEKS_OF_PEAK = 4


def mondays(weeks: int) -> list[date]:
    """Mondays of the last `weeks` weeks that begin in the third quarter of 2026 or before, oldest first."""
    return [LAST_WEEK - timedelta(weeks=weeks - 1 - week) for week in range(weeks)]


def season(weeks: int) -> np.ndarray:
    """Seasonal factor of each of those weeks: mean 1 over a year and over the third quarter, highest in November.

    Returns:
        Factors (weeks), repeating every 52.
    """
    quarter = np.repeat([1.22, 0.9, 0.88, 1.0], WEEKS_A_QUARTER)
    bump = 1 + 0.35 * np.exp(-(((np.arange(WEEKS_A_QUARTER) - 6) / 1.5) ** 2))
    quarter[:WEEKS_A_QUARTER] *= bump / bump.mean()
    return np.tile(quarter, -(-weeks // WEEKS_A_YEAR))[-weeks:]


def peak(weeks: int) -> float:
    """Demand of the year's strongest `weeks` in a row, in weeks of the third quarter."""
    return float(np.convolve(season(WEEKS_A_YEAR), np.ones(weeks), "valid").max())


def moment(seconds: float) -> datetime:
    """Moment `seconds` [s] after the quarter began, to the whole minute."""
    return QUARTER_START + timedelta(minutes=round(seconds / 60))
