"""A veil over the window with a hole for what is spoken of. It takes no clicks: everything below stays usable."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from desktop_app.ui.theme import active, tokens

VEIL = 90  # of 255
ROOM = 4  # px around what is spoken of


class Spotlight(QWidget):
    """Covers its parent; `light` moves the hole."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._host = parent
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.lit = QRect()

    def light(self, place: QRect) -> None:
        """The part of the parent that stays bright; an empty one dims nothing."""
        self.lit = place.adjusted(-ROOM, -ROOM, ROOM, ROOM) if not place.isEmpty() else QRect()
        self.setGeometry(self._host.rect())
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draws the veil and a line around the hole."""
        del event
        if self.lit.isEmpty():
            return
        hole, veil = QPainterPath(), QPainterPath()
        hole.addRoundedRect(QRectF(self.lit), tokens.CARD_RADIUS, tokens.CARD_RADIUS)
        veil.addRect(QRectF(self.rect()))
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.fillPath(veil.subtracted(hole), QColor(0, 0, 0, VEIL))
            painter.strokePath(hole, QPen(active.colour("accent"), tokens.SELECTION))
