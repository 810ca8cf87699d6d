"""What a page shows while it has nothing: an icon, one sentence, one action, one quiet way to see a sample."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop_app.ui.forms.buttons import Button
from desktop_app.ui.forms.icon_view import IconView
from desktop_app.ui.forms.text import TextLabel
from desktop_app.ui.theme import tokens

WIDEST = 460


class EmptyState(QWidget):
    """Icon, sentence and up to two actions in the middle of the room."""

    primary_clicked = Signal()
    quiet_clicked = Signal()

    def __init__(self, icon: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sentence = TextLabel("", "body", "ink2", wraps=True)
        self._sentence.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._sentence.setMaximumWidth(WIDEST)
        self._sentence.setMinimumWidth(WIDEST // 2)
        self.primary = Button(kind="primary")
        self.quiet = Button(kind="quiet")
        self.primary.clicked.connect(self.primary_clicked)
        self.quiet.clicked.connect(self.quiet_clicked)
        buttons = QHBoxLayout()
        buttons.addStretch()
        buttons.addWidget(self.primary)
        buttons.addWidget(self.quiet)
        buttons.addStretch()
        column = QVBoxLayout(self)
        column.setSpacing(12)
        column.addStretch()
        column.addWidget(IconView(icon, "line2", tokens.EMPTY_ICON), 0, Qt.AlignmentFlag.AlignHCenter)
        # Beside stretches, not aligned: an aligned label is never asked how high its wrapped text is.
        sentence = QHBoxLayout()
        sentence.addStretch(1)
        sentence.addWidget(self._sentence, WIDEST)
        sentence.addStretch(1)
        column.addLayout(sentence)
        column.addLayout(buttons)
        column.addStretch()
        self.set_texts("")

    def set_texts(self, sentence: str, primary: str = "", quiet: str = "") -> None:
        """The sentence and the actions' texts; an action without text is not shown."""
        self._sentence.setText(sentence)
        for button, text in ((self.primary, primary), (self.quiet, quiet)):
            button.setText(text)
            button.setVisible(bool(text))
