"""The outline and the face of each kind of node. One painter a kind, in one table."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QFont, QFontMetricsF, QPainter, QPainterPath, QPen, QPolygonF

from desktop_app.core.map.maturity import maturity
from desktop_app.core.map.node import Kind, Node
from desktop_app.core.map.sheet import NAME_BELOW
from desktop_app.ui.map.colouring import DIMENSION, KIND, hue_of, tint_of
from desktop_app.ui.map.halo import paint_halo
from desktop_app.ui.map.level_marks import RING, THICK, Levels, paint_bar, paint_ring
from desktop_app.ui.map.node_icons import icon_of
from desktop_app.ui.map.node_text import NAME_WEIGHT, fitted, pitch
from desktop_app.ui.theme import active, tokens
from desktop_app.ui.theme.icons import paint_icon
from desktop_app.ui.theme.typography import font

HUE_BAR, CHAMFER, HEXAGON, PENNANT = 6.0, 8.0, 12.0, 12.0
LOW = 33.0
"""Height up to which the bar of a box stands nearer to its foot."""
ICON, ICON_X, TEXT_X, TEXT_END, BAR_FOOT = 16.0, 9.0, 29.0, 4.0, 5.0
WIDE_TEXT_X = 12.0
"""Where names begin whose type is larger; they take the place of the icon."""
IN_BOXES, IN_FLAT_PENNANTS, IN_PENNANTS, BELOW_RINGS = (2, 3), (3,), (4,), (2,)
"""The most lines that a name takes in each shape, the number preferred first."""
NAME_WIDTH = 136.0
TAILS = 6.0
"""What names below rings leave free above their letters and for the tails of the last line [px]."""
NAMES_FROM, ALL_NAMES_FROM = 0.35, 0.6
"""Zoom below which no names, or only those of capabilities and outcomes, are written."""
LARGEST_NUMBER = 1.3
"""The most by which the number in a ring can grow."""


@dataclass(frozen=True, slots=True)
class Face:
    """What is shown of a node; the box is about the origin."""

    node: Node
    name: str
    box: QRectF
    levels: Levels
    zoom: float = 1.0
    colours: str = DIMENSION
    type: float = 1.0

    @property
    def legible(self) -> float:
        """How large its type is seen, as a share of the design."""
        return self.zoom * self.type


def outline(kind: Kind, box: QRectF) -> QPainterPath:
    """The shape of a kind of node in a box."""
    path = QPainterPath()
    if kind == "capability":
        path.addEllipse(box)
    elif kind == "lever":
        path.addRoundedRect(box, box.height() / 2, box.height() / 2)
    elif kind in _CORNERS:
        path.addPolygon(QPolygonF(_CORNERS[kind](box)))
        path.closeSubpath()
    else:
        path.addRoundedRect(box, tokens.FIELD_RADIUS, tokens.FIELD_RADIUS)
    return path


def paint_face(painter: QPainter, face: Face) -> None:
    """The node as its kind is shown at this zoom."""
    if face.node.kind == "capability":
        _paint_capability(painter, face)
        return
    _paint_body(painter, face)
    if face.node.kind == "outcome":
        _paint_outcome(painter, face)
    else:
        _paint_row(painter, face)


def name_font() -> QFont:
    """The font of names on the map."""
    return font("hint", weight=NAME_WEIGHT)


def _paint_body(painter: QPainter, face: Face) -> None:
    path = outline(face.node.kind, face.box)
    strong = face.node.kind in ("challenge", "outcome")
    role = {"challenge": "ink2", "outcome": "accent"}.get(face.node.kind, "line2")
    painter.setPen(QPen(active.colour(role), tokens.OUTLINE if strong else tokens.HAIRLINE))
    painter.setBrush(QBrush(active.colour(_ground(face))))
    painter.drawPath(path)
    if face.node.kind == "technology" and face.node.dimension != "cross" and face.colours == DIMENSION:
        painter.save()
        painter.setClipPath(path)
        hue = active.colour(hue_of(face.node, face.colours))
        painter.fillRect(QRectF(face.box.left(), face.box.top(), HUE_BAR, face.box.height()), hue)
        painter.restore()


def _ground(face: Face) -> str:
    """The colour token of what a node is filled with."""
    return tint_of(hue_of(face.node, face.colours)) if face.colours == KIND else "surface"


def _paint_row(painter: QPainter, face: Face) -> None:
    """Icon, name and bar, in a box."""
    box = face.box
    if face.legible < NAMES_FROM:
        return
    left = box.left() + (4 if face.node.kind in ("lever", "challenge", "context") else 0)
    text_x = TEXT_X if face.type == 1 else WIDE_TEXT_X
    foot = BAR_FOOT if box.height() > LOW else BAR_FOOT - 1
    bar = QRectF(left + text_x, box.bottom() - foot - 1.5, box.right() - left - text_x - 10, 3)
    paint_bar(painter, bar, face.levels)
    if face.type == 1:
        _paint_icon(painter, face, left)
    if face.legible >= ALL_NAMES_FROM:
        room = box.right() - left - text_x - (TEXT_END if face.type == 1 else left + TEXT_END - box.left())
        at = QPointF(left + text_x, (box.top() + bar.top()) / 2)
        _text(painter, face, at, (room, bar.top() - box.top()), IN_BOXES)


def _paint_icon(painter: QPainter, face: Face, left: float) -> None:
    is_shared = face.node.dimension == "cross" and face.colours == DIMENSION
    hue = "ink2" if is_shared else hue_of(face.node, face.colours)
    icon = QRectF(left + ICON_X, face.box.center().y() - ICON / 2, ICON, ICON)
    paint_icon(painter, icon, icon_of(face.node), active.colour(hue))


def _paint_capability(painter: QPainter, face: Face) -> None:
    ring = face.box.center()
    paint_ring(painter, ring, face.levels)
    if face.legible < NAMES_FROM:
        return
    if face.colours == KIND:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(active.colour(_ground(face)))
        painter.drawEllipse(face.box.adjusted(THICK, THICK, -THICK, -THICK))
    painter.setPen(active.colour("ink"))
    painter.setFont(_number_font(face))
    painter.drawText(face.box, Qt.AlignmentFlag.AlignCenter, f"{maturity(face.levels.level):.1f}")
    top = QPointF(ring.x(), ring.y() + RING / 2 + 3)
    _text(painter, face, top, (NAME_WIDTH, NAME_BELOW - TAILS), BELOW_RINGS, centred=True)


def _number_font(face: Face) -> QFont:
    chosen = font("head")
    chosen.setPixelSize(round(chosen.pixelSize() * min(face.type, LARGEST_NUMBER)))
    return chosen


def _paint_outcome(painter: QPainter, face: Face) -> None:
    """Trophy and number above, name below; in a flat pennant beside each other."""
    box = face.box
    if face.legible < NAMES_FROM:
        return
    value = f"{maturity(face.levels.level):.1f}"
    painter.setFont(_number_font(face))
    painter.setPen(active.colour("ink"))
    if box.height() < box.width():
        number = QRectF(box.right() - PENNANT - 30, box.top(), 28, box.height())
        painter.drawText(number, Qt.AlignmentFlag.AlignCenter, value)
        icon = QRectF(box.left() + ICON_X, box.center().y() - ICON / 2, ICON, ICON)
        room, start = number.left() - box.left() - TEXT_X - 2, QPointF(box.left() + TEXT_X, box.center().y())
        tall, lines = box.height(), IN_FLAT_PENNANTS
    else:
        painter.drawText(
            QRectF(box.left(), box.top() + 8, box.width() - PENNANT - 8, 26),
            Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter,
            value,
        )
        icon = QRectF(box.left() + 9, box.top() + 12, 18, 18)
        room, start = box.width() - PENNANT - 12, QPointF(box.left() + 8, box.center().y() + 16)
        tall, lines = box.bottom() - box.center().y(), IN_PENNANTS
    paint_icon(painter, icon, icon_of(face.node), active.colour("accent"))
    _text(painter, face, start, (room, tall), lines)


def _text(
    painter: QPainter, face: Face, at: QPointF, room: tuple[float, float], most: Sequence[int], *, centred: bool = False
) -> None:
    """The name in a room (width, height): lines about the middle height `at`, left-aligned; or centred below it."""
    chosen = name_font()
    metrics = QFontMetricsF(chosen)
    name = fitted(face.name, "hint", room, most, face.type)
    step = pitch("hint")
    painter.save()
    painter.translate(at)
    painter.scale(name.scale * name.narrow, name.scale)
    painter.setFont(chosen)
    painter.setPen(active.colour("ink"))
    first = metrics.capHeight() + (step - metrics.capHeight()) / 2 - 0.5
    y = metrics.ascent() if centred else first - step * len(name.lines) / 2
    for line in name.lines:
        start = QPointF(-metrics.horizontalAdvance(line) / 2 if centred else 0.0, y)
        if centred:
            paint_halo(painter, start, line, chosen)
        painter.drawText(start, line)
        y += step
    painter.restore()


def _chamfered(box: QRectF) -> list[QPointF]:
    c = CHAMFER
    x, y, right, bottom = box.left(), box.top(), box.right(), box.bottom()
    upper = [QPointF(x, y + c), QPointF(x + c, y), QPointF(right - c, y), QPointF(right, y + c)]
    lower = [QPointF(right, bottom - c), QPointF(right - c, bottom), QPointF(x + c, bottom), QPointF(x, bottom - c)]
    return upper + lower


def _hexagon(box: QRectF) -> list[QPointF]:
    middle, left, right = box.center().y(), box.left() + HEXAGON, box.right() - HEXAGON
    upper = [QPointF(box.left(), middle), QPointF(left, box.top()), QPointF(right, box.top())]
    return [*upper, QPointF(box.right(), middle), QPointF(right, box.bottom()), QPointF(left, box.bottom())]


def _pennant(box: QRectF) -> list[QPointF]:
    edge = box.right() - PENNANT
    upper = [box.topLeft(), QPointF(edge, box.top()), QPointF(box.right(), box.center().y())]
    return [*upper, QPointF(edge, box.bottom()), box.bottomLeft()]


_CORNERS: Mapping[Kind, Callable[[QRectF], list[QPointF]]] = MappingProxyType(
    {"challenge": _chamfered, "context": _hexagon, "outcome": _pennant}
)
