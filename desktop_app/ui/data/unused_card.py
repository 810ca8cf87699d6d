"""The rows of a file that were not used, by reason, with their numbers in the file."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, Qt, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QHeaderView, QStyleOptionViewItem, QWidget

from desktop_app.core.charts.number_format import fixed_text
from desktop_app.core.evidence.currency.one_currency import NO_RATE
from desktop_app.core.evidence.match.table import Table
from desktop_app.core.evidence.sources.unused_reason import UnusedReason
from desktop_app.core.i18n import sentence_case
from desktop_app.ui.data.words import said
from desktop_app.ui.forms.buttons import Button
from desktop_app.ui.forms.card import Card
from desktop_app.ui.forms.cell_model import Cell, CellModel
from desktop_app.ui.forms.cells import CellDelegate, CellRole
from desktop_app.ui.forms.table_view import TableView
from desktop_app.ui.session.session import Session
from desktop_app.ui.theme import active, tokens

COUNT, BAR, REASON, ROWS = range(4)
WIDTHS = {COUNT: 48, BAR: 70, ROWS: 128}
MOST_SHOWN = 6
BAR_HEIGHT = 10
SHARE = int(CellRole.GROUND) + 50
SHOWN_NUMBERS = 2


class BarDelegate(CellDelegate):
    """Paints a share as a bar."""

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """One bar over the ground of its cell."""
        super().paint(painter, option, index)
        cell: QRectF = option.rect.toRectF()  # type: ignore[attr-defined]
        share = index.data(SHARE)
        bar = QRectF(cell.left() + 4, cell.center().y() - BAR_HEIGHT / 2, (cell.width() - 12) * share, BAR_HEIGHT)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(active.colour("today"))
        painter.drawRoundedRect(bar.adjusted(0, 0, max(0.0, 2 - bar.width()), 0), 1, 1)
        painter.restore()


class UnusedCard(Card):
    """The card; `save_asked` when the list of all rows is wanted as a file."""

    save_asked = Signal()

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._session = session
        self.save_button = Button(kind="quiet", icon="export-variant", small=True)
        self.save_button.clicked.connect(self.save_asked)
        self.add_tool(self.save_button)
        self.cells = CellModel(4)
        self.view = TableView(row=tokens.LIST_ROW)
        self.view.setModel(self.cells)
        self.view.setItemDelegateForColumn(BAR, BarDelegate(self.view))
        self.view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        header = self.view.horizontalHeader()
        header.hide()
        header.setSectionResizeMode(REASON, QHeaderView.ResizeMode.Stretch)
        for column, width in WIDTHS.items():
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.Fixed)
            header.resizeSection(column, width)
        self.body.addWidget(self.view, 1)

    def show_reasons(self, reasons: Sequence[UnusedReason], table: Table, rows_read: int) -> None:
        """The reasons of one source, out of the rows that were read."""
        tr = self._session.tr
        count = sum(len(reason.rows) for reason in reasons)
        numbers = {"unused": fixed_text(count, 0), "read": fixed_text(rows_read, 0)}
        self.set_title(tr("Rows not used: {unused} of {read}").format(**numbers))
        lacking = any(reason.reason.template == NO_RATE for reason in reasons)
        remedy = tr("Rows without a rate are used once you enter it under “Exchange rates” above.") if lacking else ""
        self.set_note(remedy if reasons else tr("Every row was used."))
        self.save_button.setText(tr("Save list"))
        self.save_button.setVisible(bool(reasons))
        self.view.setAccessibleName(tr("Rows not used, by reason"))
        self.cells.set_rows([self._row(reason, table) for reason in reasons])
        self.view.setFixedHeight(min(len(reasons), MOST_SHOWN) * tokens.LIST_ROW + 1)

    def _row(self, reason: UnusedReason, table: Table) -> list[Cell]:
        text = said(reason.reason, table, self._session)
        numbers = [f"#{fixed_text(row, 0)}" for row in reason.rows]
        first = ", ".join(numbers[:SHOWN_NUMBERS]) + (" …" if len(numbers) > SHOWN_NUMBERS else "")
        return [
            Cell(fixed_text(len(reason.rows), 0), {CellRole.STRONG: True}, text, at_right=True),
            Cell("", {SHARE: reason.share}, text),
            Cell(sentence_case(text), {}, text),
            Cell(first, {CellRole.TONE: "ink3"}, f"{text}\n{', '.join(numbers[:40])}", at_right=True),
        ]
