"""The base period: the one chosen, else up to the last four complete quarters, or weeks to their number.

A flow of today is its mean over the base period; rates are taken from the same rows.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass

import pandas as pd

from desktop_app.core.errors import Message

MOST_QUARTERS = 4
WEEKS_PER_QUARTER = 13
MOST_WEEKS = MOST_QUARTERS * WEEKS_PER_QUARTER
EDGE = pd.Timedelta(days=3)
DAILY_GAP = pd.Timedelta(days=2)
SIX_DAYS = pd.Timedelta(days=6)
SEASON_UNKNOWN = Message("Only one complete quarter is there: the season is unknown, and rates by year stay assumed.")


@dataclass(frozen=True)
class Quarter:
    """A calendar quarter, said as 2026Q3."""

    year: int
    number: int

    def __str__(self) -> str:
        return f"{self.year}Q{self.number}"


@dataclass(frozen=True)
class Period:
    """The quarters from `first` to `last`, both included, said as 2025Q1 2025Q4."""

    first: Quarter
    last: Quarter

    @classmethod
    def of(cls, text: str) -> Period | None:
        """The period of such a text; None for ''."""
        ends = [Quarter(int(said[:4]), int(said[5:])) for said in text.split()]
        return cls(*ends) if ends else None

    def __str__(self) -> str:
        return f"{self.first} {self.last}"

    def holds(self, dates: pd.Series) -> pd.Series:
        """Which of the dates lie within."""
        begin, end = pd.Period(str(self.first), "Q").start_time, pd.Period(str(self.last), "Q").end_time
        return dates.between(begin, end)


CHOICE = "base_period"
"""The answer of a project that holds the period chosen by hand."""
_CHOSEN: ContextVar[Period | None] = ContextVar(CHOICE, default=None)


@contextmanager
def chosen(period: Period | None) -> Iterator[None]:
    """Everything that is calibrated meanwhile rests on this period: it is one for all, not one for each estimator."""
    token = _CHOSEN.set(period)
    try:
        yield
    finally:
        _CHOSEN.reset(token)


def within(frame: pd.DataFrame, column: str) -> pd.DataFrame:
    """The rows of the period chosen by the dates in `column`; all where none is chosen."""
    period = _CHOSEN.get()
    return frame if period is None else frame[period.holds(frame[column])]


def complete_quarters(dates: pd.Series) -> tuple[Quarter, ...]:
    """The last consecutive quarters that the dates cover up to three days at each end; four at most, unless chosen."""
    known = dates.dropna()
    if known.empty:
        return ()
    first, last = known.min().normalize(), known.max().normalize()
    wanted = _CHOSEN.get()
    present = set((known if wanted is None else known[wanted.holds(known)]).dt.to_period("Q").unique())
    if not present:
        return ()
    found: list[Quarter] = []
    for period in pd.period_range(min(present), max(present))[::-1]:
        covered = first <= period.start_time + EDGE and last >= period.end_time.normalize() - EDGE
        if period in present and covered:
            found.append(Quarter(period.year, period.quarter))
        elif found:
            break
    return tuple(reversed(found if wanted else found[:MOST_QUARTERS]))


def quarter_of(dates: pd.Series) -> pd.Series:
    """The quarter of each date as text, 2026Q3."""
    quarters: pd.Series = dates.dt.to_period("Q").astype(str)
    return quarters


def in_base_period(frame: pd.DataFrame, column: str) -> pd.DataFrame:
    """The rows of the base period by the dates in `column`; all rows where no quarter is complete."""
    quarters = {str(quarter) for quarter in complete_quarters(frame[column])}
    return frame[quarter_of(frame[column]).isin(quarters)] if quarters else within(frame, column)


def by_week(frame: pd.DataFrame, date: str, item: str, amount: str) -> pd.DataFrame:
    """The amount by week (rows) and item (columns) over the base period; 0 where an item has no row."""
    weeks, period = every_week(frame, date, item, amount), _CHOSEN.get()
    if period is None or weeks.empty:
        return weeks.tail(MOST_WEEKS)
    return weeks[period.holds(pd.Series(pd.DatetimeIndex(weeks.index))).to_numpy()]


def every_week(frame: pd.DataFrame, date: str, item: str, amount: str) -> pd.DataFrame:
    """As `by_week`, over all weeks that the data cover.

    Data by day are added up to weeks, and the incomplete weeks at both ends left out.
    """
    rows = frame[[date, item, amount]].dropna(subset=[date, item])
    if rows.empty:
        return pd.DataFrame()
    week = rows[date].dt.to_period("W").dt.start_time
    sums = rows[amount].groupby([week.rename("week"), rows[item]], observed=True).sum()
    table = sums.unstack(fill_value=0)  # noqa: PD010 - a pivot table takes twice as long
    days = rows[date].dt.normalize().drop_duplicates().sort_values()
    if len(days) > 1 and days.diff().median() < DAILY_GAP:
        begins = pd.Series(pd.DatetimeIndex(table.index))
        whole = ((begins >= days.iloc[0]) & (begins + SIX_DAYS <= days.iloc[-1])).to_numpy()
        table = table[whole]
    return table
