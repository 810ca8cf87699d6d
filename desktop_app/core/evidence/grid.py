"""A sheet as it stands in the file: cells in rows, before anything is known about their meaning."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from desktop_app.core.errors import Message

Cell = str | float | bool | datetime | date | time | timedelta | None


@dataclass(frozen=True)
class Grid:
    """Rows of cells; `encoding` is empty for workbooks.

    Row i of `rows` is row i + 1 of the file, or where they were made from others `numbers[i]`; `notes` say how.
    """

    rows: list[list[Cell]]
    sheet: str = ""
    encoding: str = ""
    decimal_comma_likely: bool = False
    numbers: tuple[int, ...] = ()
    notes: tuple[Message, ...] = ()


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


def is_blank(row: list[Cell]) -> bool:
    """Whether no cell of the row says anything."""
    first = row[0] if row else None
    # Most rows say something in their first cell: then nothing else is looked at.
    if first is not None and (not isinstance(first, str) or first.strip()):
        return False
    return all(cell is None or (isinstance(cell, str) and not cell.strip()) for cell in row)
