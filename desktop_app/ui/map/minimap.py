"""The minimap: the whole sheet small, with the part that is seen; only there while the map overflows the window."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from desktop_app.ui.map.zoom_view import ZoomView
from desktop_app.ui.theme import active, tokens
from desktop_app.ui.theme.dimensions import HUES

SIZE, AWAY, PADDING = (176, 108), 12, 6.0
SLACK = 24.0
"""How far a sheet may reach out of the window before it overflows [px of the sheet]."""


class Minimap(QWidget):
    """Click or drag to look elsewhere."""

    def __init__(self, view: ZoomView) -> None:
        super().__init__(view)
        self._view = view
        self.setFixedSize(*SIZE)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        view.seen_changed.connect(self.follow)
        self.hide()

    def follow(self) -> None:
        """Shows the part that is seen; goes where all of it is."""
        scene = self._view.shown
        overflows = scene is not None and not self._seen().adjusted(-SLACK, -SLACK, SLACK, SLACK).contains(
            scene.sceneRect()
        )
        self.setVisible(overflows)
        if overflows:
            room = self._view.viewport().rect()
            self.move(room.right() - self.width() - AWAY, room.bottom() - self.height() - AWAY)
            self.raise_()
            self.update()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Looks there."""
        scale, corner = self._fit()
        away = event.position() - corner
        self._view.look_at(QPointF(away.x() / scale, away.y() / scale))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Looks there."""
        if event.buttons() & Qt.MouseButton.LeftButton:
            self.mousePressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's name
        """Nodes as slips in the hue of their dimension, and a window about what is seen."""
        scene = self._view.shown
        if scene is None:
            return
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(active.colour("line2"), tokens.HAIRLINE))
            painter.setBrush(active.colour("surface"))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6)
            scale, corner = self._fit()
            painter.setPen(Qt.PenStyle.NoPen)
            for item in scene.nodes.values():
                if item.isVisible():
                    painter.setBrush(active.colour(HUES.get(item.node.dimension, "cross")))
                    painter.drawRect(_scaled(item.box(), scale, corner))
            painter.setPen(QPen(active.colour("accent"), tokens.OUTLINE))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            window = _scaled(self._seen(), scale, corner)
            painter.drawRect(window & QRectF(self.rect()).adjusted(1, 1, -1, -1))

    def _seen(self) -> QRectF:
        return self._view.mapToScene(self._view.viewport().rect()).boundingRect()

    def _fit(self) -> tuple[float, QPointF]:
        """The scale, and where the sheet's origin lies."""
        scene = self._view.shown
        rect = scene.sceneRect() if scene is not None else QRectF(0, 0, 1, 1)
        room = QRectF(self.rect()).adjusted(PADDING, PADDING, -PADDING, -PADDING)
        scale = min(room.width() / rect.width(), room.height() / rect.height())
        return scale, QPointF(
            room.center().x() - rect.center().x() * scale, room.center().y() - rect.center().y() * scale
        )


def _scaled(box: QRectF, scale: float, corner: QPointF) -> QRectF:
    return QRectF(corner.x() + box.x() * scale, corner.y() + box.y() * scale, box.width() * scale, box.height() * scale)
