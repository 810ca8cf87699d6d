"""How links are stroked: width by strength, colour and dashes by sign, dots where delayed; heads, glyphs and chips."""

from __future__ import annotations

import math
from functools import cache

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QFontMetricsF, QPainter, QPainterPath, QPen, QPolygonF

from desktop_app.core.map.geometry import Route
from desktop_app.core.map.sheet import DrawnLink
from desktop_app.ui.map.words import MINUS, share_text
from desktop_app.ui.theme import active
from desktop_app.ui.theme.typography import font

WIDTHS = ((0.45, 3.6), (0.25, 2.2), (0.0, 1.2))
STRONG = 0.45
HEAD, STRONG_HEAD = 9.0, 12.0
NEGATIVE, DELAYED, LANE = (7.0, 4.0), (3.0, 4.0), (1.0, 4.0)
LANE_WIDTH, GLYPH, LANDING, LANDING_KEPT = 1.4, 7.0, 4.5, 6.5


def path_of(route: Route) -> QPainterPath:
    """A route as Qt draws it."""
    path = QPainterPath(QPointF(route.start.x, route.start.y))
    for curve in route.curves:
        points = (curve.first, curve.second, curve.end)
        path.cubicTo(*(QPointF(point.x, point.y) for point in points))
    return path


def width_of(strength: float) -> float:
    """How wide a link of that strength is drawn."""
    return next(width for least, width in WIDTHS if strength >= least)


def sign_role(link: DrawnLink) -> str:
    """The colour token of a link's sign."""
    return "pos" if link.sign == "+" else "neg"


def link_pen(link: DrawnLink, scale: float = 1.0) -> QPen:
    """The pen of a link."""
    wide = width_of(link.strength)
    pen = QPen(active.colour(sign_role(link)), wide * scale)
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    dashes = DELAYED if link.delayed else NEGATIVE if link.sign == "-" else ()
    if dashes:
        pen.setDashPattern([length / wide for length in dashes])
    return pen


def lane_pen(scale: float = 1.0) -> QPen:
    """The pen of a moderator's lane."""
    pen = QPen(active.colour("neg"), LANE_WIDTH * scale)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    pen.setDashPattern([length / LANE_WIDTH for length in LANE])
    return pen


def paint_head(painter: QPainter, link: DrawnLink, colour: QColor) -> None:
    """The arrow head at the end of a link."""
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QBrush(colour))
    painter.drawPolygon(head_of(link))


def head_of(link: DrawnLink, scale: float = 1.0) -> QPolygonF:
    """The corners of that arrow head."""
    last = link.route.curves[-1]
    back = last.second if last.second != last.end else last.first
    angle = math.atan2(last.end.y - back.y, last.end.x - back.x)
    size = STRONG_HEAD if link.strength >= STRONG else HEAD
    return _head(QPointF(last.end.x, last.end.y), angle, size * scale)


def paint_sign(painter: QPainter, centre: QPointF, radius: float) -> None:
    """A disc with a minus: on negative links, and where a moderator lands."""
    painter.setPen(QPen(active.colour("neg"), 1.4))
    painter.setBrush(active.colour("surface"))
    painter.drawEllipse(centre, radius, radius)
    half = radius * 0.5
    painter.drawLine(QPointF(centre.x() - half, centre.y()), QPointF(centre.x() + half, centre.y()))


def paint_chip(painter: QPainter, centre: QPointF, text: str, role: str, scale: float = 1.0) -> None:
    """A small label on a link."""
    chosen = font("hint")
    metrics = QFontMetricsF(chosen)
    box = QRectF(0, 0, metrics.horizontalAdvance(text) + 10, metrics.height() + 2)
    box.moveCenter(QPointF())
    painter.save()
    painter.translate(centre)
    painter.scale(scale, scale)
    painter.setPen(QPen(active.colour(role), 1))
    painter.setBrush(active.colour("surface"))
    painter.drawRoundedRect(box, box.height() / 2, box.height() / 2)
    painter.setFont(chosen)
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, text)
    painter.restore()


def strength_text(link: DrawnLink) -> str:
    """The strength as people read it: +30 % or −50 %."""
    return share_text(link.strength, "+" if link.sign == "+" else MINUS, active.language())


@cache
def _unit_head(size: float) -> tuple[tuple[float, float], ...]:
    return ((0.0, 0.0), (-size, -size * 0.42), (-size * 0.72, 0.0), (-size, size * 0.42))


def _head(tip: QPointF, angle: float, size: float) -> QPolygonF:
    cosine, sine = math.cos(angle), math.sin(angle)
    corners = _unit_head(size)
    return QPolygonF([QPointF(tip.x() + x * cosine - y * sine, tip.y() + x * sine + y * cosine) for x, y in corners])
