"""A sheet as it stands in the file: cells in rows, before anything is known about their meaning."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

Cell = str | float | bool | datetime | date | time | timedelta | None


@dataclass(frozen=True)
class Grid:
    """Rows of cells; row i of `rows` is row i + 1 of the file. `encoding` is empty for workbooks."""

    rows: list[list[Cell]]
    sheet: str = ""
    encoding: str = ""
    decimal_comma_likely: bool = False


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
    return all(cell is None or (isinstance(cell, str) and not cell.strip()) for cell in row)
