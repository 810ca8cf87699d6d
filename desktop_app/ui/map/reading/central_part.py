"""How central each node is, as a table that is sorted by what one wants to see first."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QSortFilterProxyModel, Qt
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QAbstractItemView, QHeaderView

from desktop_app.core.charts.number_format import fixed_text
from desktop_app.core.map.centrality import centralities
from desktop_app.ui.forms.cells import PADDING
from desktop_app.ui.forms.table_view import TableView
from desktop_app.ui.forms.text import TextLabel
from desktop_app.ui.map.reading.pane_part import PanePart
from desktop_app.ui.map.selection import Selection
from desktop_app.ui.session.session import Session
from desktop_app.ui.theme import typography

NODE, SIZE = int(Qt.ItemDataRole.UserRole) + 1, int(Qt.ItemDataRole.UserRole) + 2


class CentralPart(PanePart):
    """A click on a row goes to the node."""

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._says = TextLabel("", "hint", "ink3", wraps=True)
        self._rows = QStandardItemModel(self)
        self._sorted = QSortFilterProxyModel(self)
        self._sorted.setSourceModel(self._rows)
        self._sorted.setSortRole(SIZE)
        self.view = TableView()
        self.view.setModel(self._sorted)
        self.view.setSortingEnabled(True)
        self.view.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.view.sortByColumn(3, Qt.SortOrder.DescendingOrder)
        self.view.clicked.connect(self._go)
        self.view.activated.connect(self._go)
        self.column.addWidget(self._says)
        self.column.addWidget(self.view, 1)

    def refresh(self) -> None:
        """Computes it for the map as it is now."""
        tr = self.session.tr
        self._says.setText(
            tr("In and out add up strengths; between is the share of shortest ways between others through it.")
        )
        self.view.setAccessibleName(tr("How central nodes are"))
        self._rows.setRowCount(0)
        headings = (tr("Node"), tr("In"), tr("Out"), tr("Between"))
        self._rows.setHorizontalHeaderLabels(headings)
        for one in centralities(self.figure):
            name = self.session.name(self.figure[one.node].name)
            first = QStandardItem(name)
            first.setData(name, SIZE)
            first.setData(one.node, NODE)
            first.setToolTip(name)
            numbers = (one.incoming, one.outgoing, one.between)
            self._rows.appendRow([first, *(_number(value) for value in numbers)])
        header = self.view.horizontalHeader()
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        for column, heading in enumerate(headings[1:], start=1):
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.Fixed)
            texts = (self._rows.item(row, column).text() for row in range(self._rows.rowCount()))
            widest = max((typography.width(text, "small") for text in texts), default=0)
            header.resizeSection(column, max(typography.width(heading, "hint"), widest) + 2 * PADDING)

    def _go(self, index: QModelIndex) -> None:
        self.chosen.emit(Selection((str(index.siblingAtColumn(0).data(NODE)),)))


def _number(value: float) -> QStandardItem:
    item = QStandardItem(fixed_text(value, 2))
    item.setData(value, SIZE)
    item.setTextAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
    return item
