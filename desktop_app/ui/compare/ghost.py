"""The ghost column: what one scenario could be compared with."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop_app.ui.forms.buttons import Button
from desktop_app.ui.forms.text import TextLabel
from desktop_app.ui.theme import active, tokens

WIDTH = 210


class GhostColumn(QWidget):
    """A dashed column with one action."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.words = TextLabel("", "small", "ink2", wraps=True)
        self.words.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.duplicate = Button(icon="content-duplicate")
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(10)
        column.addStretch()
        column.addWidget(self.words)
        column.addWidget(self.duplicate, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch()
        self.setMinimumWidth(WIDTH)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """A dashed outline."""
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            pen = QPen(active.colour("line2"), tokens.OUTLINE)
            pen.setDashPattern([4, 3])
            painter.setPen(pen)
            box = QRectF(self.rect()).adjusted(1, 1, -1, -1)
            painter.drawRoundedRect(box, tokens.CARD_RADIUS, tokens.CARD_RADIUS)
