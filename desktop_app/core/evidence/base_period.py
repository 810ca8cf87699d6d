"""The base period: up to the last four complete quarters, or weeks to their number, that data cover.

A flow of today is its mean over the base period; rates are taken from the same rows.
"""

from __future__ import annotations

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


def complete_quarters(dates: pd.Series) -> tuple[Quarter, ...]:
    """The last (at most four) consecutive quarters that the dates cover up to three days at each end."""
    known = dates.dropna()
    if known.empty:
        return ()
    first, last = known.min().normalize(), known.max().normalize()
    present = set(known.dt.to_period("Q").unique())
    found: list[Quarter] = []
    for period in pd.period_range(min(present), max(present))[::-1]:
        covered = first <= period.start_time + EDGE and last >= period.end_time.normalize() - EDGE
        if period in present and covered:
            found.append(Quarter(period.year, period.quarter))
        elif found:
            break
    return tuple(reversed(found[:MOST_QUARTERS]))


def quarter_of(dates: pd.Series) -> pd.Series:
    """The quarter of each date as text, 2026Q3."""
    quarters: pd.Series = dates.dt.to_period("Q").astype(str)
    return quarters


def in_base_period(frame: pd.DataFrame, column: str) -> pd.DataFrame:
    """The rows of the base period by the dates in `column`; all rows where no quarter is complete."""
    quarters = {str(quarter) for quarter in complete_quarters(frame[column])}
    return frame[quarter_of(frame[column]).isin(quarters)] if quarters else frame


def by_week(frame: pd.DataFrame, date: str, item: str, amount: str) -> pd.DataFrame:
    """The amount by week (rows) and item (columns) over the base period; 0 where an item has no row."""
    return every_week(frame, date, item, amount).tail(MOST_WEEKS)


def every_week(frame: pd.DataFrame, date: str, item: str, amount: str) -> pd.DataFrame:
    """As `by_week`, over all weeks that the data cover.

    Data by day are added up to weeks, and the incomplete weeks at both ends left out.
    """
    rows = frame[[date, item, amount]].dropna(subset=[date, item])
    if rows.empty:
        return pd.DataFrame()
    week = rows[date].dt.to_period("W").dt.start_time
    table = rows.assign(week=week).pivot_table(
        index="week", columns=item, values=amount, aggfunc="sum", fill_value=0, observed=True
    )
    days = rows[date].dt.normalize().drop_duplicates().sort_values()
    if len(days) > 1 and days.diff().median() < DAILY_GAP:
        begins = pd.Series(pd.DatetimeIndex(table.index))
        whole = ((begins >= days.iloc[0]) & (begins + SIX_DAYS <= days.iloc[-1])).to_numpy()
        table = table[whole]
    return table
