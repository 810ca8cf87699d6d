"""Progress of long work: what is being done, how far, and a way to stop it. Work that is soon done shows none."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from desktop_app.core.errors import Translate
from desktop_app.ui.forms.buttons import Button
from desktop_app.ui.forms.share_bar import ShareBar
from desktop_app.ui.forms.text import ElidedLabel, TextLabel
from desktop_app.ui.theme import tokens, typography


class ProgressPanel(QWidget):
    """Shows itself 300 ms after `begin`, hides at `finish`; the user's wish to stop is told by `cancel_requested`."""

    cancel_requested = Signal()

    def __init__(self, tr: Translate, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._what = ElidedLabel("", "small", "ink2")
        self._percent = TextLabel("", "small", "ink2")
        self._percent.setMinimumWidth(typography.width("100 %", "small") + 1)
        self._bar = ShareBar()
        self._cancel = Button(small=True)
        self._cancel.clicked.connect(self._cancelled)
        self._patience = QTimer(self, singleShot=True, interval=tokens.PATIENCE)
        self._patience.timeout.connect(self.show)
        words = QHBoxLayout()
        words.addWidget(self._what, 1)
        words.addWidget(self._percent)
        column = QVBoxLayout()
        column.setSpacing(4)
        column.addLayout(words)
        column.addWidget(self._bar)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(10)
        row.addLayout(column, 1)
        row.addWidget(self._cancel, 0, Qt.AlignmentFlag.AlignVCenter)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.retranslate(tr)
        self.hide()

    def begin(self, what: str) -> None:
        """Work of that name has begun."""
        self._what.setText(what)
        self._bar.setAccessibleName(what)
        self._cancel.setEnabled(True)
        self.set_share(0.0)
        self._patience.start()

    def set_share(self, share: float) -> None:
        """How much of the work is done, 0 to 1."""
        self._bar.set_share(share)
        self._percent.setText(self._bar.words)

    def finish(self) -> None:
        """The work is over, however it ended."""
        self._patience.stop()
        self.hide()

    def retranslate(self, tr: Translate) -> None:
        """The same in another language."""
        self._cancel.setText(tr("Cancel"))

    def _cancelled(self) -> None:
        self._cancel.setEnabled(False)
        self.cancel_requested.emit()
