"""Moderators: the dotted lanes that come down from challenges, and the discs where they land on links."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter, QPainterPath
from PySide6.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem, QWidget

from desktop_app.core.map.sheet import Sheet
from desktop_app.ui.map.focus import OTHER_LINKS, Focus
from desktop_app.ui.map.strokes import LANDING, LANDING_KEPT, lane_pen, paint_sign, path_of

MODERATORS_ABOVE = 20.0
MARGIN = 10.0


class ModeratorLayer(QGraphicsItem):
    """Draws lanes and landings. With `on_demand`, lanes show only for the node selected and what weakens its links."""

    def __init__(self, sheet: Sheet, focus: Focus, *, on_demand: bool) -> None:
        super().__init__()
        self._sheet = sheet
        self._focus = focus
        self._on_demand = on_demand
        self._least = 0.0
        self._lanes = [(lane.node, path_of(route)) for lane in sheet.lanes for route in lane.routes]
        box = sheet.bounds().grown(MARGIN)
        self._bounds = QRectF(box.x, box.y, box.width, box.height)
        self.setZValue(MODERATORS_ABOVE)
        self.setFlag(QGraphicsItem.GraphicsItemFlag.ItemUsesExtendedStyleOption)

    def show_focus(self, focus: Focus) -> None:
        """Takes over another focus."""
        self._focus = focus
        self.update()

    def show_from(self, least: float) -> None:
        """Shows landings on links of at least this strength."""
        self._least = least
        self.update()

    def boundingRect(self) -> QRectF:
        """The whole sheet."""
        return self._bounds

    def shape(self) -> QPainterPath:
        """Nothing: clicks go to what lies below."""
        return QPainterPath()

    def paint(self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None) -> None:  # noqa: ARG002
        """See Qt."""
        exposed: QRectF = option.exposedRect  # type: ignore[attr-defined] # the stubs lack it
        exposed = exposed.adjusted(-MARGIN, -MARGIN, MARGIN, MARGIN)
        pen = lane_pen()
        for node, path in self._lanes:
            if self._lane_shown(node) and path.boundingRect().adjusted(-1, -1, 1, 1).intersects(exposed):
                painter.setOpacity(self._focus.of_lane(node))
                painter.strokePath(path, pen)
        for link in self._sheet.links:
            if link.strength >= self._least:
                kept = link.ends in self._focus.kept
                for mark in link.landings:
                    place = QPointF(mark.point.x, mark.point.y)
                    if exposed.contains(place):
                        painter.setOpacity(1.0 if kept or not self._focus.node else OTHER_LINKS)
                        paint_sign(painter, place, LANDING_KEPT if kept else LANDING)

    def _lane_shown(self, node: str) -> bool:
        return not self._on_demand or node == self._focus.node
