"""What a gesture says beside the pointer: what would come of it, or why it cannot be."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QLabel, QWidget

from desktop_app.ui.theme import active, tokens
from desktop_app.ui.theme.typography import font

WIDEST, AWAY = 300, QPoint(18, 18)
PADDING = 8


class PointerTip(QLabel):
    """A small text that follows the pointer and takes no clicks."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._room = parent
        self._refused = False
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setContentsMargins(PADDING, 4, PADDING, 4)
        self.hide()

    def show_at(self, spot: QPoint, text: str, *, refused: bool = False) -> None:
        """Shows a text beside a place of the view, inside of it."""
        self._refused = refused
        if text != self.text():
            self.setFont(font("small"))
            self.setWordWrap(self.fontMetrics().horizontalAdvance(text) > WIDEST)
            self.setText(text)
            self.resize(WIDEST if self.wordWrap() else self.sizeHint().width(), 0)
            self.resize(
                self.width(), self.heightForWidth(self.width()) if self.wordWrap() else self.sizeHint().height()
            )
        room = self._room.rect()
        corner = spot + AWAY
        x = min(corner.x(), room.right() - self.width() - 4)
        y = corner.y() if corner.y() + self.height() < room.bottom() else spot.y() - self.height() - 8
        self.move(max(x, 4), max(y, 4))
        self.show()
        self.raise_()

    def paintEvent(self, event: QPaintEvent) -> None:
        """A slip in the tint of information or of an error."""
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(active.colour("err" if self._refused else "line2"), tokens.HAIRLINE))
            painter.setBrush(active.colour("err_t" if self._refused else "surface"))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
        super().paintEvent(event)
