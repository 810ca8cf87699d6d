"""The names of the rows and today's numbers, which stay while many scenarios are scrolled past them."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QTableView

from desktop_app.ui.compare.model import FIRST, NAME, TODAY
from desktop_app.ui.forms.table_view import TableView


class FrozenNames(TableView):
    """Lies over the left end of a table and shows the same rows; it takes neither focus nor clicks."""

    def __init__(self, table: QTableView) -> None:
        super().__init__(table)
        self._table = table
        self.horizontalHeader().hide()
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        for policy in (self.setHorizontalScrollBarPolicy, self.setVerticalScrollBarPolicy):
            policy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setModel(table.model())
        self.setSelectionModel(table.selectionModel())
        table.verticalScrollBar().valueChanged.connect(self.verticalScrollBar().setValue)
        table.horizontalScrollBar().valueChanged.connect(self._appear)
        self.hide()

    def follow(self) -> None:
        """The rows and widths of the table."""
        model, table = self.model(), self._table
        for row in range(model.rowCount()):
            self.setRowHidden(row, table.isRowHidden(row))
        for column in range(model.columnCount()):
            self.setColumnHidden(column, column >= FIRST)
        for column in (NAME, TODAY):
            self.setColumnWidth(column, table.columnWidth(column))
        box, width = table.viewport().geometry(), table.columnWidth(NAME) + table.columnWidth(TODAY)
        self.setGeometry(box.x(), box.y(), width, box.height())
        self.verticalScrollBar().setValue(table.verticalScrollBar().value())
        self._appear(table.horizontalScrollBar().value())

    def _appear(self, scrolled: int) -> None:
        self.setVisible(scrolled > 0)
