"""A card: a surface with a hairline around it, a title, tools at its right, a note and a body."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QVBoxLayout, QWidget

from desktop_app.ui.forms.text import TextLabel
from desktop_app.ui.theme import tokens

TITLE = 140  # px that a title keeps beside the tools; where there are fewer, they stand below it
Direction = QBoxLayout.Direction


class Card(QFrame):
    """A card whose `body` is a vertical layout; title and note take no room while they are empty."""

    def __init__(self, title: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("card", "true")
        across, along = tokens.CARD_PADDING
        column = QVBoxLayout(self)
        column.setContentsMargins(across, along, across, along)
        column.setSpacing(4)
        self.header = QBoxLayout(Direction.LeftToRight)
        self.header.setSpacing(8)
        self._tools: list[QWidget] = []
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
        self._tools.append(tool)
        self.header.addWidget(tool, 0, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where title and tools have no room beside each other, the tools go below."""
        super().resizeEvent(event)
        self._arrange()

    def event(self, event: QEvent) -> bool:
        """Another text needs other room."""
        if event.type() == QEvent.Type.LayoutRequest:
            self._arrange()
        return super().event(event)

    def _arrange(self) -> None:
        tools = [tool for tool in self._tools if not tool.isHidden()]
        title = min(TITLE, self._title.fontMetrics().horizontalAdvance(self._title.text()))
        needed = title + sum(tool.sizeHint().width() + self.header.spacing() for tool in tools)
        # Several tools below each other would look like a list: only one goes below.
        fits = needed <= self.width() - 2 * tokens.CARD_PADDING[0] or len(tools) != 1
        wanted = Direction.LeftToRight if fits else Direction.TopToBottom
        if wanted != self.header.direction():
            self.header.setDirection(wanted)


class Rule(QFrame):
    """A hairline across its row."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("rule", "true")
        self.setFixedHeight(1)
