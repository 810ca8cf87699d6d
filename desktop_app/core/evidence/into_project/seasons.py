"""Quarter by quarter what a shop sold: which quarters are whole, which the base period takes, and where peaks stood."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

import pandas as pd

from desktop_app.core.evidence.calibrations.peaks import PEAK_WEEKS, YEAR_WEEKS, peak_windows
from desktop_app.core.evidence.shop.base_period import CHOICE, Period, Quarter, chosen, complete_quarters
from desktop_app.core.evidence.shop.orders import orders_of
from desktop_app.core.evidence.sources.counted_once import counted_once
from desktop_app.core.evidence.sources.kept_source import source_of
from desktop_app.core.project.document import Document


@dataclass(frozen=True)
class QuarterSeen:
    """One quarter: its orders, the days that data cover of its days, and `index`, orders against the mean quarter.

    `index` is None for a quarter that is not complete: what is missing is not made up.
    """

    quarter: Quarter
    orders: int
    covered: int
    days: int
    index: float | None
    is_used: bool

    @property
    def is_complete(self) -> bool:
        """Whether data cover it up to three days at each end."""
        return self.index is not None


@dataclass(frozen=True)
class Peak:
    """The strongest four weeks of a year, from the day on which they begin; `index` against the year's mean week."""

    begin: date
    index: float


@dataclass(frozen=True)
class Seasons:
    """What the orders of a project say about time; `chosen` is the base period taken by hand, '' for the usual one."""

    quarters: tuple[QuarterSeen, ...]
    peaks: tuple[Peak, ...]
    has_a_year: bool
    chosen: str


def seasons_of(document: Document) -> Seasons | None:
    """The seasons of a project's orders; None where it has none with a date."""
    orders = orders_of(counted_once([source_of(kept) for kept in document.sources if kept.table == "T1"]))
    if "date" not in orders or orders["date"].dropna().empty:
        return None
    dates, text = orders["date"].dropna(), str(document.answers.get(CHOICE, ""))
    first = pd.Period(dates.min(), "Q")
    last = pd.Period(dates.max(), "Q")
    every = [Quarter(period.year, period.quarter) for period in pd.period_range(first, last)]
    complete = tuple(quarter for quarter in every if _is_complete(quarter, dates))
    with chosen(Period.of(text)):
        used = complete_quarters(dates)
    counts = dates.dt.to_period("Q").value_counts()
    mean = sum(int(counts.get(pd.Period(str(q), "Q"), 0)) for q in complete) / len(complete) if complete else 0.0
    seen = [
        _seen(period, dates, int(counts.get(period, 0)), mean, complete, used)
        for period in pd.period_range(first, last)
    ]
    weeks = dates.dt.to_period("W").value_counts().sort_index()
    return Seasons(tuple(seen), _peaks(weeks), len(weeks) >= YEAR_WEEKS, text)


def _is_complete(quarter: Quarter, dates: pd.Series) -> bool:
    with chosen(Period(quarter, quarter)):
        return bool(complete_quarters(dates))


def _seen(
    period: pd.Period,
    dates: pd.Series,
    orders: int,
    mean: float,
    complete: tuple[Quarter, ...],
    used: tuple[Quarter, ...],
) -> QuarterSeen:
    quarter = Quarter(period.year, period.quarter)
    begin, end = max(period.start_time, dates.min().normalize()), min(period.end_time, dates.max())
    index = orders / mean if quarter in complete else None
    days = (period.end_time - period.start_time).days + 1
    return QuarterSeen(quarter, orders, (end.normalize() - begin).days + 1, days, index, quarter in used)


def _peaks(weeks: pd.Series) -> tuple[Peak, ...]:
    every = pd.period_range(weeks.index.min(), weeks.index.max(), freq="W")
    totals = weeks.reindex(every, fill_value=0).to_numpy(float)
    found = []
    for place in peak_windows(totals):
        start = place - (place - len(totals) % YEAR_WEEKS) % YEAR_WEEKS
        year = totals[start : start + YEAR_WEEKS]
        strength = totals[place : place + PEAK_WEEKS].mean() / year.mean()
        found.append(Peak(every[place].start_time.date(), float(strength)))
    return tuple(found)
