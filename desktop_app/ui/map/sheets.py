"""The map in the middle of the page: as a picture, as tables, or as a matrix; only what is seen is kept up to date."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from desktop_app.ui.map.matrix.map_matrix import MapMatrix
from desktop_app.ui.map.selection import Selection
from desktop_app.ui.map.table.map_tables import MapTables
from desktop_app.ui.session.session import Session

TABLE, MATRIX = "table", "matrix"


class Sheets(QStackedWidget):
    """`chosen` tells the selection that somebody made in a table or in the matrix."""

    chosen = Signal(object)

    def __init__(self, session: Session, canvas: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._canvas = canvas
        self.tables, self.matrix = MapTables(session), MapMatrix(session)
        for sheet in (canvas, self.tables, self.matrix):
            self.addWidget(sheet)
        for source in (self.tables, self.matrix):
            source.chosen.connect(self.chosen)

    @property
    def shown(self) -> str:
        """TABLE or MATRIX; "" for the canvas."""
        return {self.tables: TABLE, self.matrix: MATRIX}.get(self.currentWidget(), "")

    def show_sheet(self, name: str) -> None:
        """Shows TABLE or MATRIX, the canvas for any other name."""
        sheets: dict[str, QWidget] = {TABLE: self.tables, MATRIX: self.matrix}
        self.setCurrentWidget(sheets.get(name, self._canvas))
        self.refresh()

    def refresh(self) -> None:
        """Shows the map as it is now in what is seen."""
        if self.shown == TABLE:
            self.tables.refresh()
        elif self.shown == MATRIX:
            self.matrix.refresh()

    def show_selection(self, selection: Selection) -> None:
        """Puts the cursor of the table on what is selected."""
        if self.shown == TABLE:
            self.tables.show_selection(selection)
