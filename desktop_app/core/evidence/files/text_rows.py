"""The rows of a delimited text, each made when it is looked at; a column is read without making the rows."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property
from operator import itemgetter
from typing import overload

import numpy as np

from desktop_app.core.evidence.files.coded_cells import CodedCells, Places
from desktop_app.core.evidence.files.field_codes import coded_fields
from desktop_app.core.evidence.files.grid import Cell, cell_at, is_blank
from desktop_app.core.evidence.files.text_fields import TextFields


class TextRows(Sequence[list[Cell]]):
    """Some rows of a text, all by default; an empty line is a row without cells."""

    def __init__(self, fields: TextFields, rows: Places | None = None) -> None:
        self._fields = fields
        self._rows = np.arange(len(fields.first) - 1) if rows is None else rows
        self._columns: dict[int, CodedCells] = {}

    def __len__(self) -> int:
        return len(self._rows)

    @overload
    def __getitem__(self, place: int) -> list[Cell]: ...

    @overload
    def __getitem__(self, place: slice) -> TextRows: ...

    def __getitem__(self, place: int | slice) -> list[Cell] | TextRows:
        if isinstance(place, slice):
            return TextRows(self._fields, self._rows[place])
        return list[Cell](self._fields.row(int(self._rows[place])))

    @cached_property
    def widest(self) -> int:
        """The most cells of a row."""
        return int(np.diff(self._fields.first).max(initial=0))

    def taken(self, places: Places) -> TextRows:
        """These rows alone."""
        return self if len(places) == len(self) else TextRows(self._fields, self._rows[places])

    def column(self, place: int) -> CodedCells:
        """The cells of one column, "" beyond the end of a short row."""
        if place not in self._columns:
            self._columns[place] = self._column(place)
        return self._columns[place]

    def _column(self, place: int) -> CodedCells:
        if place < self._even:
            # Every so many fields one of this column: no need to look for each.
            begin, end = int(self._first[0]) + place, int(self._first[-1]) + place + 1
            is_last = np.ones(len(self), dtype=bool) if place == self._even - 1 else None
            bounds = self._fields.between(slice(begin, end, self._even), slice(begin + 1, end + 1, self._even), is_last)
            return coded_fields(self._fields, *bounds)
        at = self._first + place
        if place < self._narrowest - 1:
            return coded_fields(self._fields, *self._fields.bounds(at, None))
        last = self._fields.first[self._rows + 1] - 1
        if place < self._narrowest:
            return coded_fields(self._fields, *self._fields.bounds(at, at == last))
        starts, ends = self._fields.bounds(np.where(at <= last, at, 0), at == last)
        return coded_fields(self._fields, starts, np.where(at <= last, ends, starts))

    @cached_property
    def _first(self) -> Places:
        return self._fields.first[self._rows]

    @cached_property
    def _widths(self) -> Places:
        return self._fields.first[self._rows + 1] - self._first

    @cached_property
    def _narrowest(self) -> int:
        return int(self._widths.min()) if len(self) else 0

    @cached_property
    def _even(self) -> int:
        """How many fields every row has, where that is one number and the rows follow one another; else 0."""
        if not len(self) or self._rows[-1] - self._rows[0] != len(self) - 1:
            return 0
        return self._narrowest if self._narrowest == self._widths.max() else 0


def widest(rows: Sequence[list[Cell]]) -> int:
    """The most cells of a row."""
    return rows.widest if isinstance(rows, TextRows) else max(map(len, rows), default=0)


def column_of(rows: Sequence[list[Cell]], place: int) -> Sequence[Cell]:
    """The cells of one column, nothing beyond the end of a short row."""
    if isinstance(rows, TextRows):
        return rows.column(place)
    try:
        return list(map(itemgetter(place), rows))
    except IndexError:
        return [cell_at(row, place) for row in rows]


def filled_places(rows: Sequence[list[Cell]]) -> Places:
    """The places of the rows that say anything."""
    if not isinstance(rows, TextRows):
        return np.array([place for place, row in enumerate(rows) if not is_blank(row)], dtype=np.intp)
    # Most rows say something in their first cell: the others alone are looked at.
    filled = rows.column(0).where(lambda cell: isinstance(cell, str) and cell != "" and not cell.isspace())
    for place in np.flatnonzero(~filled).tolist():
        filled[place] = not is_blank(rows[place])
    return np.flatnonzero(filled)


def taken(rows: Sequence[list[Cell]], places: Places) -> Sequence[list[Cell]]:
    """The rows at these places."""
    return rows.taken(places) if isinstance(rows, TextRows) else [rows[place] for place in places.tolist()]
