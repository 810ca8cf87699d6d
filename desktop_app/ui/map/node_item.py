"""A node on the map: its face, whether it is selected, and how far focus has dimmed it."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPen
from PySide6.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem, QWidget

from desktop_app.core.map.geometry import Box
from desktop_app.core.map.node import Node
from desktop_app.core.map.sheet import NAME_BELOW
from desktop_app.ui.map.level_marks import Levels
from desktop_app.ui.map.shapes import NAME_WIDTH, Face, outline, paint_face
from desktop_app.ui.theme import active, tokens

RING_GAP = 3.0
NODES_ABOVE = 30.0
_SEEN = 2e-3
"""The smallest change of a level that a ring or bar can show."""


class NodeItem(QGraphicsItem):
    """One node. It repaints only when its own levels, name or selection change."""

    def __init__(self, node: Node, box: Box) -> None:
        super().__init__()
        self.node = node
        self.levels = Levels(0.0, 0.0)
        self.name = node.name.en
        self._box = QRectF(-box.width / 2, -box.height / 2, box.width, box.height)
        self._chosen = self._hovered = False
        self.repaints = 0
        self.setPos(box.centre.x, box.centre.y)
        self.setZValue(NODES_ABOVE)
        self.setAcceptHoverEvents(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def show_levels(self, levels: Levels) -> bool:
        """Takes over new levels; whether they can be told from those shown."""
        same = abs(levels.today - self.levels.today) < _SEEN and abs(levels.level - self.levels.level) < _SEEN
        if same and levels != Levels(0.0, 0.0):
            return False
        self.levels = levels
        self.update()
        return True

    def show_name(self, name: str) -> None:
        """Takes over a name in another language."""
        self.name = name
        self.update()

    def choose(self, *, chosen: bool) -> None:
        """Puts the ring of selection about it, or takes it off."""
        if chosen != self._chosen:
            self._chosen = chosen
            self.update()

    def boundingRect(self) -> QRectF:
        """The shape with its ring of selection; for a capability also its name."""
        rect = self._box.adjusted(-6, -6, 6, 6)
        if self.node.kind == "capability":
            wide = QRectF(-NAME_WIDTH / 2, self._box.bottom(), NAME_WIDTH, NAME_BELOW + 2)
            rect = rect.united(wide)
        return rect

    def shape(self) -> QPainterPath:
        """Where a click counts."""
        path = outline(self.node.kind, self._box)
        if self.node.kind == "capability":
            path.addRect(QRectF(-40, self._box.bottom(), 80, 16))
        return path

    def paint(self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None) -> None:  # noqa: ARG002
        """See Qt."""
        self.repaints += 1
        zoom = option.levelOfDetailFromTransform(painter.worldTransform())
        paint_face(painter, Face(self.node, self.name, self._box, self.levels, zoom))
        if self._chosen or self._hovered:
            ring = self._box.adjusted(-RING_GAP, -RING_GAP, RING_GAP, RING_GAP)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            wide = tokens.SELECTION if self._chosen else tokens.HAIRLINE
            painter.setPen(QPen(active.colour("accent"), wide))
            painter.drawPath(outline(self.node.kind, ring))

    def hoverEnterEvent(self, event: object) -> None:  # noqa: ARG002 - Qt's name
        """Shows that it can be chosen."""
        self._hovered = True
        self.update()

    def hoverLeaveEvent(self, event: object) -> None:  # noqa: ARG002 - Qt's name
        """Takes the sign back."""
        self._hovered = False
        self.update()

    def middle(self) -> QPointF:
        """Its middle on the sheet."""
        return self.pos()
