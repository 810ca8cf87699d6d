"""The headers of a file beside the columns of its table: what was recognised, and what was not."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from desktop_app.core.errors import Message
from desktop_app.core.evidence.match.table import Column, Table
from desktop_app.core.project.import_account import Header


@dataclass(frozen=True)
class MatchedHeader:
    """A header of the file, a cell below it, its column or none, and what was doubtful about its cells."""

    header: Header
    column: Column | None
    doubt: Message | None = None


def matched_headers(
    table: Table, headers: tuple[Header, ...], columns: Mapping[str, str], notes: tuple[Message, ...] = ()
) -> tuple[MatchedHeader, ...]:
    """Every header of the file in its order; `columns` are the headers by column id."""
    # A header that also names the currency of its amounts stands for the amounts.
    by_header = {header: table.column(column) for column, header in reversed(list(columns.items())) if header}
    doubts = {str(note.values["column"]): note for note in reversed(notes) if "column" in note.values}
    found = []
    for header in headers:
        # A header that stands there twice is matched once.
        column = by_header.pop(header.text, None)
        found.append(MatchedHeader(header, column, doubts.get(column.id) if column else None))
    return tuple(found)


def lacking(table: Table, columns: Mapping[str, str]) -> tuple[Column, ...]:
    """The required columns that no header is said to be."""
    return tuple(column for column in table.columns if column.required and not columns.get(column.id))
