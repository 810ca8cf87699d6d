"""The cells where a node of a row acts on a node of a column."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from desktop_app.core.map.drawn_change import Ends
from desktop_app.core.map.pointing import may_link
from desktop_app.core.project.map_cells.cell_reading import CellReading
from desktop_app.core.project.map_cells.matrix import matrix_text
from desktop_app.ui.forms.cells import CellRole
from desktop_app.ui.map.words import ARROW

Index = QModelIndex | QPersistentModelIndex
NOWHERE = QModelIndex()


class MatrixModel(QAbstractTableModel):
    """`typed` tells the ends of a cell and the text that somebody put there."""

    typed = Signal(object, str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._reading: CellReading | None = None
        self.rows: tuple[str, ...] = ()
        self.columns: tuple[str, ...] = ()

    def show_nodes(self, reading: CellReading, rows: Sequence[str], columns: Sequence[str]) -> None:
        """Takes over the map, and the nodes that stand in rows and columns."""
        same = (tuple(rows), tuple(columns)) == (self.rows, self.columns)
        if not same:
            self.beginResetModel()
        self._reading, self.rows, self.columns = reading, tuple(rows), tuple(columns)
        if not same:
            self.endResetModel()
        elif rows and columns:
            self.dataChanged.emit(self.index(0, 0), self.index(len(rows) - 1, len(columns) - 1))
            self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(columns) - 1)
            self.headerDataChanged.emit(Qt.Orientation.Vertical, 0, len(rows) - 1)

    def ends(self, index: Index) -> Ends:
        """The nodes of the row and of the column."""
        return self.rows[index.row()], self.columns[index.column()]

    def rowCount(self, parent: Index = NOWHERE) -> int:
        """A row a node."""
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: Index = NOWHERE) -> int:
        """A column a node."""
        return 0 if parent.isValid() else len(self.columns)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The signed strength, in the colour of its sign; grey where no link can be."""
        if not index.isValid() or self._reading is None:
            return None
        ends = self.ends(index)
        text = matrix_text(self._reading.figure, ends)
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.EditRole):
            return text
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignCenter
        if role in (Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole):
            return self._says(ends, text)
        return self._colour(ends, text, role)

    def setData(self, index: Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Tells what was put."""
        if role != Qt.ItemDataRole.EditRole or str(value) == self.data(index):
            return False
        self.typed.emit(self.ends(index), str(value))
        return True

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Each can be typed into; one that cannot be says why."""
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        return flags | Qt.ItemFlag.ItemIsEditable if index.isValid() else flags

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The name of a node."""
        if self._reading is None or role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return None
        nodes = self.columns if orientation == Qt.Orientation.Horizontal else self.rows
        return self._reading.name(nodes[section]) if section < len(nodes) else None

    def _says(self, ends: Ends, text: str) -> str:
        assert self._reading is not None  # noqa: S101 cells come with it
        names = f"{self._reading.name(ends[0])} {ARROW} {self._reading.name(ends[1])}"
        reason = None if text else may_link(self._reading.figure, *ends)
        said = reason.text(self._reading.tr) if reason else self._reading.tr("no link")
        return f"{names}: {text or said}"

    def _colour(self, ends: Ends, text: str, role: int) -> object:
        assert self._reading is not None  # noqa: S101 cells come with it
        if text:
            better = text.startswith("+")
            tones = {CellRole.GROUND: "pos_tint" if better else "neg_tint", CellRole.TONE: "pos" if better else "neg"}
            return next((token for known, token in tones.items() if known == role), None)
        if role == CellRole.GROUND and may_link(self._reading.figure, *ends) is not None:
            return "sunken"
        return None
