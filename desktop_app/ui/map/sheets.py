"""The map in the middle of the page: as a picture, as tables, or as a matrix; only what is seen is kept up to date."""

from __future__ import annotations

from functools import cached_property
from typing import TypeVar

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from desktop_app.ui.map.matrix.map_matrix import MapMatrix
from desktop_app.ui.map.selection import Selection
from desktop_app.ui.map.table.map_tables import MapTables
from desktop_app.ui.session.session import Session

TABLE, MATRIX = "table", "matrix"
_Sheet = TypeVar("_Sheet", MapTables, MapMatrix)


class Sheets(QStackedWidget):
    """`chosen` tells the selection that somebody made in a table or in the matrix."""

    chosen = Signal(object)

    def __init__(self, session: Session, canvas: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._canvas = canvas
        self._session = session
        self.shown = ""
        """TABLE or MATRIX; "" for the canvas."""
        self.addWidget(canvas)

    @cached_property
    def tables(self) -> MapTables:
        """The tables of nodes and links, made when they are first wanted."""
        return self._added(MapTables(self._session))

    @cached_property
    def matrix(self) -> MapMatrix:
        """The matrix of links, made when it is first wanted."""
        return self._added(MapMatrix(self._session))

    def show_sheet(self, name: str) -> None:
        """Shows TABLE or MATRIX, the canvas for any other name."""
        self.shown = name if name in (TABLE, MATRIX) else ""
        self.setCurrentWidget(self.tables if name == TABLE else self.matrix if name == MATRIX else self._canvas)
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

    def _added(self, sheet: _Sheet) -> _Sheet:
        self.addWidget(sheet)
        sheet.chosen.connect(self.chosen)
        return sheet
