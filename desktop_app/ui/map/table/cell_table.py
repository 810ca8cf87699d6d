"""A table of nodes or links: sorted, filtered, edited one by one or many at once, pasted into."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Sequence
from typing import Any

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QWidget

from desktop_app.core.project.map_cells.block import Laid, block_of, lay
from desktop_app.core.project.map_cells.cell import Cell
from desktop_app.core.project.map_cells.cell_reading import CellReading
from desktop_app.ui.forms.table_view import TableView
from desktop_app.ui.map.table.cell_editor import CellEditor
from desktop_app.ui.map.table.cell_table_model import CellTableModel
from desktop_app.ui.map.table.filtered_rows import FilteredRows

WIDEST, NARROWEST = 260, 76
SIZED_BY = 40
"""The rows that columns are made wide enough for."""


class CellTable(TableView):
    """`put` tells a `Laid`: texts by row and cell; `chosen` the key of the row that the cursor came to."""

    put = Signal(object)
    chosen = Signal(object)

    def __init__(
        self, cells: Sequence[Cell[Any]], key: Callable[[Any], Hashable], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.cells = CellTableModel(cells, key, self)
        self.cells.typed.connect(self._typed)
        self.rows = FilteredRows(self)
        self.rows.setSourceModel(self.cells)
        self._sized = False
        self.setModel(self.rows)
        self.setItemDelegate(CellEditor(self))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectItems)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setSortingEnabled(True)
        header = self.horizontalHeader()
        header.setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        header.setResizeContentsPrecision(SIZED_BY)

    def show_items(self, reading: CellReading, items: Sequence[Any]) -> None:
        """Takes over nodes or links."""
        self.cells.show_items(reading, items)
        if not self._sized and items:
            self._sized = True
            self.resizeColumnsToContents()
            for column in range(self.cells.columnCount()):
                self.setColumnWidth(column, min(max(self.columnWidth(column), NARROWEST), WIDEST))

    def show_row(self, key: Hashable) -> None:
        """Puts the cursor on the row of a node or link; nothing is told."""
        row = self.rows.mapFromSource(self.cells.index(self.cells.row_of(key), 0))
        current = self.currentIndex()
        if row.isValid() and row.row() != current.row():
            self.selectionModel().blockSignals(True)
            self.setCurrentIndex(row.siblingAtColumn(max(current.column(), 0)))
            self.selectionModel().blockSignals(False)
            self.viewport().update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Ctrl+V pastes a block from the cursor on; Del empties nothing: nodes are deleted on the map."""
        if event.matches(QKeySequence.StandardKey.Paste):
            self.paste(QGuiApplication.clipboard().text())
        else:
            super().keyPressEvent(event)

    def paste(self, text: str) -> None:
        """Lays a copied block over the table; one single text is put into all cells that are selected."""
        block, start = block_of(text), self.currentIndex()
        if not block or not start.isValid():
            return
        if len(block) == len(block[0]) == 1:
            self.put.emit(self._over_selection(block[0][0]))
            return
        rows = [self._key(row) for row in range(start.row(), self.rows.rowCount())]
        header = self.horizontalHeader()
        order = sorted(range(len(self.cells.cells)), key=header.visualIndex)
        behind = order[header.visualIndex(start.column()) :]
        self.put.emit(lay(block, rows, [self.cells.cells[column].id for column in behind]))

    def currentChanged(
        self, current: QModelIndex | QPersistentModelIndex, previous: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Tells the row that the cursor came to."""
        super().currentChanged(current, previous)
        model = self.selectionModel()
        if model is not None and not model.signalsBlocked() and current.isValid() and current.row() != previous.row():
            self.chosen.emit(self._key(current.row()))

    def _typed(self, index: QModelIndex, text: str) -> None:
        """What was put into one of several selected cells of a column is put into all of them."""
        column, key = index.column(), self.cells.key(index.row())
        selected = {self._key(one.row()) for one in self.selectedIndexes() if one.column() == column}
        keys = selected if key in selected else {key}
        self.put.emit(Laid({one: {self.cells.cells[column].id: text} for one in keys}))

    def _over_selection(self, text: str) -> Laid[Any]:
        texts: dict[Any, dict[str, str]] = {}
        for index in self.selectedIndexes() or [self.currentIndex()]:
            texts.setdefault(self._key(index.row()), {})[self.cells.cells[index.column()].id] = text
        return Laid(texts)

    def _key(self, row: int) -> Any:  # noqa: ANN401 - an id of a node, or the ends of a link
        return self.cells.key(self.rows.mapToSource(self.rows.index(row, 0)).row())
