"""How much text a cell can show: its own width, the empty cells that it may flow into, the cells it is merged with."""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass
from unicodedata import east_asian_width

from openpyxl.cell import Cell, MergedCell
from openpyxl.utils import range_boundaries
from openpyxl.worksheet.worksheet import Worksheet

from desktop_app.core.report.print_setup import CHARACTER, pixels

PADDING = 1.0
"""Characters at the edges of a cell that hold no text."""


@dataclass(frozen=True)
class Room:
    """Widths in characters of Latin text: of the cell itself, and of all that its text may take up to column `last`."""

    own: float
    whole: float
    last: int
    is_merged: bool


def place_of(cell: Cell | MergedCell) -> tuple[int, int]:
    """Row and column of a cell; the stubs think that it may have none."""
    return int(cell.row or 0), int(cell.column or 0)


def room_of(sheet: Worksheet, cell: Cell | MergedCell) -> Room:
    """The room of a text that stands at the left: up to the next filled cell, and never beyond what is printed."""
    row, column = place_of(cell)
    own = _characters(sheet, column, column)
    merged = next((area for area in sheet.merged_cells.ranges if cell.coordinate in area), None)
    if merged is not None:
        return Room(own, _characters(sheet, column, merged.max_col), merged.max_col, is_merged=True)
    last = column
    if cell.alignment.horizontal != "right":
        while last < _printed(sheet) and sheet.cell(row, last + 1).value is None:
            last += 1
    return Room(own, _characters(sheet, column, last), last, is_merged=False)


def text_width(text: str) -> float:
    r"""The widest line in characters of Latin text; a Chinese one counts for two.

    >>> text_width("Cost"), text_width("成本"), text_width("a\nabc")
    (4, 4, 3)
    """
    return max(sum(2 if east_asian_width(glyph) in "WF" else 1 for glyph in line) for line in text.split("\n"))


def lines_needed(text: str, characters: float) -> int:
    r"""How many lines the text takes where so many characters stand in one.

    >>> lines_needed("ab\nabcd", 2)
    3
    """
    return sum(max(1, math.ceil(text_width(line) / max(characters, 1.0))) for line in text.split("\n"))


def _characters(sheet: Worksheet, first: int, last: int) -> float:
    return sum(_widths(sheet, first, last)) / CHARACTER - PADDING


def _widths(sheet: Worksheet, first: int, last: int) -> Iterator[float]:
    return (pixels(sheet, column) for column in range(first, last + 1))


def _printed(sheet: Worksheet) -> int:
    """The last column that is printed."""
    area = str(sheet.print_area or "").rpartition("!")[2].replace("$", "")
    return int(range_boundaries(area)[2] or sheet.max_column) if area else sheet.max_column
