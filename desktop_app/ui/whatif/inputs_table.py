"""The table of a view's inputs: looked through by words and kind, edited in its cells, reset by Delete."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QSortFilterProxyModel, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QWidget

from desktop_app.core.analysis.what_if.page_inputs import InputRow
from desktop_app.ui.forms.table_view import TableView
from desktop_app.ui.whatif.inputs_model import NAME, RANGE, ROLE, SCENARIO, TODAY, UNIT, InputsModel

WIDTHS = {UNIT: 120, RANGE: 130, TODAY: 96, SCENARIO: 96}


class SoughtRows(QSortFilterProxyModel):
    """The rows of a kind of input whose name holds every word looked for."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words: tuple[str, ...] = ()
        self._kind = ""

    def look_for(self, text: str, kind: str) -> None:
        """Other words and another kind; "" for all."""
        self._words, self._kind = tuple(text.casefold().split()), kind
        self.invalidateFilter()

    def filterAcceptsRow(self, source_row: int, source_parent: QModelIndex | QPersistentModelIndex) -> bool:
        """See Qt."""
        index = self.sourceModel().index(source_row, NAME, source_parent)
        name = str(index.data()).casefold()
        return self._kind in ("", index.data(ROLE)) and all(word in name for word in self._words)


class InputsTable(TableView):
    """`reset_asked` tells (row, column) of a cell that shall be as it was before anybody set it."""

    reset_asked = Signal(object, int)
    row_chosen = Signal()

    def __init__(self, inputs: InputsModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.inputs = inputs
        self.rows = SoughtRows(self)
        self.rows.setSourceModel(inputs)
        self.setModel(self.rows)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectItems)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        header = self.horizontalHeader()
        header.setSectionResizeMode(NAME, QHeaderView.ResizeMode.Stretch)
        for column, width in WIDTHS.items():
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.Fixed)
            header.resizeSection(column, width)
        self.selectionModel().currentChanged.connect(self.row_chosen)

    @property
    def current(self) -> InputRow | None:
        """The row in which the cursor stands."""
        index = self.rows.mapToSource(self.currentIndex())
        return self.inputs.row_at(index) if index.isValid() else None

    def look_for(self, text: str, kind: str) -> None:
        """Shows the inputs of that kind with these words in their names."""
        self.rows.look_for(text, kind)

    def show_input(self, name: str) -> None:
        """Puts the cursor on the first row of an input, where it is shown."""
        for place in range(self.rows.rowCount()):
            index = self.rows.index(place, TODAY)
            if self.inputs.row_at(self.rows.mapToSource(index)).entry.id == name:
                self.setCurrentIndex(index)
                self.scrollTo(index)
                return

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Delete resets the cell, Return edits it; else what tables do."""
        index = self.currentIndex()
        if self.state() == QAbstractItemView.State.EditingState:
            # The Return that ends an edit comes here after the editor has had it.
            return
        if event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace) and self.current is not None:
            self.reset_asked.emit(self.current, index.column())
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and index.flags() & Qt.ItemFlag.ItemIsEditable:
            self.edit(index)
        else:
            super().keyPressEvent(event)
