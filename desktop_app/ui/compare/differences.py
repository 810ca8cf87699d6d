"""The inputs in which the scenarios differ from today, one a row: initiatives, decisions, outside changes."""

from __future__ import annotations

from string import ascii_uppercase
from types import MappingProxyType
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QFont, QResizeEvent
from PySide6.QtWidgets import QWidget

from desktop_app.core.analysis.comparison import Comparison, Difference
from desktop_app.core.analysis.comparison_text import ComparisonText
from desktop_app.ui.forms.cells import CellRole
from desktop_app.ui.forms.table_view import TableView
from desktop_app.ui.theme import typography

Index = QModelIndex | QPersistentModelIndex
NOWHERE = QModelIndex()
NAME, TODAY, FIRST = 0, 1, 2
ICONS = MappingProxyType({"initiative": "flag-outline", "decision": "tune-variant", "outside": "earth"})
VALUE_WIDTH = (52, 96)
WIDEST_VALUE = 220  # px; of a value over many items the rest is in the tooltip
BESIDE_VALUE = 2 * 8  # px
CHOSEN_ICON = "check"


class DifferencesModel(QAbstractTableModel):
    """Columns are name, today and each scenario."""

    def __init__(self) -> None:
        super().__init__()
        self.comparison = Comparison((), (), ())
        self._text: ComparisonText
        self._chosen = -1

    def show_comparison(self, comparison: Comparison, text: ComparisonText, chosen: int) -> None:
        """Another comparison."""
        self.beginResetModel()
        self.comparison, self._text, self._chosen = comparison, text, chosen
        self.endResetModel()

    def rowCount(self, parent: Index = NOWHERE) -> int:
        """One for each input."""
        return 0 if parent.isValid() else len(self.comparison.differences)

    def columnCount(self, parent: Index = NOWHERE) -> int:
        """Name, today and the scenarios."""
        return 0 if parent.isValid() else FIRST + len(self.comparison.scenarios)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401 - as Qt has it
        """Scenarios by their letters, as in the table above."""
        if (
            section >= self.columnCount()
            or not self.comparison.scenarios
            or orientation == Qt.Orientation.Vertical
            or role != Qt.ItemDataRole.DisplayRole
        ):
            return None
        heads = {NAME: self._text.tr("Input"), TODAY: self._text.tr("Today")}
        return heads.get(section, ascii_uppercase[(section - FIRST) % len(ascii_uppercase)])

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401 - as Qt has it
        """What a cell shows."""
        if not index.isValid():
            return None
        difference, column = self.comparison.differences[index.row()], index.column()
        if role == CellRole.GROUND:
            return "accent_tint" if column >= FIRST and column - FIRST == self._chosen else None
        if column == NAME:
            return self._name(difference, role)
        value = difference.today if column == TODAY else difference.values[column - FIRST]
        shown = self._text.setting(difference, None if column == TODAY else column - FIRST)
        if role in (Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole):
            return f"{self._text.input(difference)}: {shown}"
        moved = value != difference.today
        if difference.kind == "initiative":
            return (CHOSEN_ICON, "accent") if role == CellRole.ICON and value else None
        roles: dict[int, object] = {
            Qt.ItemDataRole.DisplayRole: shown,
            CellRole.STRONG: moved,
            CellRole.TONE: "ink" if moved else "ink3",
        }
        return roles.get(role)

    def _name(self, difference: Difference, role: int) -> Any:  # noqa: ANN401
        name = self._text.input(difference)
        roles: dict[int, object] = {
            Qt.ItemDataRole.DisplayRole: name,
            Qt.ItemDataRole.ToolTipRole: f"{name}\n{self._text.kind(difference)}",
            CellRole.ICON: ICONS[difference.kind],
        }
        return roles.get(role)


class DifferencesTable(TableView):
    """The table over the model; the name takes the room that is left."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.differences = DifferencesModel()
        self.setModel(self.differences)
        self.differences.modelReset.connect(self._share_width)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The name follows the room."""
        super().resizeEvent(event)
        self._share_width()

    def _share_width(self) -> None:
        count = self.differences.columnCount()
        if count < FIRST:
            return
        only = all(d.kind == "initiative" for d in self.differences.comparison.differences)
        widths = [VALUE_WIDTH[0] if only else self._needed(column) for column in range(TODAY, count)]
        for column, width in enumerate(widths, TODAY):
            self.setColumnWidth(column, width)
        self.setColumnWidth(NAME, max(2 * VALUE_WIDTH[1], self.viewport().width() - sum(widths)))

    def _needed(self, column: int) -> int:
        """The width of the longest value of a column, set heavy."""
        font = typography.metrics("small", QFont.Weight.DemiBold)
        model = self.differences
        texts = (str(model.index(row, column).data() or "") for row in range(model.rowCount()))
        widest = round(max(map(font.horizontalAdvance, texts), default=0.0)) + BESIDE_VALUE
        return min(max(widest, VALUE_WIDTH[1]), WIDEST_VALUE)
