"""The rows of one sheet, or of several with the same headers, one under the other."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from operator import itemgetter

from desktop_app.core.errors import Message
from desktop_app.core.evidence.grid import Cell
from desktop_app.core.evidence.matching import normalised
from desktop_app.core.evidence.understanding import Understanding, cell_at


@dataclass(frozen=True)
class SheetRows:
    """Rows that say anything, with their number in their sheet, and the sheet of those that are not of the first."""

    cells: Sequence[list[Cell]]
    numbers: Sequence[int]
    sheets: Sequence[str]

    def column(self, place: int) -> list[Cell]:
        """The cells of one column, None beyond the end of a short row."""
        if place < self._narrowest:
            return list(map(itemgetter(place), self.cells))
        return [cell_at(row, place) for row in self.cells]

    @cached_property
    def _narrowest(self) -> int:
        return min(map(len, self.cells), default=0)

    def reason(self, place: int, reason: Message) -> Message:
        """The reason, with the sheet where the row's number alone would not tell."""
        sheet = self.sheets[place]
        return Message("{reason} (sheet {sheet})", reason=reason, sheet=sheet) if sheet else reason


def rows_of(readings: Sequence[Understanding]) -> SheetRows:
    """The rows of these readings in their order."""
    cells: list[list[Cell]] = []
    numbers: list[int] = []
    sheets: list[str] = []
    for place, reading in enumerate(readings):
        rows = reading.numbered_rows
        numbers += [number for number, _ in rows]
        cells += [row for _, row in rows]
        sheets += [reading.grid.sheet if place else ""] * len(rows)
    return SheetRows(cells, numbers, sheets)


def read_together(best: Understanding, found: Sequence[Understanding]) -> tuple[Understanding, ...]:
    """The sheets with the headers of `best` as the same table, in their order: a month each, as a rule."""
    wanted = [normalised(header) for header in best.headers]
    return tuple(
        one
        for one in found
        if one is best or (one.table is best.table and [normalised(header) for header in one.headers] == wanted)
    )
