"""The rows of one sheet, or of several with the same headers, one under the other."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

import numpy as np

from desktop_app.core.errors import Message
from desktop_app.core.evidence.files.coded_cells import Places
from desktop_app.core.evidence.files.grid import Cell
from desktop_app.core.evidence.files.text_rows import column_of
from desktop_app.core.evidence.match.matching import normalised
from desktop_app.core.evidence.match.understanding import Understanding


@dataclass(frozen=True)
class SheetRows:
    """Rows that say anything, with their number in their sheet; `later` {first place: sheet} of those not the first."""

    rows: Sequence[list[Cell]]
    numbers: Places
    later: dict[int, str]
    _columns: dict[int, Sequence[Cell]] = field(default_factory=dict)

    def column(self, place: int) -> Sequence[Cell]:
        """The cells of one column, nothing beyond the end of a short row."""
        if place not in self._columns:
            self._columns[place] = column_of(self.rows, place)
        return self._columns[place]

    def reason(self, place: int, reason: Message) -> Message:
        """The reason, with the sheet where the row's number alone would not tell."""
        sheet = next((self.later[begin] for begin in sorted(self.later, reverse=True) if begin <= place), "")
        return Message("{reason} (sheet {sheet})", reason=reason, sheet=sheet) if sheet else reason


def rows_of(readings: Sequence[Understanding]) -> SheetRows:
    """The rows of these readings in their order."""
    first, *others = readings
    if not others:
        return SheetRows(first.rows, first.numbers, {})
    rows: list[list[Cell]] = list(first.rows)
    later: dict[int, str] = {}
    for reading in others:
        later[len(rows)] = reading.grid.sheet
        rows += reading.rows
    return SheetRows(rows, np.concatenate([reading.numbers for reading in readings]), later)


def read_together(best: Understanding, found: Sequence[Understanding]) -> tuple[Understanding, ...]:
    """The sheets with the headers of `best` as the same table, in their order: a month each, as a rule."""
    wanted = [normalised(header) for header in best.headers]
    return tuple(
        one
        for one in found
        if one is best or (one.table is best.table and [normalised(header) for header in one.headers] == wanted)
    )
