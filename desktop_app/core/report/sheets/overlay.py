"""Part of a program computed anew in further columns: only what moves stands there, all else is read where it is.

A roadmap's quarters and the ends of a tornado are columns of the same program. Most of their rows would repeat what the
sheets of the program hold already; an overlay writes the others.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from openpyxl.utils import quote_sheetname

from desktop_app.core.language.graph import ColumnKind
from desktop_app.core.language.program import Program
from desktop_app.core.language.to_excel import to_excel
from desktop_app.core.language.to_floats import FloatEngine, Slots
from desktop_app.core.language.tree import Node
from desktop_app.core.language.walk import names_in
from desktop_app.core.report.cell_map import CellMap, letter


@dataclass(frozen=True)
class OverlayColumn:
    """One column: its letter, its kind, the number of the column that is its today, and the engine's values.

    `base` is the state of the program's own sheets from which it reads what it does not compute anew.
    """

    letter: str
    title: str
    kind: ColumnKind
    today: int
    base: int
    values: Slots


@dataclass(frozen=True)
class Overlay:
    """The columns on one sheet, and the first row of every name that is computed or entered there."""

    base: CellMap
    program: Program
    engine: FloatEngine
    sheet: str
    columns: Sequence[OverlayColumn]
    places: dict[str, int] = field(default_factory=dict)

    def formula(self, node: Node, item: int | None, number: int) -> str:
        """An expression as the formula of one cell in the column of that number, with its "="."""
        return "=" + to_excel(node, OverlayCells(self, number), item)

    def value(self, name: str, item: int | None, number: int) -> float:
        """The engine's value of a name in a column."""
        return self.columns[number].values[self.engine.slots[name].start + (item or 0)]

    def reference(self, name: str, item: int | None, number: int) -> str:
        """The cell of a name, from a formula on any sheet."""
        return f"{quote_sheetname(self.sheet)}!{self.columns[number].letter}{self.places[name] + (item or 0)}"

    def outside(self, name: str, item: int | None, state: int) -> str:
        """The cell on the program's own sheets that holds a name in a state, its column fixed."""
        place = self.base.places[name]
        return f"{quote_sheetname(place.sheet)}!${letter(state)}{place.row + (item or 0)}"


class OverlayCells:
    """`to_excel.Cells` of one column of an overlay."""

    def __init__(self, overlay: Overlay, number: int) -> None:
        self.kind: ColumnKind = overlay.columns[number].kind
        self.program = overlay.program
        self._overlay = overlay
        self._number = number

    def cell(self, name: str, item: int | None, column: str) -> str:
        """The reference of one value."""
        overlay, number = self._overlay, self._of(column)
        if name in overlay.places:
            fixed = "$" if column == "today" else ""
            return f"{fixed}{overlay.columns[number].letter}{overlay.places[name] + (item or 0)}"
        return overlay.outside(name, item, 0 if name in self.program.constants else overlay.columns[number].base)

    def span(self, name: str, column: str) -> str:
        """The range of all items of an indexed name."""
        first = self.cell(name, 0, column)
        last = self.cell(name, len(self.program.items_of(name)) - 1, column)
        return f"{first}:{last.rpartition('!')[2]}"

    def _of(self, column: str) -> int:
        if column == "previous":
            return self._number - 1
        return self._overlay.columns[self._number].today if column == "today" else self._number


def read_by(program: Program) -> Mapping[str, frozenset[str]]:
    """The names in the formula of every variable."""
    return {name: frozenset(names_in(variable.formula)) for name, variable in program.variables.items()}


def needed(read: Mapping[str, frozenset[str]], outputs: Iterable[str]) -> set[str]:
    """These variables and all that they read, in any column."""
    found: set[str] = set()
    todo = list(outputs)
    while todo:
        name = todo.pop()
        if name not in found:
            found.add(name)
            todo.extend(read.get(name, ()))
    return found


def moved_by(read: Mapping[str, frozenset[str]], moved: Iterable[str]) -> set[str]:
    """These names and every variable that one of them moves, through whatever columns."""
    readers: dict[str, list[str]] = {}
    for name, names in read.items():
        for other in names:
            readers.setdefault(other, []).append(name)
    return needed({name: frozenset(by) for name, by in readers.items()}, moved)
