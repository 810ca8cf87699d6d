"""Rows of cells that only show something, as a model for tables."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

Index = QModelIndex | QPersistentModelIndex
NOWHERE = QModelIndex()


@dataclass(frozen=True)
class Cell:
    """A text with the marks of `CellRole` beside it, and what its tooltip says."""

    text: str = ""
    marks: Mapping[int, object] = field(default_factory=dict)
    tip: str = ""
    at_right: bool = False

    def data(self, role: int) -> object:
        """What the cell shows for a role of Qt or of ours."""
        if role == Qt.ItemDataRole.DisplayRole:
            return self.text
        if role == Qt.ItemDataRole.ToolTipRole:
            return self.tip or None
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self.text or self.tip
        if role == Qt.ItemDataRole.TextAlignmentRole and self.at_right:
            return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        return self.marks.get(role)


class CellModel(QAbstractTableModel):
    """The cells row by row; `set_rows` puts others in their place."""

    def __init__(self, columns: int, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._titles: Sequence[str] = ("",) * columns
        self._rows: Sequence[Sequence[Cell]] = ()

    def set_rows(self, rows: Sequence[Sequence[Cell]]) -> None:
        """Other rows, each with a cell for every column; where there are as many as before, a selection stays."""
        if len(rows) != len(self._rows):
            self.beginResetModel()
            self._rows = rows
            self.endResetModel()
            return
        self._rows = rows
        if rows:
            self.dataChanged.emit(self.index(0, 0), self.index(len(rows) - 1, self.columnCount() - 1))

    def set_titles(self, titles: Sequence[str]) -> None:
        """The names of the columns."""
        self._titles = titles
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(titles) - 1)

    def cell(self, row: int, column: int) -> Cell:
        """The cell there."""
        return self._rows[row][column]

    def rowCount(self, parent: Index = NOWHERE) -> int:
        """How many rows there are."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = NOWHERE) -> int:
        """How many columns there are."""
        return 0 if parent.isValid() else len(self._titles)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """What a cell shows."""
        return self._rows[index.row()][index.column()].data(role) if index.isValid() else None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The name of a column."""
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return self._titles[section]
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.TextAlignmentRole and self._rows:
            return self._rows[0][section].data(role)
        return None
