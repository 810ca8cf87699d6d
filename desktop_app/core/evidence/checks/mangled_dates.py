"""Date columns whose day and month seem to have changed places on the way."""

from __future__ import annotations

from collections.abc import Iterator

from desktop_app.core.errors import Message
from desktop_app.core.evidence.checks.check import Check, examples
from desktop_app.core.evidence.checks.impossible import DURATIONS
from desktop_app.core.evidence.sources.sheet_source import MANGLED_SHARE
from desktop_app.core.evidence.sources.source import Source
from desktop_app.core.evidence.values.conversion import ASSUMED_ORDER, CONTRADICTED_ORDER

KIND = "dates"


def mangled_dates(source: Source) -> Iterator[Check]:
    """Durations that are negative too often, and dates whose order nothing settles."""
    frame, rows = source.frame, source.rows_read
    for column in DURATIONS:
        if column in frame and (frame[column] < 0).mean() > MANGLED_SHARE:
            before = frame.index[frame[column] < 0]
            share = f"{len(before) / len(frame):.0%}"
            finding = Message("a date column looks mangled: {share} of the times are negative", share=share)
            remedy = Message("Export the dates as YYYY-MM-DD: then day and month cannot change places.")
            yield Check(KIND, finding, len(before), len(before) / rows, examples(before), remedy)
    for note in source.notes:
        if note.template in (CONTRADICTED_ORDER, ASSUMED_ORDER):
            n = int(frame[str(note.values["column"])].notna().sum()) if str(note.values["column"]) in frame else 0
            yield Check(
                KIND, note, n, n / rows, (), Message("Export the dates as YYYY-MM-DD, or with the month's name.")
            )
