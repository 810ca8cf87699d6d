"""Rows that stand there twice, and keys that several different rows have."""

from __future__ import annotations

from collections.abc import Iterator

from desktop_app.core.errors import Message
from desktop_app.core.evidence.checks.check import Check, examples
from desktop_app.core.evidence.match.table import table_called
from desktop_app.core.evidence.sources.screening import ONE_ROW_PER_KEY, SAME_ROW
from desktop_app.core.evidence.sources.source import Source

KIND = "duplicates"


def duplicates(source: Source) -> Iterator[Check]:
    """Repeated rows, which were left out, and repeated keys, which were not."""
    same = [unused.row for unused in source.unused if unused.kind == SAME_ROW]
    if same:
        finding = Message("{n} rows stand there twice and were counted once", n=len(same))
        remedy = Message("Export the file again if rows should not repeat.")
        yield Check(KIND, finding, len(same), len(same) / source.rows_read, examples(same), remedy)
    frame, key = source.frame, list(table_called(source.table).key)
    if frame.empty or not set(key) <= set(frame):
        return
    repeated = frame.index[frame.duplicated(key, keep=False)]
    if len(repeated) and len(frame[key].drop_duplicates()) >= ONE_ROW_PER_KEY * len(frame):
        shared = " + ".join(source.columns.get(column, column) for column in key)
        finding = Message(
            "{n} rows share their {key} with another row that says something else", n=len(repeated), key=shared
        )
        remedy = Message("Look which of them is right, and leave the other out of the file.")
        yield Check(KIND, finding, len(repeated), len(repeated) / source.rows_read, examples(repeated), remedy)
