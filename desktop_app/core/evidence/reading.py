"""A file as one table of evidence: sheet, table, header row and columns found by themselves or told."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

import pandas as pd

from desktop_app.core.errors import EvidenceError, Message, Problem
from desktop_app.core.evidence.conversion import Converted, convert, habits
from desktop_app.core.evidence.derivation import derive
from desktop_app.core.evidence.grid import Cell, cell_text
from desktop_app.core.evidence.known_files import file_digest
from desktop_app.core.evidence.matching import missing_required
from desktop_app.core.evidence.screening import UnusedRow, out_of_range, screen
from desktop_app.core.evidence.source import Source
from desktop_app.core.evidence.table import Column, Table, table_called, tables
from desktop_app.core.evidence.understanding import (
    Understanding,
    cell_at,
    grids_of,
    most_plausible,
    understandings,
)

MANGLED_SHARE = 0.2
DURATIONS = ("transit_days", "lead_time_days")


def read_file(
    path: Path, *, table: str | None = None, sheet: str | None = None, overrides: Mapping[str, str] | None = None
) -> Source:
    """The file as the table it fits best, or as `table`; `overrides` say which header is which column (id: header).

    Raises UnreadableFileError where the file is no readable table, EvidenceError where it fits no table or lacks
    a required column.
    """
    candidates = (table_called(table),) if table else tables()
    found = understandings(grids_of(path, sheet), candidates, overrides or {}, path.name)
    best = most_plausible(found)
    _demand_required(best, path.name)
    others = {
        one.table.id for one in found if one.table is not best.table and one.is_whole and one.weight > best.weight / 2
    }
    return replace(_source(best, path.name, tuple(sorted(others))), digest=file_digest(path))


def _demand_required(reading: Understanding, where: str) -> None:
    lacking = missing_required(reading.table, reading.matches)
    if not lacking:
        return
    if not reading.matches:
        remedy = Message("Name the table and the columns that its headers stand for.")
        raise EvidenceError.of(where, Message("no header of the file is known."), remedy)
    raise EvidenceError(tuple(_lack(reading, column, where) for column in lacking))


def _lack(reading: Understanding, column: Column, where: str) -> Problem:
    cause = Message("no column of the file is the {column} of table {table}.", column=column.id, table=reading.table.id)
    remedy = Message(
        "Say which header it is, as {column}=Header; the file has {headers}.",
        column=column.id,
        headers=", ".join(header for header in reading.headers if header),
    )
    return Problem(where, cause, remedy)


def _source(reading: Understanding, name: str, alternatives: tuple[str, ...]) -> Source:
    table = reading.table
    numbers = [number for number, _ in reading.numbered_rows]
    rows = [row for _, row in reading.numbered_rows]
    places = reading.places
    raw = {c.id: [cell_at(row, places[c.id]) for row in rows] for c in table.columns if c.id in places}
    shown = habits(
        [(table.column(i), cells) for i, cells in raw.items()], comma_likely=reading.grid.decimal_comma_likely
    )
    columns = {column: convert(table.column(column), cells, shown) for column, cells in raw.items()}
    reasons = screen(table, rows, numbers, reading.headers, columns)
    kept = [place for place in range(len(rows)) if place not in reasons]
    notes = _notes(table, columns, raw, numbers, kept)
    frame = pd.DataFrame({column: converted.values for column, converted in columns.items()})
    frame = frame.iloc[kept].set_axis([numbers[place] for place in kept], axis=0)
    frame = derive(table.id, frame)
    return Source(
        name=name,
        table=table.id,
        sheet=reading.grid.sheet,
        encoding=reading.grid.encoding,
        header_row=reading.header + 1,
        columns={column: reading.headers[place] for column, place in places.items()},
        frame=frame,
        rows_read=len(rows),
        unused=tuple(UnusedRow(numbers[place], reasons[place]) for place in sorted(reasons)),
        notes=(*notes, *_mangled(frame)),
        alternatives=alternatives,
        headers=reading.seen_headers,
    )


def _notes(
    table: Table, columns: dict[str, Converted], raw: dict[str, list[Cell]], numbers: list[int], kept: list[int]
) -> list[Message]:
    notes: list[Message] = []
    used = set(kept)
    for column_id, converted in columns.items():
        notes += converted.notes
        unread = sorted(converted.unread & used)
        outside = [place for place in out_of_range(table.column(column_id), converted.values) if place in used]
        converted.values.iloc[outside] = None
        for places, text in (
            (unread, "{column}: {n} cells could not be read and count as empty, such as “{example}” in row {row}"),
            (outside, "{column}: {n} cells are out of range and count as empty, such as “{example}” in row {row}"),
        ):
            if places:
                example = cell_text(raw[column_id][places[0]])
                notes.append(Message(text, column=column_id, n=len(places), example=example, row=numbers[places[0]]))
    return notes


def _mangled(frame: pd.DataFrame) -> list[Message]:
    text = "{share} of the times from one date to the other are negative: a date column looks mangled"
    shares = [
        (frame[column] < 0).sum() / max(frame[column].notna().sum(), 1) for column in DURATIONS if column in frame
    ]
    return [Message(text, share=f"{share:.0%}") for share in shares if share > MANGLED_SHARE]
