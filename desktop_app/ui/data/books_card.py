"""The model of today against the shop's own books, each difference named."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from desktop_app.core.charts.number_format import axis_text, fixed_text, number_text, unit_text
from desktop_app.core.i18n import sentence_case
from desktop_app.core.project.reconciliation import BookLine
from desktop_app.ui.data.words import local_unit
from desktop_app.ui.forms.card import Card
from desktop_app.ui.forms.icon_view import IconView
from desktop_app.ui.forms.text import TextLabel
from desktop_app.ui.session.session import Session

ORDERS = "T1"


class BooksCard(Card):
    """A line for each total that both the books and the model have."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._session = session
        self._grid: QWidget | None = None

    def show_lines(self, lines: tuple[BookLine, ...]) -> None:
        """The lines in place of those before."""
        tr = self._session.tr
        self.set_title(tr("Does today agree with your books?"))
        reasons = dict.fromkeys(line.reason.text(tr) for line in lines if line.reason)
        self.set_note("\n".join((self._origin(), *reasons)))
        if self._grid is not None:
            self.body.removeWidget(self._grid)
            self._grid.hide()
            self._grid.deleteLater()
        self._grid = self._filled(lines)
        self.body.addWidget(self._grid)
        self.setVisible(bool(lines))

    def _filled(self, lines: tuple[BookLine, ...]) -> QWidget:
        tr = self._session.tr
        made = QWidget()
        grid = QGridLayout(made)
        grid.setContentsMargins(0, 2, 0, 0)
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(4)
        grid.setColumnStretch(1, 1)
        for column, title in enumerate((tr("books"), tr("model today"), tr("difference")), 2):
            grid.addWidget(_right(title, "hint", "ink2"), 0, column)
        for row, line in enumerate(lines, 1):
            grid.addWidget(
                IconView("check" if line.agrees else "alert-outline", "ink" if line.agrees else "warn"), row, 0
            )
            grid.addWidget(TextLabel(self._what(line), "small"), row, 1)
            for column, text in enumerate(self._numbers(line), 2):
                grid.addWidget(_right(text, "small", "ink"), row, column)
        return made

    def _origin(self) -> str:
        """How the rows of the list of tables become the orders of this card."""
        tr, document = self._session.tr, self._session.document
        rows = sum(source.rows_used for source in document.sources if source.table == ORDERS)
        orders = document.answers.get("size_orders")
        if not rows or not isinstance(orders, float):
            return tr("A quarter as your files have it, beside the model of today.")
        text = tr("{rows} rows used of your order files are {orders} orders a quarter; beside them the model of today.")
        return text.format(rows=fixed_text(rows, 0), orders=fixed_text(orders, 0))

    def _what(self, line: BookLine) -> str:
        what = line.what.text(self._session.tr)
        language = self._session.settings.language
        unit = unit_text(local_unit(line.unit, self._session), language)
        name = sentence_case(what)
        return name if unit.startswith("1/") else axis_text(name, local_unit(line.unit, self._session), language)

    def _numbers(self, line: BookLine) -> tuple[str, str, str]:
        language = self._session.settings.language
        books, model = (number_text(value, "number", language) for value in (line.books, line.model))
        return books, model, number_text(line.share, "percent", language, signed=True)


def _right(text: str, role: str, tone: str) -> TextLabel:
    label = TextLabel(text, role, tone)
    label.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
    return label
