"""A node on the map: its face, whether it is selected, and how far focus has dimmed it."""

from __future__ import annotations

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPen
from PySide6.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem, QWidget

from desktop_app.core.map.geometry import Box
from desktop_app.core.map.node import Node
from desktop_app.core.map.sheet import NAME_BELOW
from desktop_app.ui.map.colouring import DIMENSION
from desktop_app.ui.map.emphasis import DESK, Emphasis
from desktop_app.ui.map.level_marks import Levels
from desktop_app.ui.map.shapes import NAME_WIDTH, Face, outline, paint_face
from desktop_app.ui.theme import active, tokens

RING_GAP = 3.0
NODES_ABOVE = 30.0
HANDLE, HANDLE_REACH = 5.0, 8.0
"""The disc at the right edge from which links are drawn, and how near to its middle it is taken [px]."""
_SEEN = 2e-3
"""The smallest change of a level that a ring or bar can show."""


class NodeItem(QGraphicsItem):
    """One node. It repaints only when its own levels, name, place or selection change."""

    def __init__(self, node: Node, box: Box, emphasis: Emphasis = DESK) -> None:
        super().__init__()
        self._emphasis = emphasis
        self.node = node
        self.levels = Levels(0.0, 0.0)
        self.name = node.name.en
        self._box = QRectF()
        self._chosen = self._hovered = False
        self._colours = DIMENSION
        self.repaints = 0
        self.setZValue(NODES_ABOVE)
        self.setAcceptHoverEvents(True)
        # A node is painted when it changes; while others move or the sheet is panned it is only copied.
        self.setCacheMode(QGraphicsItem.CacheMode.DeviceCoordinateCache)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.show_node(node, box)

    def show_node(self, node: Node, box: Box) -> None:
        """Takes over what the node has become, and where it stands."""
        scale = self._emphasis
        last = scale.last if node.kind == "outcome" else 1.0
        tall = box.height * (last if node.kind in scale.kept else scale.boxes)
        around = QRectF(-box.width / 2, -tall / 2, box.width * last, tall)
        if (node, around) != (self.node, self._box):
            self.prepareGeometryChange()
            self.node, self._box = node, around
            self.update()
        self.setPos(box.centre.x, box.centre.y)

    def show_levels(self, levels: Levels) -> bool:
        """Takes over new levels; whether they can be told from those shown."""
        same = abs(levels.today - self.levels.today) < _SEEN and abs(levels.level - self.levels.level) < _SEEN
        if same and levels != Levels(0.0, 0.0):
            return False
        self.levels = levels
        self.update()
        return True

    def show_name(self, name: str) -> None:
        """Takes over another name, or the name in another language."""
        self.name = name
        self.update()

    def show_colours(self, colours: str) -> None:
        """Takes over what its colour stands for."""
        if colours != self._colours:
            self._colours = colours
            self.update()

    def choose(self, *, chosen: bool) -> None:
        """Puts the ring of selection about it, or takes it off."""
        if chosen != self._chosen:
            self._chosen = chosen
            self.update()

    def boundingRect(self) -> QRectF:
        """The shape with its ring of selection and its handle; for a capability also its name."""
        rect = self._box.adjusted(-6, -6, HANDLE + 5, 6)
        if self.node.kind == "capability":
            wide = QRectF(-NAME_WIDTH / 2, self._box.bottom(), NAME_WIDTH, NAME_BELOW + 2)
            rect = rect.united(wide)
        return rect

    def shape(self) -> QPainterPath:
        """Where a click counts."""
        path = outline(self.node.kind, self._box)
        path.setFillRule(Qt.FillRule.WindingFill)
        if self.node.kind == "capability":
            path.addRect(QRectF(-40, self._box.bottom(), 80, 16))
        if self._hovered:
            path.addEllipse(self._handle(), HANDLE_REACH, HANDLE_REACH)
        return path

    def paint(self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None) -> None:  # noqa: ARG002
        """See Qt."""
        self.repaints += 1
        zoom = option.levelOfDetailFromTransform(painter.worldTransform())
        face = Face(self.node, self.name, self._box, self.levels, zoom, self._colours, self._emphasis.type)
        paint_face(painter, face)
        if self._chosen or self._hovered:
            ring = self._box.adjusted(-RING_GAP, -RING_GAP, RING_GAP, RING_GAP)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            wide = tokens.SELECTION if self._chosen else tokens.HAIRLINE
            painter.setPen(QPen(active.colour("accent"), wide))
            painter.drawPath(outline(self.node.kind, ring))
        if self._hovered:
            painter.setPen(QPen(active.colour("accent"), tokens.OUTLINE))
            painter.setBrush(active.colour("surface"))
            painter.drawEllipse(self._handle(), HANDLE, HANDLE)

    def hoverEnterEvent(self, event: object) -> None:  # noqa: ARG002 - Qt's name
        """Shows that it can be chosen, and its handle."""
        self._hovered = True
        self.update()

    def hoverLeaveEvent(self, event: object) -> None:  # noqa: ARG002 - Qt's name
        """Takes the signs back."""
        self._hovered = False
        self.update()

    def middle(self) -> QPointF:
        """Its middle on the sheet."""
        return self.pos()

    def handle(self) -> QPointF:
        """The middle of its handle on the sheet."""
        return self.pos() + self._handle()

    def has_handle_at(self, place: QPointF) -> bool:
        """Whether a place of the sheet is on its handle."""
        return QLineF(self.handle(), place).length() <= HANDLE_REACH

    def box(self) -> QRectF:
        """Its shape's box on the sheet."""
        return self._box.translated(self.pos())

    def _handle(self) -> QPointF:
        return QPointF(self._box.right(), self._box.center().y())
