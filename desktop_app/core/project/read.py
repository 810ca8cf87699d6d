"""A document from the tables of a database."""

from __future__ import annotations

import sqlite3
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import TypedDict, TypeVar

from desktop_app.core.analysis.assessment.assessment import Assessment, assessment_of
from desktop_app.core.analysis.scenario import Colour, Scenario, colour_of
from desktop_app.core.language.model import Names, Value
from desktop_app.core.project.amendment_text import of_text
from desktop_app.core.project.cell import be, be_or_none, from_cell
from desktop_app.core.project.document import STATUSES, Document, Entry, EvidenceSource, Provenance, StoredResult
from desktop_app.core.project.map_tables import Row, Rows, canvas_of_rows, map_of_rows
from desktop_app.core.project.paper import Paper
from desktop_app.core.project.schema import SINCE_FORMAT, TABLES
from desktop_app.core.project.slide_plan import SlidePlan, slide_plan_of

Key = TypeVar("Key")


class Noted(TypedDict, total=False):
    """What is said about a scenario beside its changes."""

    description: str
    colour: Colour
    is_locked: bool


def read(connection: sqlite3.Connection) -> Document:
    """The document that `write.write` put there.

    Raises sqlite3.DatabaseError where tables are missing or torn, KeyError, TypeError or ValueError where a row is
    missing or a cell holds what cannot stand there.
    """
    ((found,),) = connection.execute("PRAGMA user_version").fetchall()
    tables = {name: _rows(connection, name) if SINCE_FORMAT.get(name, 1) <= found else [] for name in TABLES}
    ((title, language, currency),) = tables["project"]
    return Document(
        title=be(str, title),
        language=be(str, language),
        currency=be(str, currency),
        models={be(str, name): be(str, text) for name, text in tables["model_text"]},
        items={
            index: tuple(be(str, n) for n in _listed(rows)) for index, rows in _by_first(tables["item"], str).items()
        },
        entries=_entries(tables),
        answers={
            be(str, q): from_cell(number) if text is None else be(str, text) for q, number, text in tables["answer"]
        },
        scenarios=_scenarios(tables),
        sources=_sources(tables),
        results=tuple(_result(row) for row in tables["result"]),
        notes={be(str, node): be(str, text) for node, text in tables["note"]},
        map=map_of_rows(tables),
        canvas=canvas_of_rows(tables),
        assessment=_assessment(tables["assessment"]),
        paper=_paper(tables["paper"]),
        amendments={be(str, name): of_text(be(str, text)) for name, text in tables["amendment"]},
        kept_against=be(str, tables["library"][0][0]) if tables["library"] else "",
        slides=slide_plan_of(be(str, tables["slides"][0][0])) if tables["slides"] else SlidePlan(),
    )


def _rows(connection: sqlite3.Connection, table: str) -> Rows:
    return connection.execute(f"SELECT * FROM {table} ORDER BY rowid").fetchall()  # noqa: S608 - table names are ours


def _entries(tables: Mapping[str, Rows]) -> dict[str, Entry]:
    values = _by_first(tables["input_value"], str)
    ends = {name: _by_first(rows, str) for name, rows in _by_first(tables["interval_end"], str).items()}
    entries = {}
    for row in tables["provenance"]:
        name = be(str, row[0])
        low, high = (_value(rows) if (rows := ends.get(name, {}).get(side)) else None for side in ("low", "high"))
        entries[name] = Entry(_value(values[name]), _provenance(row, low, high))
    return entries


def _provenance(row: Row, low: Value | None, high: Value | None) -> Provenance:
    _, status, method, n, needed, source = row
    (known,) = (s for s in STATUSES if s == status)
    return Provenance(known, be(str, method), be_or_none(int, n), be_or_none(int, needed), be(str, source), low, high)


def _scenarios(tables: Mapping[str, Rows]) -> tuple[Scenario, ...]:
    changes = _by_first(tables["scenario_change"], int)
    notes = {be(int, place): rest for place, *rest in tables["scenario_note"]}
    return tuple(
        Scenario(
            id=be(str, scenario_id),
            name=Names(be(str, en), be(str, zh)),
            changes={n: _value(rows) for n, rows in _by_first(changes.get(be(int, place), ()), str).items()},
            **_noted(notes.get(be(int, place))),
        )
        for place, scenario_id, en, zh in tables["scenario"]
    )


def _noted(row: Sequence[object] | None) -> Noted:
    if row is None:
        return {}
    description, colour, is_locked = row
    return {
        "description": be(str, description),
        "colour": colour_of(be(str, colour)),
        "is_locked": bool(be(int, is_locked)),
    }


def _sources(tables: Mapping[str, Rows]) -> tuple[EvidenceSource, ...]:
    matches = _by_first(tables["column_match"], int)
    return tuple(_source(row, matches.get(be(int, row[0]), ())) for row in tables["evidence_source"])


def _source(row: Row, matches: Iterable[Row]) -> EvidenceSource:
    _, table, name, file, encoding, header_row, rows_read, rows_used, report, sheet, kept_rows = row
    return EvidenceSource(
        table=be(str, table),
        name=be(str, name),
        file=be(str, file),
        encoding=be(str, encoding),
        header_row=be(int, header_row),
        columns={be(str, column): be(str, header) for column, header in matches},
        rows_read=be(int, rows_read),
        rows_used=be(int, rows_used),
        report=be(str, report),
        sheet=be(str, sheet),
        rows=be(bytes, kept_rows),
    )


def _assessment(rows: Rows) -> Assessment:
    return assessment_of(be(str, rows[0][0])) if rows else Assessment()


def _paper(rows: Rows) -> Paper | None:
    if not rows:
        return None
    ((name, data),) = rows
    return Paper(be(str, name), be(bytes, data))


def _result(row: Row) -> StoredResult:
    kind, seed, fingerprint, data = row
    return StoredResult(be(str, kind), be_or_none(int, seed), be(str, fingerprint), be(str, data))


def _by_first(rows: Iterable[Row], kind: type[Key]) -> dict[Key, Rows]:
    """The rest of each row by its first cell, in the order in which those cells first come."""
    groups: dict[Key, Rows] = defaultdict(list)
    for first, *rest in rows:
        groups[be(kind, first)].append(tuple(rest))
    return dict(groups)


def _value(rows: Rows) -> Value:
    if len(rows) == 1 and rows[0][0] is None and rows[0][1] is not None:
        return from_cell(rows[0][1])
    return tuple(from_cell(cell) for cell in _listed(rows))


def _listed(rows: Rows) -> list[object]:
    """The values of (position, value) in order. Raises ValueError where one is missing or there twice."""
    if rows == [(None, None)]:
        return []
    values = {be(int, position): value for position, value in rows}
    if sorted(values) != list(range(len(rows))):
        raise ValueError(rows)
    return [values[position] for position in range(len(rows))]
