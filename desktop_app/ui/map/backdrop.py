"""What lies behind the nodes: a frame per dimension or page with its icon and name, and captions of rows."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem, QWidget

from desktop_app.core.map.sheet import Caption, Frame
from desktop_app.ui.theme import active, tokens
from desktop_app.ui.theme.dimensions import DIMENSION_ICONS, HUES
from desktop_app.ui.theme.icons import paint_icon
from desktop_app.ui.theme.typography import font

FRAMES_ABOVE = 0.0
BAR, ICON = 3.0, 14.0
_ICONS = {"government_context": "earth", "firm": "domain", "results": "trophy-outline"}


class FrameItem(QGraphicsItem):
    """The frame of a dimension: tint, hue bar, icon and name."""

    def __init__(self, frame: Frame) -> None:
        super().__init__()
        self.frame = frame
        self._box = QRectF(frame.box.x, frame.box.y, frame.box.width, frame.box.height)
        self._name = ""
        self.setZValue(FRAMES_ABOVE)

    def show_name(self, name: str) -> None:
        """Takes over the name in another language."""
        self._name = name
        self.update()

    def boundingRect(self) -> QRectF:
        """The frame."""
        return self._box.adjusted(-2, -2, 2, 2)

    def paint(self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None) -> None:  # noqa: ARG002
        """See Qt."""
        hue = HUES.get(self.frame.id, "cross")
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(active.colour(f"{hue}_t"))
        painter.drawRoundedRect(self._box, tokens.FRAME_RADIUS, tokens.FRAME_RADIUS)
        painter.setBrush(active.colour(hue))
        painter.drawRoundedRect(QRectF(self._box.left(), self._box.top() + 9, BAR, self._box.height() - 18), 1.5, 1.5)
        icon = QRectF(self._box.left() + 11, self._box.top() + 4, ICON, ICON)
        name = _ICONS.get(self.frame.id) or DIMENSION_ICONS.get(self.frame.id, "tune-variant")
        paint_icon(painter, icon, name, active.colour(hue))
        chosen = font("hint")
        chosen.setWeight(chosen.Weight.DemiBold)
        painter.setFont(chosen)
        painter.setPen(active.colour(hue))
        painter.drawText(
            QPointF(icon.right() + 5, icon.center().y() + QFontMetricsF(chosen).ascent() * 0.38), self._name
        )


class CaptionItem(QGraphicsItem):
    """The name of a row, with a dotted leader to its first node."""

    def __init__(self, caption: Caption) -> None:
        super().__init__()
        self.caption = caption
        self._text = ""

    def show_text(self, text: str) -> None:
        """Takes over the text in another language."""
        self._text = text
        self.prepareGeometryChange()
        self.update()

    def boundingRect(self) -> QRectF:
        """Text and leader."""
        place = self.caption.point
        return QRectF(place.x, place.y - 12, max(self.caption.until - place.x, 180), 24)

    def paint(self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None) -> None:  # noqa: ARG002
        """See Qt."""
        chosen = font("hint")
        chosen.setWeight(chosen.Weight.DemiBold)
        metrics = QFontMetricsF(chosen)
        place = self.caption.point
        painter.setFont(chosen)
        painter.setPen(active.colour("ink3"))
        painter.drawText(QPointF(place.x + 2, place.y + metrics.ascent() * 0.4), self._text)
        start = place.x + 10 + metrics.horizontalAdvance(self._text)
        if self.caption.until > start:
            painter.setPen(QPen(active.colour("line"), 1, Qt.PenStyle.DotLine))
            painter.drawLine(QPointF(start, place.y), QPointF(self.caption.until, place.y))
