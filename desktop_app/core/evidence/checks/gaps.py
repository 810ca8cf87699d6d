"""What is missing: cells of a column, weeks of a table, days without any order."""

from __future__ import annotations

from collections.abc import Iterator

import pandas as pd

from desktop_app.core.errors import Message
from desktop_app.core.evidence.checks.check import Check, examples
from desktop_app.core.evidence.match.table import table_called
from desktop_app.core.evidence.sources.source import Source

KIND = "gaps"
MOST_MISSING = 0.2
MAY_BE_EMPTY = frozenset({"delivered", "delivered_date", "received", "alert_time", "refund", "fraud_label"})
"""Columns in which nothing says that nothing has happened, or not yet."""
WEEKLY = {"T3": "week", "T4": "week", "T6": "week"}
LONGEST_PAUSE = 14


def gaps(source: Source) -> Iterator[Check]:
    """Such gaps."""
    frame = source.frame
    for column in table_called(source.table).columns:
        if column.id in frame and column.id not in MAY_BE_EMPTY:
            empty = frame.index[frame[column.id].isna()]
            if len(empty) > MOST_MISSING * len(frame):
                share = f"{len(empty) / len(frame):.0%}"
                finding = Message("{column}: {share} of the cells are empty", column=column.id, share=share)
                remedy = Message("Export this column too, or let the measures that need it stay assumed.")
                yield Check(KIND, finding, len(empty), len(empty) / source.rows_read, examples(empty), remedy)
    if source.table in WEEKLY:
        yield from _missing_weeks(frame[WEEKLY[source.table]].dropna())
    if source.table == "T1":
        yield from _pause(frame["date"].dropna())


def _missing_weeks(dates: pd.Series) -> Iterator[Check]:
    weeks = dates.dt.to_period("W").drop_duplicates().sort_values()
    if len(weeks) < 2:  # noqa: PLR2004 - nothing lies between
        return
    missing = (weeks.iloc[-1] - weeks.iloc[0]).n + 1 - len(weeks)
    if missing:
        finding = Message("{n} weeks between the first and the last have no row", n=missing)
        remedy = Message("Export the missing weeks, with 0 where nothing was spent or sold.")
        yield Check(KIND, finding, missing, 0.0, (), remedy)


def _pause(dates: pd.Series) -> Iterator[Check]:
    days = dates.dt.normalize().drop_duplicates().sort_values()
    pauses = days.diff().dt.days
    long = pauses[pauses > LONGEST_PAUSE]
    if len(long):
        finding = Message(
            "{n} times no order came for over two weeks, the longest for {days} days", n=len(long), days=int(long.max())
        )
        remedy = Message("If the shop was open, export the missing period.")
        yield Check(KIND, finding, len(long), 0.0, examples(long.index), remedy)
