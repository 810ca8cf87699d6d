"""Values that cannot be: out of their range, an end before its beginning, dates of another age."""

from __future__ import annotations

from collections.abc import Iterator

import pandas as pd

from desktop_app.core.errors import Message
from desktop_app.core.evidence.checks.check import Check, examples
from desktop_app.core.evidence.match.table import table_called
from desktop_app.core.evidence.sources.screening import OUT_OF_RANGE
from desktop_app.core.evidence.sources.source import Source

KIND = "impossible"
DURATIONS = ("transit_days", "lead_time_days")
OLDEST, YEARS_AROUND = pd.Timestamp(1990, 1, 1), 15


def impossible(source: Source) -> Iterator[Check]:
    """Rows with such values."""
    outside = [unused.row for unused in source.unused if unused.kind == OUT_OF_RANGE]
    if outside:
        finding = Message("{n} rows hold a value outside what it can be, and were left out", n=len(outside))
        remedy = Message("Look whether the column is the right one, and in the right unit.")
        yield Check(KIND, finding, len(outside), len(outside) / source.rows_read, examples(outside), remedy)
    frame = source.frame
    for duration in DURATIONS:
        if duration in frame and len(before := frame.index[frame[duration] < 0]):
            finding = Message("{n} rows end before they begin", n=len(before))
            remedy = Message("Look whether both columns write day and month in the same order.")
            yield Check(KIND, finding, len(before), len(before) / source.rows_read, examples(before), remedy)
    for column in table_called(source.table).columns:
        if column.type == "date" and column.id in frame:
            yield from _of_another_age(source, column.id)


def _of_another_age(source: Source, column: str) -> Iterator[Check]:
    dates = source.frame[column].dropna()
    if dates.empty:
        return
    around = pd.DateOffset(years=YEARS_AROUND)
    middle = dates.sort_values().iloc[len(dates) // 2]
    odd = dates.index[(dates < max(OLDEST, middle - around)) | (dates > middle + around)]
    if len(odd):
        finding = Message("{column}: {n} dates lie far from all others", column=column, n=len(odd))
        remedy = Message("Correct the year in these rows.")
        yield Check(KIND, finding, len(odd), len(odd) / source.rows_read, examples(odd), remedy)
