"""Moderators: the dotted lanes that come down from challenges, and the discs where they land on links."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QLineF, QPointF, QRectF
from PySide6.QtGui import QPainter, QPainterPath, QPen
from PySide6.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem, QWidget

from desktop_app.core.map.link import Mark
from desktop_app.core.map.sheet import DrawnLink, Landing, Lane, Sheet
from desktop_app.ui.map.emphasis import DESK, Emphasis
from desktop_app.ui.map.focus import Focus
from desktop_app.ui.map.link_layer import ENDLESS
from desktop_app.ui.map.strokes import LANDING, LANDING_KEPT, lane_pen, paint_sign, path_of
from desktop_app.ui.theme import active, tokens

MODERATORS_ABOVE = 20.0
MARGIN = 10.0


class ModeratorLayer(QGraphicsItem):
    """Draws lanes and landings. With `on_demand`, lanes show only for the node selected and what weakens its links."""

    def __init__(self, sheet: Sheet, focus: Focus, *, on_demand: bool, emphasis: Emphasis = DESK) -> None:
        super().__init__()
        self._emphasis = emphasis
        self._sheet = sheet
        self._focus = focus
        self._on_demand = on_demand
        self._least = 0.0
        self._hidden: frozenset[str] = frozenset()
        self._chosen: Mark | None = None
        self._lanes = {lane.node: _paths(lane) for lane in sheet.lanes}
        self.setZValue(MODERATORS_ABOVE)
        self.setFlag(QGraphicsItem.GraphicsItemFlag.ItemUsesExtendedStyleOption)

    def show_sheet(self, sheet: Sheet) -> None:
        """Takes over another sheet; only where lanes and landings differ is anything painted anew."""
        known = {lane.node: lane for lane in self._sheet.lanes}
        for lane in sheet.lanes:
            old = known.pop(lane.node, None)
            if old is not lane and old != lane:
                self._repaint(self._lanes.pop(lane.node, []))
                self._lanes[lane.node] = _paths(lane)
                self._repaint(self._lanes[lane.node])
        for gone in known:
            self._repaint(self._lanes.pop(gone))
        same = {id(link) for link in self._sheet.links} & {id(link) for link in sheet.links}
        for link in (*self._sheet.links, *sheet.links):
            if link.landings and id(link) not in same:
                for mark in link.landings:
                    self.update(mark.point.x - MARGIN, mark.point.y - MARGIN, 2 * MARGIN, 2 * MARGIN)
        self._sheet = sheet

    def show_focus(self, focus: Focus) -> None:
        """Takes over another focus."""
        self._focus = focus
        self.update()

    def show_from(self, least: float) -> None:
        """Shows landings on links of at least this strength."""
        self._least = least
        self.update()

    def hide_ends(self, hidden: frozenset[str]) -> None:
        """Leaves out what belongs to these nodes and to their links."""
        self._hidden = hidden
        self.update()

    def choose(self, mark: Mark | None) -> None:
        """Marks the landing selected."""
        if mark != self._chosen:
            self._chosen = mark
            self.update()

    def marks(self) -> set[Mark]:
        """All landings of the sheet."""
        return {(link.ends, mark.node) for link in self._sheet.links for mark in link.landings}

    def place_of(self, mark: Mark) -> QPointF | None:
        """Where a landing is on the sheet; None where it is not drawn."""
        landing = self._landing(mark)
        return QPointF(landing.point.x, landing.point.y) if landing else None

    def share_of(self, mark: Mark) -> float | None:
        """The share of its link's length at which a moderator lands; None where that is not drawn."""
        landing = self._landing(mark)
        return landing.at if landing else None

    def landing_at(self, place: QPointF) -> Mark | None:
        """The landing at a place of the sheet."""
        for link, mark in self._shown():
            if QLineF(QPointF(mark.point.x, mark.point.y), place).length() <= LANDING_KEPT + 1:
                return (link.ends, mark.node)
        return None

    def boundingRect(self) -> QRectF:
        """More than any sheet."""
        return ENDLESS

    def shape(self) -> QPainterPath:
        """Nothing: clicks go to what lies below; `landing_at` finds landings."""
        return QPainterPath()

    def paint(self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None) -> None:  # noqa: ARG002
        """See Qt."""
        exposed: QRectF = option.exposedRect  # type: ignore[attr-defined] # the stubs lack it
        exposed = exposed.adjusted(-MARGIN, -MARGIN, MARGIN, MARGIN)
        pen = lane_pen(self._emphasis.links)
        for node, paths in self._lanes.items():
            if self._lane_shown(node):
                painter.setOpacity(self._focus.of_lane(node))
                for path in paths:
                    if path.boundingRect().adjusted(-1, -1, 1, 1).intersects(exposed):
                        painter.strokePath(path, pen)
        for link, mark in self._shown():
            if exposed.contains(QPointF(mark.point.x, mark.point.y)):
                self._paint_landing(painter, link, mark)

    def _paint_landing(self, painter: QPainter, link: DrawnLink, mark: Landing) -> None:
        kept = link.ends in self._focus.kept
        place = QPointF(mark.point.x, mark.point.y)
        painter.setOpacity(self._focus.of_landing(link))
        chosen = (link.ends, mark.node) == self._chosen
        paint_sign(painter, place, (LANDING_KEPT if kept or chosen else LANDING) * self._emphasis.links)
        if chosen:
            painter.setPen(QPen(active.colour("accent"), tokens.SELECTION))
            painter.drawEllipse(place, LANDING_KEPT + 3, LANDING_KEPT + 3)

    def _shown(self) -> Iterator[tuple[DrawnLink, Landing]]:
        for link in self._sheet.links:
            if link.landings and link.strength >= self._least and self._hidden.isdisjoint(link.ends):
                for mark in link.landings:
                    if mark.node not in self._hidden:
                        yield link, mark

    def _landing(self, mark: Mark) -> Landing | None:
        return next((known for link, known in self._shown() if (link.ends, known.node) == mark), None)

    def _repaint(self, paths: list[QPainterPath]) -> None:
        for path in paths:
            self.update(path.boundingRect().adjusted(-MARGIN, -MARGIN, MARGIN, MARGIN))

    def _lane_shown(self, node: str) -> bool:
        return node not in self._hidden and (not self._on_demand or node == self._focus.node)


def _paths(lane: Lane) -> list[QPainterPath]:
    return [path_of(route) for route in lane.routes]
