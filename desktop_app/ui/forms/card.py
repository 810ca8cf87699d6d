"""A card: a surface with a hairline around it, a title, tools at its right, a note and a body."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from desktop_app.ui.forms.text import TextLabel
from desktop_app.ui.theme import tokens


class Card(QFrame):
    """A card whose `body` is a vertical layout; title and note take no room while they are empty."""

    def __init__(self, title: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("card", "true")
        across, along = tokens.CARD_PADDING
        column = QVBoxLayout(self)
        column.setContentsMargins(across, along, across, along)
        column.setSpacing(4)
        self.header = QHBoxLayout()
        self.header.setSpacing(8)
        self._title = TextLabel(title, "head", wraps=True)
        self._note = TextLabel("", "hint", "ink3", wraps=True)
        self.header.addWidget(self._title, 1)
        column.addLayout(self.header)
        column.addWidget(self._note)
        self.body = QVBoxLayout()
        self.body.setSpacing(6)
        column.addLayout(self.body, 1)
        column.addStretch()
        self.set_title(title)
        self.set_note("")

    def set_title(self, text: str) -> None:
        """Another title."""
        self._title.setText(text)
        self._title.setVisible(bool(text))
        self.setAccessibleName(text)

    def set_note(self, text: str) -> None:
        """Another note below the title: a rule, a unit, a caution."""
        self._note.setText(text)
        self._note.setVisible(bool(text))

    def add_tool(self, tool: QWidget) -> None:
        """A widget at the right of the title."""
        self.header.addWidget(tool, 0, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)


class Rule(QFrame):
    """A hairline across its row."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("rule", "true")
        self.setFixedHeight(1)
