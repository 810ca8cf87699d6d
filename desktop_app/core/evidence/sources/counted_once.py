"""Rows that two files of one table both hold, as exports of overlapping periods do: counted once."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import pandas as pd

from desktop_app.core.errors import Message
from desktop_app.core.evidence.match.table import table_called
from desktop_app.core.evidence.sources.source import Source
from desktop_app.core.evidence.values.pseudonym import PERSONS

ALREADY = Message("{n} rows stand in {file} as well and count once.").template


def counted_once(sources: Sequence[Source]) -> tuple[Source, ...]:
    """The sources, each without the rows that an earlier one of its table has, and with a note on them.

    Only tables whose rows have a number of their own are looked at: two shops may sell as much of a thing in a week.
    """
    once: list[Source] = []
    for source in sources:
        earlier = [
            other for other in sources[: len(once)] if other.table == source.table and _is_numbered(source.table)
        ]
        once.append(_without(source, earlier))
    return tuple(once)


def _is_numbered(table: str) -> bool:
    described = table_called(table)
    return all(described.column(key).type == "text" for key in described.key)


def _without(source: Source, earlier: Sequence[Source]) -> Source:
    frame, notes = source.frame, [note for note in source.notes if note.template != ALREADY]
    for other in earlier:
        repeated = _repeated(frame, other.frame, table_called(source.table).key[0])
        if len(repeated):
            frame = frame.drop(index=repeated)
            notes.append(Message(ALREADY, n=len(repeated), file=other.name))
    return replace(source, frame=frame, notes=tuple(notes))


def _repeated(frame: pd.DataFrame, other: pd.DataFrame, key: str) -> pd.Index:
    """The rows of `frame` that say the same as a row of `other` in all columns of both."""
    candidates = frame[frame[key].isin(other[key].unique())]
    if candidates.empty:
        return candidates.index
    both = [column for column in frame.columns if column in other.columns and column not in PERSONS]
    known = set(_rows(other[other[key].isin(candidates[key].unique())], both))
    same = [row in known for row in _rows(candidates, both)]
    return candidates.index[same]


def _rows(frame: pd.DataFrame, columns: list[str]) -> list[tuple[object, ...]]:
    plain = frame[columns].astype(object).where(frame[columns].notna(), None)
    return list(plain.itertuples(index=False, name=None))
