"""Where each value of a program stands in a workbook, in the form in which formulas are written."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from openpyxl.utils import get_column_letter, quote_sheetname

from desktop_app.core.language.graph import ColumnKind
from desktop_app.core.language.program import Program
from desktop_app.core.language.to_excel import to_excel
from desktop_app.core.language.tree import Node
from desktop_app.core.report.layout import FIRST_STATE
from desktop_app.core.report.states import Evaluated


@dataclass(frozen=True)
class Place:
    """The sheet and the first row of a name; its items stand below each other."""

    sheet: str
    row: int


@dataclass
class CellMap:
    """The places of all names of a lifted program, and the engine's value of each formula cell written so far.

    `computed` is {sheet: {cell: value}}, as `cached_values.inject` takes it.
    """

    program: Program
    evaluated: Evaluated
    places: Mapping[str, Place]
    computed: dict[str, dict[str, float | str | None]] = field(default_factory=dict)

    def cells(self, state: int, sheet: str) -> StateCells:
        """References from a cell of that state on that sheet."""
        return StateCells(self, state, sheet)

    def formula(self, node: Node, item: int | None, state: int, sheet: str) -> str:
        """An expression as the formula of one cell, with its "="."""
        return "=" + to_excel(node, self.cells(state, sheet), item)

    def address(self, name: str, item: int | None, state: int) -> str:
        """The cell of a value on its own sheet."""
        return f"{letter(state)}{self.places[name].row + (item or 0)}"

    def remember(self, sheet: str, cell: str, value: float | str | None) -> None:
        """Keeps what the formula in a cell gives."""
        self.computed.setdefault(sheet, {})[cell] = value


class StateCells:
    """`to_excel.Cells` for one state: rows are free to move along, today's column is fixed.

    So a column copied to the right is a further scenario.
    """

    def __init__(self, made: CellMap, state: int, sheet: str) -> None:
        self.kind: ColumnKind = made.evaluated.states[state].kind
        self.program = made.program
        self._places = made.places
        self._state = state
        self._sheet = sheet

    def cell(self, name: str, item: int | None, column: str) -> str:
        """The reference of one value."""
        place = self._places[name]
        return f"{self._prefix(place)}{self._letter(name, column)}{place.row + (item or 0)}"

    def span(self, name: str, column: str) -> str:
        """The range of all items of an indexed name."""
        place, mark = self._places[name], self._letter(name, column)
        last = len(self.program.items_of(name)) - 1
        return f"{self._prefix(place)}{mark}{place.row}:{mark}{place.row + last}"

    def _prefix(self, place: Place) -> str:
        return "" if place.sheet == self._sheet else f"{quote_sheetname(place.sheet)}!"

    def _letter(self, name: str, column: str) -> str:
        if name in self.program.constants or column == "today":
            return f"${letter(0)}"
        return letter(self._state - 1 if column == "previous" else self._state)


def letter(state: int) -> str:
    """The column letter of a state, on every sheet.

    >>> letter(0), letter(1)
    ('D', 'E')
    """
    return get_column_letter(FIRST_STATE + state)
