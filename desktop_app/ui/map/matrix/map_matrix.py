"""The page's matrix: a strength typed where a row meets a column draws, changes or removes a link."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence, QPainter
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QHBoxLayout,
    QHeaderView,
    QVBoxLayout,
    QWidget,
)

from desktop_app.core.map.drawn_change import Ends
from desktop_app.core.project.map_cells.block import block_of
from desktop_app.core.project.map_cells.cell_reading import CellReading
from desktop_app.core.project.map_cells.matrix import matrix_edit
from desktop_app.ui.forms.table_view import TableView
from desktop_app.ui.forms.text import ElidedLabel, TextLabel
from desktop_app.ui.map.matrix.matrix_model import MatrixModel
from desktop_app.ui.map.matrix.name_headers import NameHeader
from desktop_app.ui.map.matrix.node_group import NodeGroup
from desktop_app.ui.map.refusals import Refusals
from desktop_app.ui.map.selection import Selection
from desktop_app.ui.session.session import Session
from desktop_app.ui.theme import active, tokens

COLUMN = 62


class MatrixView(TableView):
    """`put` tells {ends: text}: a block is pasted from the cursor on, Del takes the links selected away."""

    put = Signal(object)

    def __init__(self, model: MatrixModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.cells = model
        model.typed.connect(self._typed)
        self.setModel(model)
        self.setHorizontalHeader(NameHeader(Qt.Orientation.Horizontal, self))
        names = NameHeader(Qt.Orientation.Vertical, self)
        names.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        names.setDefaultSectionSize(tokens.TABLE_ROW)
        self.setVerticalHeader(names)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectItems)
        self.horizontalHeader().setDefaultSectionSize(COLUMN)
        for corner in self.findChildren(QAbstractButton):
            corner.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The corner between the names is paper; Qt would paint a raised button."""
        if event.type() == QEvent.Type.Paint and isinstance(watched, QAbstractButton):
            with QPainter(watched) as painter:
                painter.fillRect(watched.rect(), active.colour("surface"))
            return True
        return super().eventFilter(watched, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Paste and delete, else what tables do."""
        if event.matches(QKeySequence.StandardKey.Paste):
            self.paste(QGuiApplication.clipboard().text())
        elif event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.put.emit({self.cells.ends(index): "" for index in self.selectedIndexes()})
        else:
            super().keyPressEvent(event)

    def paste(self, text: str) -> None:
        """Lays a copied block over the matrix."""
        start, found = self.currentIndex(), {}
        for down, line in enumerate(block_of(text)):
            for right, cell in enumerate(line):
                index = start.sibling(start.row() + down, start.column() + right)
                if index.isValid():
                    found[self.cells.ends(index)] = cell
        self.put.emit(found)

    def _typed(self, ends: Ends, text: str) -> None:
        self.put.emit({ends: text})


class MapMatrix(QWidget):
    """`chosen` tells the selection that the cursor stands for: a link, or the node of the row."""

    chosen = Signal(object)

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._rows_label, self._columns_label = TextLabel("", "small", "ink2"), TextLabel("", "small", "ink2")
        self.rows, self.columns = NodeGroup(), NodeGroup()
        for group in (self.rows, self.columns):
            group.activated.connect(self.refresh)
        self._hint = ElidedLabel("", "hint", "ink3")
        self._hint.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.cells = MatrixModel(self)
        self.view = MatrixView(self.cells)
        self.view.put.connect(self._put)
        self.view.selectionModel().currentChanged.connect(self._tell)
        self.refusals = Refusals()
        self._lay_out()

    def refresh(self) -> None:
        """Shows the map as it is now, with all texts."""
        tr, reading = self._session.tr, self._reading()
        self._rows_label.setText(tr("From (rows):"))
        self._columns_label.setText(tr("To (columns):"))
        self.rows.retranslate(tr("Nodes in the rows"), tr, reading.language)
        self.columns.retranslate(tr("Nodes in the columns"), tr, reading.language)
        self._hint.setText(tr("Type +30%, −0.5 or weak; empty removes the link."))
        self.view.setAccessibleName(tr("Matrix of links"))
        self.cells.show_nodes(reading, self.rows.nodes(reading.figure), self.columns.nodes(reading.figure))

    def _lay_out(self) -> None:
        tools = QHBoxLayout()
        tools.setContentsMargins(tokens.GUTTER, 6, tokens.GUTTER, 6)
        tools.setSpacing(8)
        parts: tuple[QWidget, ...] = (self._rows_label, self.rows, self._columns_label, self.columns)
        for part in parts:
            tools.addWidget(part)
        tools.addWidget(self._hint, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(tools)
        column.addWidget(self.view, 1)
        column.addWidget(self.refusals)

    def _reading(self) -> CellReading:
        return CellReading(self._session.shop, self._session.settings.language)

    def _put(self, texts: Mapping[Ends, str]) -> None:
        found = matrix_edit(self._reading(), texts)
        if found.edit is not None:
            self._session.do(found.edit)
        self.refusals.show_problems(found.problems, self._session.tr)

    def _tell(self) -> None:
        index = self.view.currentIndex()
        if index.isValid():
            ends = self.cells.ends(index)
            linked = self._session.shop.content.figure.link(*ends) is not None
            self.chosen.emit(Selection(link=ends) if linked else Selection((ends[0],)))
