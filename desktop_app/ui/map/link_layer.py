"""All links of the map in one item: painting them together is far cheaper than an item each."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter, QPainterPath
from PySide6.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem, QWidget

from desktop_app.core.map.sheet import DrawnLink, Sheet
from desktop_app.ui.map.focus import OTHER_LINKS, Focus
from desktop_app.ui.map.strokes import (
    GLYPH,
    link_pen,
    paint_chip,
    paint_head,
    paint_sign,
    path_of,
    sign_role,
    strength_text,
)
from desktop_app.ui.theme import active

LINKS_ABOVE = 10.0
REACH = 6.0
MARGIN = 16.0
MOST_CHIPS = 12


@dataclass(frozen=True)
class _Drawn:
    link: DrawnLink
    path: QPainterPath
    around: QRectF
    middle: QPointF


class LinkLayer(QGraphicsItem):
    """Draws every link at the opacity its focus gives it; links weaker than `least` are left out."""

    def __init__(self, sheet: Sheet, focus: Focus) -> None:
        super().__init__()
        self._all = [_drawn(link) for link in sheet.links]
        self._focus = focus
        self._hovered: DrawnLink | None = None
        self._least = 0.0
        self._bounds = QRectF()
        for one in self._all:
            self._bounds |= one.around
        self.setZValue(LINKS_ABOVE)
        self.setFlag(QGraphicsItem.GraphicsItemFlag.ItemUsesExtendedStyleOption)

    def show_focus(self, focus: Focus) -> None:
        """Takes over another focus."""
        self._focus = focus
        self.update()

    def show_from(self, least: float) -> None:
        """Shows links of at least this strength."""
        self._least = least
        self.update()

    def hover(self, link: DrawnLink | None) -> None:
        """Marks the link under the pointer."""
        if link is not self._hovered:
            self._hovered = link
            self.update()

    def shown(self) -> Sequence[DrawnLink]:
        """The links that are drawn."""
        return [one.link for one in self._all if one.link.strength >= self._least]

    def ways(self) -> QRectF:
        """The room that the links take, without the margin for their heads."""
        found = QRectF()
        for one in self._all:
            found |= one.path.boundingRect()
        return found

    def link_at(self, place: QPointF) -> DrawnLink | None:
        """The link nearest to a place, if one is near enough."""
        spot = QRectF(place.x() - REACH, place.y() - REACH, 2 * REACH, 2 * REACH)
        near = [one for one in self._all if one.link.strength >= self._least and one.around.intersects(spot)]
        hit = [one for one in near if self._focus.of_link(one.link) > OTHER_LINKS and _touches(one.path, spot)]
        return hit[-1].link if hit else None

    def boundingRect(self) -> QRectF:
        """All links with their heads."""
        return self._bounds

    def shape(self) -> QPainterPath:
        """Nothing: clicks go to what lies below."""
        return QPainterPath()

    def paint(self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None) -> None:  # noqa: ARG002
        """See Qt. Only links that touch what is exposed are painted, the kept ones last."""
        seen = [one for one in self._all if one.link.strength >= self._least]
        exposed = option.exposedRect  # type: ignore[attr-defined] # the stubs lack it
        seen = [one for one in seen if one.around.intersects(exposed)]
        seen.sort(key=lambda one: (one.link is self._hovered, self._focus.of_link(one.link)))
        for one in seen:
            self._paint_link(painter, one)
        self._paint_chips(painter, seen)

    def _paint_link(self, painter: QPainter, one: _Drawn) -> None:
        painter.setOpacity(1.0 if one.link is self._hovered else self._focus.of_link(one.link))
        pen = link_pen(one.link)
        painter.strokePath(one.path, pen)
        paint_head(painter, one.link, active.colour(sign_role(one.link)))
        if one.link.sign == "-":
            paint_sign(painter, one.middle, GLYPH)

    def _paint_chips(self, painter: QPainter, seen: Sequence[_Drawn]) -> None:
        painter.setOpacity(1.0)
        kept = [one for one in seen if one.link.ends in self._focus.kept and self._focus.node in one.link.ends]
        if len(kept) > MOST_CHIPS:
            kept = []
        hovered = [one for one in seen if one.link is self._hovered and one not in kept]
        for one in (*(k for k in kept if not k.link.landings), *hovered):
            paint_chip(painter, one.middle, strength_text(one.link), sign_role(one.link))


def _drawn(link: DrawnLink) -> _Drawn:
    path, middle = path_of(link.route), link.route.at(0.5)
    around = path.boundingRect().adjusted(-MARGIN, -MARGIN, MARGIN, MARGIN)
    return _Drawn(link, path, around, QPointF(middle.x, middle.y))


def _touches(path: QPainterPath, spot: QRectF) -> bool:
    """Whether a curve passes through a spot; as an open line, not as the area it might enclose."""
    steps = max(12, round(path.length() / (spot.width() / 1.5)))
    return any(spot.contains(path.pointAtPercent(number / steps)) for number in range(steps + 1))
