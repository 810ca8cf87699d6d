"""A frame that somebody drew about a part of the map: a titled box, in the colour of a dimension or of none."""

from __future__ import annotations

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QPainter, QPainterPath, QPen
from PySide6.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem, QWidget

from desktop_app.core.map.canvas import CanvasFrame
from desktop_app.ui.theme import active, tokens
from desktop_app.ui.theme.dimensions import HUES
from desktop_app.ui.theme.typography import font

DRAWN_FRAMES_ABOVE = 2.0
TITLE, EDGE, CORNER = 24.0, 6.0, 10.0


class CanvasFrameItem(QGraphicsItem):
    """One frame; it is taken by its title or its edge, never by its inside."""

    def __init__(self, frame: CanvasFrame) -> None:
        super().__init__()
        self.note = frame
        self._chosen = False
        self._rect = QRectF()
        self.setZValue(DRAWN_FRAMES_ABOVE)
        self.show_note(frame)

    def show_note(self, frame: CanvasFrame) -> None:
        """Takes over what it has become."""
        self.prepareGeometryChange()
        self.note = frame
        self._rect = QRectF(0, 0, frame.box.width, frame.box.height)
        self.setPos(frame.box.x, frame.box.y)
        self.setToolTip(frame.title)
        self.update()

    def choose(self, *, chosen: bool) -> None:
        """Marks it selected."""
        self._chosen = chosen
        self.update()

    def boundingRect(self) -> QRectF:
        """The box with its edge."""
        return self._rect.adjusted(-EDGE, -EDGE, EDGE, EDGE)

    def shape(self) -> QPainterPath:
        """The title and the edge."""
        path = QPainterPath()
        path.addRect(self._rect.adjusted(-EDGE, -EDGE, EDGE, EDGE))
        path.addRect(self._rect.adjusted(EDGE, TITLE, -EDGE, -EDGE))
        return path

    def box(self) -> QRectF:
        """The box on the sheet."""
        return self._rect.translated(self.pos())

    def corner_at(self, place: QPointF) -> bool:
        """Whether it is resized from there: its lower right corner."""
        return QLineF(self.box().bottomRight(), place).length() <= CORNER

    def paint(self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None) -> None:  # noqa: ARG002
        """See Qt."""
        hue = HUES.get(self.note.dimension, "cross")
        tint = active.colour(f"{hue}_t")
        tint.setAlphaF(0.55)
        painter.setPen(QPen(active.colour("accent" if self._chosen else hue), 2.0 if self._chosen else 1.0))
        painter.setBrush(tint)
        painter.drawRoundedRect(self._rect, tokens.FRAME_RADIUS, tokens.FRAME_RADIUS)
        painter.setFont(font("small", weight=QFont.Weight.DemiBold))
        painter.setPen(active.colour(hue))
        title = self._rect.adjusted(10, 4, -10, 0)
        painter.drawText(title, int(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft), self.note.title)
        if self._chosen:
            corner = QRectF(0, 0, CORNER, CORNER)
            corner.moveBottomRight(self._rect.bottomRight())
            painter.setBrush(active.colour("accent"))
            painter.drawEllipse(corner)
