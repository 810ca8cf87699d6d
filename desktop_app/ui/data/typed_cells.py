"""Cells of which some columns can be typed into: what is typed is told, the project decides."""

from __future__ import annotations

from collections.abc import Collection

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from desktop_app.ui.forms.cell_model import CellModel
from desktop_app.ui.forms.cells import CellRole

Index = QModelIndex | QPersistentModelIndex
EDITED = int(CellRole.GROUND) + 60
"""What stands in a cell while it is edited."""


class TypedCells(CellModel):
    """The cells; `typed` tells (row, column, text) of what was put into one."""

    typed = Signal(int, int, str)

    def __init__(self, columns: int, typed: Collection[int], parent: QObject | None = None) -> None:
        super().__init__(columns, parent)
        self._typed = typed

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Which cells can be edited."""
        flags = super().flags(index)
        return flags | Qt.ItemFlag.ItemIsEditable if index.isValid() and index.column() in self._typed else flags

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """As it is shown; while edited, as it is typed."""
        return super().data(index, EDITED if role == Qt.ItemDataRole.EditRole else role)

    def setData(self, index: Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Tells what was put."""
        if role != Qt.ItemDataRole.EditRole or str(value) == self.data(index, Qt.ItemDataRole.EditRole):
            return False
        self.typed.emit(index.row(), index.column(), str(value))
        return True
