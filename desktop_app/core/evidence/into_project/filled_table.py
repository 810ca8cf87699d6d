"""Which tables of evidence a project has, and from which sources."""

from __future__ import annotations

from dataclasses import dataclass

from desktop_app.core.errors import Message
from desktop_app.core.evidence.match.table import Table, tables
from desktop_app.core.evidence.shop.other_times import is_of_other_time
from desktop_app.core.project.document import Document, EvidenceSource
from desktop_app.core.project.import_account import account_of


@dataclass(frozen=True)
class FilledSource:
    """One source of a table; `place` is its place among all sources, `doubts` how many of its notes are doubts."""

    place: int
    source: EvidenceSource
    doubts: int


@dataclass(frozen=True)
class FilledTable:
    """One table of evidence with its sources, none where nothing was read for it."""

    table: Table
    sources: tuple[FilledSource, ...]

    @property
    def rows(self) -> int:
        """The rows used of all sources."""
        return sum(filled.source.rows_used for filled in self.sources)

    @property
    def doubts(self) -> int:
        """How many doubts the reading left."""
        return sum(filled.doubts for filled in self.sources)


def is_doubt(note: Message) -> bool:
    """Whether a note is to be checked: about cells of a column, or about the time of the file; others only tell."""
    return "column" in note.values or is_of_other_time(note)


def filled_tables(document: Document) -> tuple[FilledTable, ...]:
    """Every table in order, the empty ones too."""
    known = [
        FilledSource(place, source, sum(map(is_doubt, account_of(source.report).notes)))
        for place, source in enumerate(document.sources)
    ]
    return tuple(FilledTable(table, tuple(k for k in known if k.source.table == table.id)) for table in tables())
