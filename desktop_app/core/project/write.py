"""A document into the tables of a database: all of it, or the fields that an edit has changed."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterable, Mapping, Sequence

from desktop_app.core.language.model import Value
from desktop_app.core.project.amendment_text import to_text
from desktop_app.core.project.cell import to_cell
from desktop_app.core.project.document import Document
from desktop_app.core.project.map_tables import Row, Tables, canvas_rows, map_rows
from desktop_app.core.project.schema import CREATE


def write(connection: sqlite3.Connection, document: Document) -> None:
    """Creates the tables, fills them and commits."""
    connection.executescript(f"BEGIN; {CREATE}")
    rewrite(connection, document, ALL_FIELDS)
    connection.commit()


def rewrite(connection: sqlite3.Connection, document: Document, fields: Iterable[str]) -> None:
    """Puts these fields of the document in place of what stands there; the caller commits."""
    for tables in dict.fromkeys(_TABLES_OF[field] for field in fields):
        for table, rows in tables(document):
            connection.execute(f"DELETE FROM {table}")  # noqa: S608 - table names are ours
            for row in rows:
                holes = ", ".join("?" * len(row))
                connection.execute(f"INSERT INTO {table} VALUES ({holes})", row)  # noqa: S608 - table names are ours


def _project(document: Document) -> Tables:
    yield "project", [(document.title, document.language, document.currency)]


def _models(document: Document) -> Tables:
    yield "model_text", document.models.items()


def _amendments(document: Document) -> Tables:
    yield "amendment", ((name, to_text(entry)) for name, entry in document.amendments.items())


def _library(document: Document) -> Tables:
    yield "library", [(document.kept_against,)]


def _items(document: Document) -> Tables:
    yield "item", ((index, *row) for index, names in document.items.items() for row in _listed(names))


def _answers(document: Document) -> Tables:
    yield "answer", (_answer(question, answer) for question, answer in document.answers.items())


def _results(document: Document) -> Tables:
    yield "result", ((r.kind, r.seed, r.fingerprint, r.data) for r in document.results)


def _notes(document: Document) -> Tables:
    yield "note", document.notes.items()


def _entries(document: Document) -> Tables:
    known = [(name, entry.provenance) for name, entry in document.entries.items()]
    yield "provenance", ((name, p.status, p.method, p.n, p.needed, p.source) for name, p in known)
    yield "input_value", ((name, *row) for name, entry in document.entries.items() for row in _numbers(entry.value))
    ends = ((name, side, end) for name, p in known for side, end in (("low", p.low), ("high", p.high)))
    yield "interval_end", ((name, side, *row) for name, side, end in ends if end is not None for row in _numbers(end))


def _scenarios(document: Document) -> Tables:
    scenarios = list(enumerate(document.scenarios))
    yield "scenario", ((place, s.id, s.name.en, s.name.zh) for place, s in scenarios)
    yield "scenario_note", ((place, s.description, s.colour, int(s.is_locked)) for place, s in scenarios)
    changes = ((place, name, value) for place, s in scenarios for name, value in s.changes.items())
    yield "scenario_change", ((place, name, *row) for place, name, value in changes for row in _numbers(value))


def _sources(document: Document) -> Tables:
    sources = list(enumerate(document.sources))
    yield (
        "evidence_source",
        (
            (
                *(place, s.table, s.name, s.file, s.encoding, s.header_row, s.rows_read, s.rows_used),
                *(s.report, s.sheet, s.rows),
            )
            for place, s in sources
        ),
    )
    yield "column_match", ((place, *match) for place, s in sources for match in s.columns.items())


def _assessment(document: Document) -> Tables:
    yield "assessment", [(document.assessment.to_text(),)]


def _paper(document: Document) -> Tables:
    yield "paper", [(document.paper.name, document.paper.data)] if document.paper else []


def _slides(document: Document) -> Tables:
    yield "slides", [(document.slides.to_text(),)]


def _answer(question: str, answer: float | str) -> Row:
    return (question, None, answer) if isinstance(answer, str) else (question, to_cell(answer), None)


def _numbers(value: Value) -> Iterable[Row]:
    if isinstance(value, tuple):
        return _listed([to_cell(number) for number in value])
    return [(None, to_cell(value))]


def _listed(values: Sequence[object]) -> Iterable[Row]:
    return list(enumerate(values)) or [(None, None)]


_TABLES_OF: Mapping[str, Callable[[Document], Tables]] = {
    "title": _project,
    "language": _project,
    "currency": _project,
    "models": _models,
    "amendments": _amendments,
    "kept_against": _library,
    "items": _items,
    "entries": _entries,
    "answers": _answers,
    "scenarios": _scenarios,
    "sources": _sources,
    "results": _results,
    "notes": _notes,
    "map": lambda document: map_rows(document.map),
    "canvas": lambda document: canvas_rows(document.canvas),
    "assessment": _assessment,
    "paper": _paper,
    "slides": _slides,
}
ALL_FIELDS = tuple(_TABLES_OF)
