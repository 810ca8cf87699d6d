"""The page before there is any file: one large place to drop them."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop_app.ui.forms.drop_zone import DropZone
from desktop_app.ui.forms.empty_state import EmptyState
from desktop_app.ui.session.session import Session
from desktop_app.ui.theme import tokens


class EmptyPage(QWidget):
    """`dropped` tells the paths, `files_asked` and `sample_asked` the two other ways."""

    dropped = Signal(object)
    files_asked = Signal()
    sample_asked = Signal()

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.zone, self._state = DropZone(), EmptyState("tray-arrow-down")
        self.zone.body.addWidget(self._state)
        room = QVBoxLayout(self)
        room.setContentsMargins(tokens.GUTTER, tokens.GUTTER, tokens.GUTTER, tokens.GUTTER)
        room.addWidget(self.zone)
        self.zone.dropped.connect(self.dropped)
        self._state.primary_clicked.connect(self.files_asked)
        self._state.quiet_clicked.connect(self.sample_asked)

    def retranslate(self) -> None:
        """Sets every text anew."""
        tr = self._session.tr
        self._state.set_texts(
            tr("Drop your spreadsheets here: orders first, then whatever else you have. xlsx, xls, ods, csv, txt."),
            tr("Choose files"),
            tr("See a sample"),
        )
