"""A caution in a dialog: an icon and a sentence, there only while there is something to say."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop_app.ui.forms.icon_view import IconView
from desktop_app.ui.forms.text import TextLabel


class Caution(QWidget):
    """The line; `say` with an empty text takes it away."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._text = TextLabel("", "small", "warn", wraps=True)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(IconView("alert-outline", "warn"), 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._text, 1)
        self.hide()

    def text(self) -> str:
        """What is said."""
        return self._text.text()

    def say(self, text: str) -> None:
        """Another sentence."""
        self._text.setText(text)
        self.setVisible(bool(text))
