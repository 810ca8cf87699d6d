"""A sheet as it stands in the file: cells in rows, before anything is known about their meaning."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta

from desktop_app.core.errors import Message

Cell = str | float | bool | datetime | date | time | timedelta | None


@dataclass(frozen=True)
class Grid:
    """Rows of cells; `encoding` is empty for workbooks.

    Row i of `rows` is row i + 1 of the file, or where they were made from others `numbers[i]`; `notes` say how.
    """

    rows: Sequence[list[Cell]]
    sheet: str = ""
    encoding: str = ""
    decimal_comma_likely: bool = False
    numbers: tuple[int, ...] = ()
    notes: tuple[Message, ...] = ()


def cut(grid: Grid, first: int, last: int) -> Grid:
    """The rows of a sheet from `first` to `last`, from 1, with their numbers; 0 leaves an end as it is."""
    if not first and not last:
        return grid
    begin, end = max(first - 1, 0), last or len(grid.rows)
    numbers = grid.numbers or range(1, len(grid.rows) + 1)
    return replace(grid, rows=grid.rows[begin:end], numbers=tuple(numbers[begin:end]))


def cell_text(cell: Cell) -> str:
    """What a cell says, as text: whole numbers without '.0', dates in ISO style, nothing as ''.

    >>> cell_text(573415.0), cell_text(" a "), cell_text(None)
    ('573415', 'a', '')
    """
    if cell is None:
        return ""
    if isinstance(cell, bool):
        return "true" if cell else "false"
    if isinstance(cell, float):
        return str(int(cell)) if cell.is_integer() else repr(cell)
    if isinstance(cell, (datetime, date, time)):
        return cell.isoformat(" ") if isinstance(cell, datetime) else cell.isoformat()
    return str(cell).strip()


def cell_at(row: Sequence[Cell], place: int) -> Cell:
    """The cell, None beyond the end of a short row."""
    return row[place] if place < len(row) else None


def is_blank(row: list[Cell]) -> bool:
    """Whether no cell of the row says anything."""
    first = row[0] if row else None
    # Most rows say something in their first cell: then nothing else is looked at.
    if first is not None and (not isinstance(first, str) or first.strip()):
        return False
    return all(cell is None or (isinstance(cell, str) and not cell.strip()) for cell in row)
