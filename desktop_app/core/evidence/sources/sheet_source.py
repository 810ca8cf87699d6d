"""The rows of a table that was understood, as a clean frame with an account of how it was read."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

import numpy as np
import pandas as pd

from desktop_app.core.errors import Message
from desktop_app.core.evidence.files.coded_cells import Places
from desktop_app.core.evidence.files.grid import Cell, cell_at, cell_text
from desktop_app.core.evidence.match.people import SAMPLED, PersonColumn, person_column, person_columns
from desktop_app.core.evidence.match.preset import Preset, recognised
from desktop_app.core.evidence.match.preset_rules import once_per_order, with_words
from desktop_app.core.evidence.match.table import Column, Table
from desktop_app.core.evidence.match.understanding import Understanding
from desktop_app.core.evidence.sources.derivation import derive
from desktop_app.core.evidence.sources.prepared_cells import prepared_cells
from desktop_app.core.evidence.sources.screening import UnusedRow, out_of_range, screen
from desktop_app.core.evidence.sources.sheet_rows import SheetRows, rows_of
from desktop_app.core.evidence.sources.source import Source
from desktop_app.core.evidence.values.conversion import Converted, convert, habits
from desktop_app.core.evidence.values.pseudonym import unnamed

MANGLED_SHARE = 0.2
UNREAD = Message("{column}: {n} cells could not be read and count as empty, such as “{example}” in row {row}").template
OUTSIDE = Message("{column}: {n} cells are out of range and count as empty, such as “{example}” in row {row}").template
MANGLED = Message("{share} of the times from one date to the other are negative: a date column looks mangled").template
AMOUNT = "order_value"
NO_AMOUNTS = Message(
    "{column}: no header of the file stands for it, so nothing says what its orders are worth"
).template
DURATIONS = ("transit_days", "lead_time_days")


def source_from(
    readings: Sequence[Understanding], name: str, alternatives: tuple[str, ...], *, people: bool = False
) -> Source:
    """The sheets of these readings, which have the same headers, as one source; with `people`, columns about them."""
    first = readings[0]
    rows = rows_of(readings)
    preset = recognised(first.headers, first.table.id)
    prepared = prepared_cells(first, rows, preset)
    known = with_words(first.table, preset)
    shown = habits(
        [(known[i], cells) for i, cells in prepared.raw.items()], comma_likely=first.grid.decimal_comma_likely
    )
    columns = {column: unnamed(column, convert(known[column], cells, shown)) for column, cells in prepared.raw.items()}
    reasons = screen(first.table, rows, first.headers, columns, prepared.left_out)
    notes = _notes(known, columns, prepared.raw, rows.numbers, reasons)
    own = {column: first.headers[place] for column, place in first.places.items() if column in prepared.raw}
    persons = _people(first, rows, own, stored=people)
    frame = _frame(
        {i: c.values for i, c in columns.items()} | _stored(persons, first, rows), reasons, rows, preset, first
    )
    matched = {**own, **prepared.added}
    return Source(
        name=name,
        table=first.table.id,
        sheet=first.grid.sheet if len(readings) == 1 else "",
        encoding=first.grid.encoding,
        header_row=first.header + 1,
        columns=matched,
        frame=frame,
        rows_read=len(rows.rows),
        unused=tuple(
            UnusedRow(int(rows.numbers[place]), rows.reason(place, reasons[place])) for place in sorted(reasons)
        ),
        notes=(
            *first.grid.notes,
            *_together(readings),
            *prepared.notes,
            *notes,
            *_mangled(frame),
            *_worthless(first.table, frame),
            *(person.note for person in persons),
        ),
        alternatives=alternatives,
        headers=first.seen_headers,
        maker=preset.maker if preset else "",
        people=tuple(person.header for person in persons if person.stored),
    )


def _people(
    reading: Understanding, rows: SheetRows, columns: Mapping[str, str], *, stored: bool
) -> tuple[PersonColumn, ...]:
    head = list(rows.rows[:SAMPLED])
    samples = {
        header: [cell_text(cell_at(row, place)) for row in head]
        for place, header in enumerate(reading.headers)
        if header
    }
    found = person_columns([h for h in reading.headers if h], samples, columns)
    return tuple(replace(person, stored=stored) for person in found)


def _stored(persons: Sequence[PersonColumn], reading: Understanding, rows: SheetRows) -> dict[str, pd.Series]:
    """What stands below the headers about people that are to be stored, as it stands there."""
    places = {person.header: reading.headers.index(person.header) for person in persons if person.stored}
    return {
        person_column(header): pd.Series([cell_text(cell) or None for cell in rows.column(place)], dtype="object")
        for header, place in places.items()
    }


def _frame(
    columns: Mapping[str, pd.Series],
    reasons: Mapping[int, Message],
    rows: SheetRows,
    preset: Preset | None,
    reading: Understanding,
) -> pd.DataFrame:
    """The rows used, under column ids, with the columns that follow from others."""
    frame = pd.DataFrame(dict(columns), copy=False)
    numbers = rows.numbers
    if reasons:
        kept = np.delete(np.arange(len(numbers)), list(reasons))
        frame, numbers = frame.iloc[kept], numbers[kept]
    if preset and preset.once:
        frame = once_per_order(frame, reading.table.key[0], preset.once)
    return derive(reading.table.id, frame.set_axis(numbers, axis=0))


def _notes(
    known: Mapping[str, Column],
    columns: Mapping[str, Converted],
    raw: Mapping[str, Sequence[Cell]],
    numbers: Places,
    reasons: Mapping[int, Message],
) -> list[Message]:
    notes: list[Message] = []
    for column_id, converted in columns.items():
        notes += converted.notes
        unread = [place for place in sorted(converted.unread) if place not in reasons]
        outside = [place for place in out_of_range(known[column_id], converted.values) if place not in reasons]
        converted.values.iloc[outside] = None
        for places, text in ((unread, UNREAD), (outside, OUTSIDE)):
            if places:
                example = cell_text(raw[column_id][places[0]])
                notes.append(
                    Message(text, column=column_id, n=len(places), example=example, row=int(numbers[places[0]]))
                )
    return notes


def _together(readings: Sequence[Understanding]) -> tuple[Message, ...]:
    names = ", ".join(reading.grid.sheet for reading in readings)
    together = Message("The sheets {sheets} have the same columns and were read together.", sheets=names)
    return (together,) if len(readings) > 1 else ()


def _worthless(table: Table, frame: pd.DataFrame) -> list[Message]:
    known = any(column.id == AMOUNT for column in table.columns)
    return [Message(NO_AMOUNTS, column=AMOUNT)] if known and AMOUNT not in frame else []


def _mangled(frame: pd.DataFrame) -> list[Message]:
    shares = [
        (frame[column] < 0).sum() / max(frame[column].notna().sum(), 1) for column in DURATIONS if column in frame
    ]
    return [Message(MANGLED, share=f"{share:.0%}") for share in shares if share > MANGLED_SHARE]
