"""What narrows the rows that are shown: whether and why they were used, and what a column must say."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLineEdit, QWidget

from desktop_app.core.errors import Message
from desktop_app.core.i18n import sentence_case
from desktop_app.ui.forms.buttons import Button
from desktop_app.ui.session.session import Session

if TYPE_CHECKING:
    from desktop_app.core.evidence.rows.row_filter import RowFilter, Wanted
    from desktop_app.core.evidence.rows.seen_rows import Places

REST = 250  # ms after the last key
CONTAINS, EQUALS, RANGE = "contains", "equals", "range"
ALL, USED, UNUSED, BEHIND = "all", "used", "unused", "behind"


class FilterBar(QWidget):
    """Each column keeps its own filter; `changed` tells that the whole is another once typing rests."""

    changed = Signal()

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._texts: dict[int, tuple[str, str, str]] = {}
        self._behind: Places | None = None
        self._measured = ""
        self.fate, self.column, self.how = QComboBox(), QComboBox(), QComboBox()
        self.text, self.upto, self.clear_button = QLineEdit(), QLineEdit(), Button(kind="quiet", small=True)
        self._timer = QTimer(self, singleShot=True, interval=REST)
        self._timer.timeout.connect(self.changed)
        self.fate.activated.connect(self.changed)
        self.column.activated.connect(self._show_column)
        self.how.activated.connect(self._keep)
        for field in (self.text, self.upto):
            field.textEdited.connect(self._keep)
            field.setClearButtonEnabled(True)
        self.clear_button.clicked.connect(self.clear)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        for widget, stretch in ((self.fate, 3), (self.column, 3), (self.how, 1), (self.text, 3), (self.upto, 2)):
            row.addWidget(widget, stretch)
        row.addWidget(self.clear_button)

    @property
    def wanted(self) -> Wanted:
        """All filters as they stand."""
        from desktop_app.core.evidence.rows.row_filter import Wanted

        chosen = self.fate.currentData()
        if chosen == BEHIND:
            return Wanted(self._filters(), numbers=self._behind)
        if isinstance(chosen, int):
            return Wanted(self._filters(), reason=chosen)
        return Wanted(self._filters(), fate=chosen)

    @property
    def is_behind(self) -> bool:
        """Whether only the rows behind an input are wanted."""
        return bool(self.fate.currentData() == BEHIND)

    def ask_behind(self, measured: str, numbers: Places | None) -> None:
        """The rows of these numbers, behind the input called so, are one more choice, and chosen; None for no more."""
        self._measured, self._behind = measured, numbers
        self._offer_behind()

    def _offer_behind(self) -> None:
        place = self.fate.findData(BEHIND)
        if place >= 0:
            self.fate.removeItem(place)
        if self._behind is not None:
            self.fate.insertItem(1, self._session.tr("Used by {input}").format(input=self._measured), BEHIND)
            self.fate.setCurrentIndex(1)

    def offer(self, titles: Sequence[str], reasons: Sequence[Message]) -> None:
        """The columns and reasons of other rows; nothing is filtered any more."""
        tr = self._session.tr
        self._texts = {}
        self.fate.clear()
        for text, key in ((tr("All rows"), ALL), (tr("Used"), USED), (tr("Not used"), UNUSED)):
            self.fate.addItem(text, key)
        for place, reason in enumerate(reasons):
            self.fate.addItem(sentence_case(reason.text(tr)), place)
        self._offer_behind()
        self.column.clear()
        self.column.addItems(list(titles))
        self.how.clear()
        for text, key in ((tr("contains"), CONTAINS), (tr("is"), EQUALS), (tr("from … to"), RANGE)):
            self.how.addItem(text, key)
        self._name()
        self._show_column()

    def clear(self) -> None:
        """Every row again."""
        self._texts = {}
        self.fate.setCurrentIndex(0)
        self._show_column()
        self.changed.emit()

    def told(self) -> str:
        """The filters by column in words; '' for none."""
        tr = self._session.tr
        words = {CONTAINS: tr("{column} contains {text}"), EQUALS: tr("{column} is {text}"), RANGE: "{column} {text}"}
        parts = []
        for column, (how, text, upto) in self._texts.items():
            shown = f"{text} – {upto}" if how == RANGE else text
            parts.append(words[how].format(column=self.column.itemText(column), text=shown))
        return " · ".join(parts)

    def _filters(self) -> tuple[RowFilter, ...]:
        from desktop_app.core.evidence.rows.row_filter import RowFilter

        return tuple(RowFilter(column, *said) for column, said in self._texts.items())  # type: ignore[arg-type]

    def _keep(self, *_: object) -> None:
        how, text, upto = self.how.currentData(), self.text.text(), self.upto.text()
        self.upto.setVisible(how == RANGE)
        if text.strip() or (how == RANGE and upto.strip()):
            self._texts[self.column.currentIndex()] = (how, text, upto if how == RANGE else "")
        else:
            self._texts.pop(self.column.currentIndex(), None)
        self._timer.start()

    def _show_column(self, *_: object) -> None:
        how, text, upto = self._texts.get(self.column.currentIndex(), (CONTAINS, "", ""))
        self.how.setCurrentIndex(max(self.how.findData(how), 0))
        self.text.setText(text)
        self.upto.setText(upto)
        self.upto.setVisible(how == RANGE)

    def _name(self) -> None:
        tr = self._session.tr
        names = ((self.fate, tr("Used or not")), (self.column, tr("Column to filter")), (self.how, tr("How to filter")))
        for widget, name in (*names, (self.text, tr("Filter text")), (self.upto, tr("Upper end"))):
            widget.setAccessibleName(name)
            widget.setToolTip(name)
        self.text.setPlaceholderText(tr("Filter text"))
        self.upto.setPlaceholderText(tr("Upper end"))
        self.clear_button.setText(tr("Clear filters"))
