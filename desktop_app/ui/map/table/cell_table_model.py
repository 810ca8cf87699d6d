"""Nodes or links as rows of a table, each cell read and written as core says."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Sequence
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from desktop_app.core.map.exchange.cell_value import number_of
from desktop_app.core.project.map_cells.cell import Cell
from desktop_app.core.project.map_cells.cell_reading import CellReading

Index = QModelIndex | QPersistentModelIndex
NOWHERE = QModelIndex()
SORTED = int(Qt.ItemDataRole.UserRole) + 1
"""What a cell is sorted by."""
CHOICES = int(Qt.ItemDataRole.UserRole) + 2
"""The texts that can be chosen in a cell."""


class CellTableModel(QAbstractTableModel):
    """`typed` tells the index of a cell and the text that somebody put there; the table changes with the project."""

    typed = Signal(object, str)

    def __init__(self, cells: Sequence[Cell[Any]], key: Callable[[Any], Hashable], parent: QObject | None) -> None:
        super().__init__(parent)
        self.cells = tuple(cells)
        self._key = key
        self._reading: CellReading | None = None
        self._items: tuple[Any, ...] = ()
        self._texts: dict[tuple[int, int], str] = {}

    def show_items(self, reading: CellReading, items: Sequence[Any]) -> None:
        """Takes over nodes or links; a selection stays where they are the same."""
        keys = [self._key(item) for item in self._items]
        same = keys == [self._key(item) for item in items]
        if not same:
            self.beginResetModel()
        self._reading, self._items, self._texts = reading, tuple(items), {}
        if not same:
            self.endResetModel()
        elif items:
            self.dataChanged.emit(self.index(0, 0), self.index(len(items) - 1, len(self.cells) - 1))
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(self.cells) - 1)

    def key(self, row: int) -> Any:  # noqa: ANN401 - an id of a node, or the ends of a link
        """What the node or link of a row goes by."""
        return self._key(self._items[row])

    def row_of(self, key: Hashable) -> int:
        """The row of a node or link; -1 where it has none."""
        return next((row for row, item in enumerate(self._items) if self._key(item) == key), -1)

    def rowCount(self, parent: Index = NOWHERE) -> int:
        """A row a node or link."""
        return 0 if parent.isValid() else len(self._items)

    def columnCount(self, parent: Index = NOWHERE) -> int:
        """A column a cell."""
        return 0 if parent.isValid() else len(self.cells)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The text of a cell, and how it is sorted and edited."""
        if not index.isValid() or self._reading is None:
            return None
        text, cell = self._text(index.row(), index.column()), self.cells[index.column()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.EditRole, Qt.ItemDataRole.ToolTipRole):
            return text
        if role == Qt.ItemDataRole.TextAlignmentRole:
            side = Qt.AlignmentFlag.AlignRight if cell.is_number else Qt.AlignmentFlag.AlignLeft
            return side | Qt.AlignmentFlag.AlignVCenter
        if role == SORTED:
            return _number(text) if cell.is_number else text.casefold()
        return cell.choices(self._reading) if role == CHOICES else None

    def setData(self, index: Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Tells what was put; whether it is taken is the project's."""
        if role != Qt.ItemDataRole.EditRole or str(value) == self._text(index.row(), index.column()):
            return False
        self.typed.emit(index, str(value))
        return True

    def flags(self, index: Index) -> Qt.ItemFlag:
        """All can be selected; those with a `put` can be edited."""
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        writable = index.isValid() and self.cells[index.column()].put is not None
        return flags | Qt.ItemFlag.ItemIsEditable if writable else flags

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The title of a column."""
        if orientation != Qt.Orientation.Horizontal or self._reading is None or section >= len(self.cells):
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole and self.cells[section].is_number:
            return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        return self.cells[section].title.text(self._reading.tr) if role == Qt.ItemDataRole.DisplayRole else None

    def _text(self, row: int, column: int) -> str:
        assert self._reading is not None  # noqa: S101 rows come with it
        if (row, column) not in self._texts:
            self._texts[row, column] = self.cells[column].text(self._reading, self._items[row])
        return self._texts[row, column]


def _number(text: str) -> float:
    """What a number is sorted by; none comes first."""
    value = number_of(text.rstrip("%"))
    return float("-inf") if value is None else value
