"""What is seen of a gesture while it lasts: the band of a lasso, the arrow being drawn, the target under it."""

from __future__ import annotations

import math

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPen, QPolygonF
from PySide6.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem, QWidget

from desktop_app.ui.theme import active, tokens

OVERLAY_ABOVE = 60.0
MARGIN = 14.0
HEAD = 11.0


class Overlay(QGraphicsItem):
    """Paints one gesture at a time above everything; `clear` ends it."""

    def __init__(self) -> None:
        super().__init__()
        self._band = QRectF()
        self._arrow: tuple[QPointF, QPointF] | None = None
        self._target = QRectF()
        self._role = "accent"
        self._around = QRectF()
        self.setZValue(OVERLAY_ABOVE)

    def show_band(self, band: QRectF) -> None:
        """A rectangle being drawn."""
        self._band = band
        self._changed(band)

    def show_arrow(self, start: QPointF, end: QPointF, target: QRectF, role: str) -> None:
        """An arrow being drawn, in the colour of a token, with its target marked."""
        self._arrow, self._target, self._role = (start, end), target, role
        self._changed(QRectF(start, end).normalized().united(target))

    def clear(self) -> None:
        """Nothing any more."""
        self._band, self._arrow, self._target = QRectF(), None, QRectF()
        self._changed(QRectF())

    def boundingRect(self) -> QRectF:
        """What is painted."""
        return self._around

    def shape(self) -> QPainterPath:
        """Nothing: it takes no click."""
        return QPainterPath()

    def paint(self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None) -> None:  # noqa: ARG002
        """See Qt."""
        if not self._band.isNull():
            self._paint_band(painter)
        if self._arrow:
            self._paint_arrow(painter, *self._arrow)

    def _paint_band(self, painter: QPainter) -> None:
        painter.setPen(QPen(active.colour("accent"), tokens.HAIRLINE, Qt.PenStyle.DashLine))
        tint = active.colour("accent_tint")
        tint.setAlphaF(0.4)
        painter.setBrush(tint)
        painter.drawRect(self._band)

    def _paint_arrow(self, painter: QPainter, start: QPointF, end: QPointF) -> None:
        colour = active.colour(self._role)
        painter.setPen(QPen(colour, tokens.SELECTION, Qt.PenStyle.DashLine))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        if not self._target.isNull():
            painter.drawRoundedRect(self._target.adjusted(-5, -5, 5, 5), tokens.CARD_RADIUS, tokens.CARD_RADIUS)
        painter.drawLine(start, end)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour)
        angle = math.atan2(end.y() - start.y(), end.x() - start.x())
        wings = (angle + math.pi - 0.4, angle + math.pi + 0.4)
        corners = (QPointF(end.x() + HEAD * math.cos(w), end.y() + HEAD * math.sin(w)) for w in wings)
        painter.drawPolygon(QPolygonF([end, *corners]))

    def _changed(self, around: QRectF) -> None:
        self.prepareGeometryChange()
        self._around = around.adjusted(-MARGIN, -MARGIN, MARGIN, MARGIN) if not around.isNull() else QRectF()
        self.update()
