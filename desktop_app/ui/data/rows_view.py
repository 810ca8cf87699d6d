"""The rows of one source in a table as long as the file, with filters above and where the rows come from."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHeaderView, QVBoxLayout, QWidget

from desktop_app.core.charts.number_format import fixed_text
from desktop_app.ui.data.filter_bar import FilterBar
from desktop_app.ui.data.rows_model import RowsModel
from desktop_app.ui.forms.buttons import Button
from desktop_app.ui.forms.card import Card
from desktop_app.ui.forms.cells import PADDING
from desktop_app.ui.forms.table_view import TableView
from desktop_app.ui.session.session import Session
from desktop_app.ui.theme import tokens, typography

if TYPE_CHECKING:
    from desktop_app.core.evidence.rows.seen_rows import Places, SeenRows

NARROWEST, WIDEST = 64, 260
SIZED_BY = 40
"""The rows that columns are made wide enough for."""


class RowsView(QWidget):
    """`filtered` tells that other rows are wanted, `file_asked` that the file is to be read, `left` the way back."""

    filtered = Signal()
    file_asked = Signal()
    left = Signal()

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.card, self.filters, self.model = Card(), FilterBar(session), RowsModel(session, self)
        self.file_button, self.back_button = Button(icon="file-table-outline", small=True), Button(small=True)
        for button in (self.file_button, self.back_button):
            self.card.add_tool(button)
        self.table = TableView()
        self.table.setModel(self.model)
        self.table.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        self.table.horizontalHeader().setResizeContentsPrecision(SIZED_BY)
        self.table.horizontalHeader().setStretchLastSection(True)
        self.card.body.addWidget(self.filters)
        self.card.body.addWidget(self.table, 1)
        around = QVBoxLayout(self)
        around.setContentsMargins(tokens.GUTTER, tokens.GUTTER, tokens.GUTTER, tokens.GUTTER)
        around.addWidget(self.card)
        self.filters.changed.connect(self.filtered)
        self.file_button.clicked.connect(self.file_asked)
        self.back_button.clicked.connect(self.left)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc goes back."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def begin(self, file: str) -> None:
        """The rows of this file are being fetched."""
        tr = self._session.tr
        self.model.show_rows(None)
        self.card.set_title(tr("Rows of {file}").format(file=file))
        self.card.set_note(tr("Fetching the rows …"))
        self.file_button.setText(tr("Every column, from the file"))
        self.back_button.setText(tr("Back to the columns"))
        self.table.setAccessibleName(tr("Rows of the file"))

    def show_rows(self, rows: SeenRows, *, whole: bool) -> None:
        """These rows; `whole` where they come from the file with everything in it."""
        self._whole = whole
        self.filters.offer(rows.titles, rows.reasons)
        self.model.show_rows(rows)
        self.table.resizeColumnsToContents()
        for column in range(self.model.columnCount()):
            title = str(self.model.headerData(column, Qt.Orientation.Horizontal))
            wanted = max(self.table.columnWidth(column), round(typography.advance(title, "hint")) + 2 * PADDING + 2)
            self.table.setColumnWidth(column, min(max(wanted, NARROWEST), WIDEST))
        self.file_button.setVisible(not whole)
        self._tell()

    def show_places(self, places: Places) -> None:
        """Only these of them."""
        self.model.show_places(places)
        self._tell()

    def tell(self, text: str) -> None:
        """Why there are no other rows."""
        self.card.set_note(text)

    def _tell(self) -> None:
        tr, rows = self._session.tr, self.model.rows
        if rows is None:
            return
        numbers = (fixed_text(float(count), 0) for count in (self.model.rowCount(), len(rows.numbers)))
        counted = tr("{shown} of {all} rows.").format(**dict(zip(("shown", "all"), numbers, strict=True)))
        kept = tr("As the project holds them: matched columns, converted; of rows not used the number and why.")
        raw = tr("As they stand in the file.")
        self.card.set_note(" ".join(filter(None, (counted, raw if self._whole else kept, self.filters.told()))))
