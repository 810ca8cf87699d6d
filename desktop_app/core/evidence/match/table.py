"""The tables of evidence that Dynacap knows, as `models/tables` describes them; nothing about any one file."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from functools import cache
from pathlib import Path

import rtoml

from desktop_app.core.errors import EvidenceError, Message

TABLES_FOLDER = Path(__file__).resolve().parents[4] / "models" / "tables"


@dataclass(frozen=True)
class Column:
    """One column of a table: what it is called, what it holds, what it may hold."""

    id: str
    name: Mapping[str, str]
    aliases: tuple[str, ...]
    type: str
    unit: str
    required: bool
    range: tuple[float, float] | None = None
    words: Mapping[str, tuple[str, ...]] = field(default_factory=dict)

    def with_words(self, more: Mapping[str, tuple[str, ...]]) -> Column:
        """The same with further spellings of its words."""
        return replace(self, words={**self.words, **{w: (*self.words.get(w, ()), *said) for w, said in more.items()}})


@dataclass(frozen=True)
class Table:
    """One table of evidence: its columns and those that together tell its rows apart."""

    id: str
    name: Mapping[str, str]
    description: Mapping[str, str]
    key: tuple[str, ...]
    columns: tuple[Column, ...]

    def column(self, column_id: str) -> Column:
        """The column with this id. Raises KeyError where the table has none."""
        for column in self.columns:
            if column.id == column_id:
                return column
        raise KeyError(column_id)


def _column(entry: Mapping[str, object]) -> Column:
    name: dict[str, str] = entry["name"]  # type: ignore[assignment]
    aliases: dict[str, list[str]] = entry["aliases"]  # type: ignore[assignment]
    bounds: list[float] | None = entry.get("range")  # type: ignore[assignment]
    words: dict[str, list[str]] = entry.get("words", {})  # type: ignore[assignment]
    return Column(
        id=str(entry["id"]),
        name=name,
        aliases=(str(entry["id"]), *name.values(), *(alias for group in aliases.values() for alias in group)),
        type=str(entry["type"]),
        unit=str(entry["unit"]),
        required=bool(entry["required"]),
        range=(bounds[0], bounds[1]) if bounds else None,
        words={word: tuple(spellings) for word, spellings in words.items()},
    )


def _table(path: Path) -> Table:
    entry = rtoml.loads(path.read_text(encoding="utf-8"))
    columns = tuple(_column(column) for column in entry["column"])
    return Table(entry["id"], entry["name"], entry["description"], tuple(entry["key"]), columns)


@cache
def tables() -> tuple[Table, ...]:
    """All tables, in the order of their numbers."""
    return tuple(sorted(map(_table, TABLES_FOLDER.glob("*.toml")), key=lambda table: int(table.id[1:])))


def table_names() -> dict[str, Mapping[str, str]]:
    """What each table is called, {table id: {language: name}}."""
    return {table.id: table.name for table in tables()}


def table_called(table_id: str) -> Table:
    """The table with this id, T1 or t1.

    Raises EvidenceError for an id that no table has.
    """
    for table in tables():
        if table.id == table_id.upper():
            return table
    known = ", ".join(table.id for table in tables())
    raise EvidenceError.of("", Message("there is no table {table}; known are {known}.", table=table_id, known=known))
