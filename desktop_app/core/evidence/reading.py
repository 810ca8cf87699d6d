"""A file as one table of evidence: sheet, table, header row and columns found by themselves or told."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import pandas as pd

from desktop_app.core.errors import EvidenceError, Message, Problem, UnreadableFileError
from desktop_app.core.evidence.conversion import Converted, convert, habits
from desktop_app.core.evidence.delimited import read_delimited
from desktop_app.core.evidence.derivation import derive
from desktop_app.core.evidence.grid import Cell, Grid, cell_text, is_blank
from desktop_app.core.evidence.header import find_header, header_texts
from desktop_app.core.evidence.matching import Match, match_columns, missing_required, plausibility
from desktop_app.core.evidence.screening import UnusedRow, out_of_range, screen
from desktop_app.core.evidence.source import Source
from desktop_app.core.evidence.table import Column, Table, table_called, tables
from desktop_app.core.evidence.workbook import is_workbook, read_sheets

KEY_REPEATS = 0.01
MANGLED_SHARE = 0.2
DURATIONS = ("transit_days", "lead_time_days")


@dataclass(frozen=True)
class _Reading:
    """One way to understand a grid: as this table, with this header row and these matches."""

    grid: Grid
    table: Table
    header: int
    headers: list[str]
    matches: tuple[Match, ...]
    weight: float


def read_file(
    path: Path, *, table: str | None = None, sheet: str | None = None, overrides: Mapping[str, str] | None = None
) -> Source:
    """The file as the table it fits best, or as `table`; `overrides` say which header is which column (id: header).

    Raises UnreadableFileError where the file is no readable table, EvidenceError where it fits no table or lacks
    a required column.
    """
    if not path.is_file():
        raise UnreadableFileError.of(path.name, Message("there is no such file."))
    grids = read_sheets(path, sheet) if is_workbook(path) else (read_delimited(path),)
    candidates = (table_called(table),) if table else tables()
    readings = [reading for grid in grids for reading in _readings(grid, candidates, overrides or {}, path.name)]
    best = max(readings, key=lambda reading: (not _lacking(reading), reading.weight))
    _demand_required(best, path.name)
    others = {
        reading.table.id
        for reading in readings
        if reading.table is not best.table and not _lacking(reading) and reading.weight > best.weight / 2
    }
    return _source(best, path.name, tuple(sorted(others)))


def _lacking(reading: _Reading) -> bool:
    return bool(missing_required(reading.table, reading.matches))


def _readings(grid: Grid, candidates: Sequence[Table], overrides: Mapping[str, str], where: str) -> list[_Reading]:
    header = find_header(grid, candidates, overrides)
    headers = header_texts(grid.rows[header])
    readings = []
    problems: list[Problem] = []
    for table in candidates:
        try:
            matches = match_columns(table, headers, overrides)
        except EvidenceError as error:
            problems += [Problem(where, problem.cause, problem.remedy) for problem in error.problems]
            continue
        reading = _Reading(grid, table, header, headers, matches, plausibility(matches, headers))
        readings.append(_discounted(reading) if len(candidates) > 1 else reading)
    if not readings:
        raise EvidenceError(tuple(problems))
    return readings


def _discounted(reading: _Reading) -> _Reading:
    """The reading at half its weight where the key of the table does not tell the rows of the file apart."""
    places = {match.column: match.header for match in reading.matches}
    keys = [places[key] for key in reading.table.key if key in places]
    rows = [tuple(_cell(row, key) for key in keys) for row in reading.grid.rows[reading.header + 1 :]]
    repeated = not keys or len(set(rows)) < (1 - KEY_REPEATS) * len(rows)
    weight = reading.weight / 2 if repeated else reading.weight
    return _Reading(reading.grid, reading.table, reading.header, reading.headers, reading.matches, weight)


def _demand_required(reading: _Reading, where: str) -> None:
    lacking = missing_required(reading.table, reading.matches)
    if not lacking:
        return
    if not reading.matches:
        remedy = Message("Name the table and the columns that its headers stand for.")
        raise EvidenceError.of(where, Message("no header of the file is known."), remedy)
    raise EvidenceError(tuple(_lack(reading, column, where) for column in lacking))


def _lack(reading: _Reading, column: Column, where: str) -> Problem:
    cause = Message("no column of the file is the {column} of table {table}.", column=column.id, table=reading.table.id)
    remedy = Message(
        "Say which header it is, as {column}=Header; the file has {headers}.",
        column=column.id,
        headers=", ".join(header for header in reading.headers if header),
    )
    return Problem(where, cause, remedy)


def _cell(row: list[Cell], place: int) -> Cell:
    return row[place] if place < len(row) else None


def _source(reading: _Reading, name: str, alternatives: tuple[str, ...]) -> Source:
    table = reading.table
    numbered = [
        (number, row)
        for number, row in enumerate(reading.grid.rows[reading.header + 1 :], reading.header + 2)
        if not is_blank(row)
    ]
    numbers = [number for number, _ in numbered]
    rows = [row for _, row in numbered]
    places = {match.column: match.header for match in reading.matches}
    raw = {c.id: [_cell(row, places[c.id]) for row in rows] for c in table.columns if c.id in places}
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
