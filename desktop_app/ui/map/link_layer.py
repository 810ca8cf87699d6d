"""All links of the map in one item: painting them together is far cheaper than an item each."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property
from operator import itemgetter

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPen, QPolygonF
from PySide6.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem, QWidget

from desktop_app.core.map.sheet import DrawnLink
from desktop_app.ui.map.emphasis import DESK, Emphasis
from desktop_app.ui.map.focus import OTHER_LINKS, Focus
from desktop_app.ui.map.selection import Ends
from desktop_app.ui.map.still_picture import StillPicture
from desktop_app.ui.map.strokes import (
    GLYPH,
    head_of,
    link_pen,
    paint_chip,
    paint_sign,
    path_of,
    sign_role,
    strength_text,
    width_of,
)
from desktop_app.ui.theme import active

LINKS_ABOVE = 10.0
REACH = 6.0
APART = 3.0
"""How far apart the places are that stand for a link when the pointer asks for it [px]."""
MARGIN = 16.0
MOST_CHIPS = 12
CHIP_ROOM = 40.0
ENDLESS = QRectF(-50_000, -50_000, 100_000, 100_000)
"""The room of a layer: one that followed its links would be painted whole whenever it grows."""


@dataclass(frozen=True)
class _Drawn:
    """A link ready to be painted; made once for each place and theme, as painting asks for hundreds of them."""

    link: DrawnLink
    path: QPainterPath
    around: QRectF
    middle: QPointF
    pen: QPen
    head: QPolygonF

    @cached_property
    def points(self) -> npt.NDArray[np.float64]:
        """Places along it that stand for it, (places, 2) [px of the sheet]; the pointer asks for them at every step."""
        steps = max(24, round(self.path.length() / APART))
        places = [self.path.pointAtPercent(step / steps) for step in range(steps + 1)]
        return np.array([(place.x(), place.y()) for place in places])

    def from_place(self, place: QPointF) -> tuple[float, float]:
        """How far the nearest place is: as the longer of across and down, and straight [px]."""
        away = np.abs(self.points - (place.x(), place.y()))
        return float(away.max(axis=1).min()), float(np.hypot(away[:, 0], away[:, 1]).min())


class LinkLayer(QGraphicsItem):
    """Draws every link at the opacity its focus gives it; weaker ones than `least` and hidden ones are left out."""

    def __init__(self, links: Iterable[DrawnLink], focus: Focus, emphasis: Emphasis = DESK) -> None:
        super().__init__()
        self._emphasis = emphasis
        self._look = active.shown()
        self._all = [_drawn(link, emphasis.links) for link in links]
        self._focus = focus
        self._hovered: DrawnLink | None = None
        self._chosen: Ends | None = None
        self._least = 0.0
        self._hidden: frozenset[str] = frozenset()
        self._lifted: frozenset[str] = frozenset()
        self._still = StillPicture()
        self.setZValue(LINKS_ABOVE)
        self.setFlag(QGraphicsItem.GraphicsItemFlag.ItemUsesExtendedStyleOption)

    def show_links(self, links: Iterable[DrawnLink]) -> None:
        """Takes over other links; only where they differ is anything painted anew."""
        known = {_key(one.link): one for one in self._all}
        before = {id(one) for one in self._all}
        after = [self._again(known.get(_key(link)), link) for link in links]
        kept = {id(one) for one in after}
        old, self._all = self._all, after
        for one in (*(one for one in old if id(one) not in kept), *(one for one in after if id(one) not in before)):
            self._repaint(one)

    def show_focus(self, focus: Focus) -> None:
        """Takes over another focus."""
        self._focus = focus
        self.update()

    def show_from(self, least: float) -> None:
        """Shows links of at least this strength."""
        self._least = least
        self.update()

    def hide_ends(self, hidden: frozenset[str]) -> None:
        """Leaves out the links of these nodes."""
        self._hidden = hidden
        self.update()

    def lift(self, nodes: frozenset[str]) -> None:
        """While these nodes are dragged, all links but theirs stand still and are only copied; none ends that."""
        self._lifted = nodes
        self._still.forget()

    def hover(self, link: DrawnLink | None) -> None:
        """Marks the link under the pointer."""
        if link is not self._hovered:
            for one in self._all:
                if one.link is link or one.link is self._hovered:
                    self._repaint(one)
            self._hovered = link

    def choose(self, ends: Ends | None) -> None:
        """Marks the link selected."""
        if ends != self._chosen:
            for one in self._all:
                if one.link.ends in (ends, self._chosen):
                    self._repaint(one)
            self._chosen = ends

    def shown(self) -> Sequence[DrawnLink]:
        """The links that are drawn."""
        return [one.link for one in self._all if self._is_shown(one.link)]

    def ways(self) -> QRectF:
        """The room that the links take, without the margin for their heads."""
        found = QRectF()
        for one in self._all:
            found |= one.path.boundingRect()
        return found

    def middle_of(self, ends: Ends) -> QPointF | None:
        """The middle of a link on the sheet; None where it is not drawn."""
        return next((one.middle for one in self._all if one.link.ends == ends), None)

    def link_at(self, place: QPointF) -> DrawnLink | None:
        """The link nearest to a place, if one is near enough."""
        spot = QRectF(place.x() - REACH, place.y() - REACH, 2 * REACH, 2 * REACH)
        near = [one for one in self._all if self._is_shown(one.link) and one.around.intersects(spot)]
        away = [(one.from_place(place), one.link) for one in near if self._focus.of_link(one.link) > OTHER_LINKS]
        hit = [(straight, link) for (square, straight), link in away if square <= REACH]
        return min(hit, key=itemgetter(0))[1] if hit else None

    def boundingRect(self) -> QRectF:
        """More than any sheet."""
        return ENDLESS

    def shape(self) -> QPainterPath:
        """Nothing: clicks go to what lies below; `link_at` finds links."""
        return QPainterPath()

    def paint(self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None) -> None:  # noqa: ARG002
        """See Qt."""
        self._follow_theme()
        exposed: QRectF = option.exposedRect  # type: ignore[attr-defined] # the stubs lack it
        if self._lifted:
            self._still.paint(painter, self._paint_still, (self._look, self._focus, self._least, self._hidden))
        seen = [one for one in self._all if self._is_moving(one.link) and one.around.intersects(exposed)]
        self._paint_links(painter, [one for one in seen if self._is_shown(one.link)])

    def _is_moving(self, link: DrawnLink) -> bool:
        return not self._lifted or link.source in self._lifted or link.target in self._lifted

    def _paint_still(self, painter: QPainter) -> None:
        self._paint_links(painter, [o for o in self._all if not self._is_moving(o.link) and self._is_shown(o.link)])

    def _paint_links(self, painter: QPainter, seen: Sequence[_Drawn]) -> None:
        for one in sorted(seen, key=lambda one: self._focus.of_link(one.link)):
            self._paint_link(painter, one)
        self._paint_chips(painter, seen)

    def _follow_theme(self) -> None:
        """Takes other colours where the theme has changed since the links were made ready."""
        if self._look is not active.shown():
            self._look = active.shown()
            self._all = [_drawn(one.link, self._emphasis.links) for one in self._all]

    def _again(self, known: _Drawn | None, link: DrawnLink) -> _Drawn:
        """What was drawn before, where the link is as it was."""
        same = known is not None and (known.link is link or known.link == link)
        return known if known is not None and same else _drawn(link, self._emphasis.links)

    def _is_shown(self, link: DrawnLink) -> bool:
        return link.strength >= self._least and self._hidden.isdisjoint(link.ends)

    def _repaint(self, one: _Drawn) -> None:
        self.update(one.around.adjusted(-CHIP_ROOM, 0, CHIP_ROOM, 0))

    def _paint_link(self, painter: QPainter, one: _Drawn) -> None:
        chosen = one.link.ends == self._chosen
        painter.setOpacity(1.0 if chosen or one.link is self._hovered else self._focus.of_link(one.link))
        if chosen:
            painter.strokePath(one.path, QPen(active.colour("accent_tint"), width_of(one.link.strength) + 8))
        painter.strokePath(one.path, one.pen)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(one.pen.color())
        painter.drawPolygon(one.head)
        if one.link.sign == "-":
            paint_sign(painter, one.middle, GLYPH * self._emphasis.links)

    def _paint_chips(self, painter: QPainter, seen: Sequence[_Drawn]) -> None:
        painter.setOpacity(1.0)
        kept = [one for one in seen if one.link.ends in self._focus.kept and self._focus.node in one.link.ends]
        if len(kept) > MOST_CHIPS:
            kept = []
        marked = [one for one in seen if (one.link is self._hovered or one.link.ends == self._chosen)]
        for one in (*(k for k in kept if not k.link.landings and k not in marked), *marked):
            paint_chip(painter, one.middle, strength_text(one.link), sign_role(one.link), self._emphasis.type)


def _drawn(link: DrawnLink, scale: float) -> _Drawn:
    path = path_of(link.route)
    around = path.boundingRect().adjusted(-MARGIN, -MARGIN, MARGIN, MARGIN)
    pen, head = link_pen(link, scale), head_of(link, scale)
    return _Drawn(link, path, around, path.pointAtPercent(link.middle), pen, head)


def _key(link: DrawnLink) -> tuple[str, str, bool]:
    return (*link.ends, link.derived)
