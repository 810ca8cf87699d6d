"""The face of a level slider: track, ticks, today's hollow tick, the scenario's disc or the diamond of what follows."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen, QPolygonF

from desktop_app.ui.forms.paint.track import move_pen, paint_today
from desktop_app.ui.theme import active, tokens

TRACK = 4.0
DISC = 6.5
RING = 1.5
TODAY = QRectF(-1.5, -7, 3, 14)
DIAMOND = 6.0
FOCUS_DISTANCE = 2.0
TICK_TOP, TICK_BOTTOM = 8.0, 10.0
INSET = DISC + RING + FOCUS_DISTANCE + tokens.SELECTION
FOLLOWS = 0.55  # opacity


@dataclass(frozen=True)
class SliderFace:
    """Where today and the scenario lie (0 to 1), the verdict on the move, and how the slider is held."""

    today: float
    scenario: float
    verdict: str
    ticks: int
    derived: bool
    focused: bool
    enabled: bool


def place_of(width: float, share: float) -> float:
    """Where a share of the track lies [px] in a slider of that width."""
    return INSET + share * (width - 2 * INSET)


def share_at(width: float, x: float) -> float:
    """The share of the track at a place [px], 0 to 1."""
    return min(1.0, max(0.0, (x - INSET) / max(1.0, width - 2 * INSET)))


def paint_slider(painter: QPainter, box: QRectF, face: SliderFace) -> None:
    """The slider across the box."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    if face.derived or not face.enabled:
        painter.setOpacity(FOLLOWS)
    y = box.center().y()
    start, end, today, scenario = (
        QPointF(place_of(box.width(), share), y) for share in (0.0, 1.0, face.today, face.scenario)
    )
    _line(painter, start, end, "line")
    _line(painter, start, today, "today")
    if face.verdict != "same":
        painter.setPen(move_pen(face.verdict, TRACK))
        painter.drawLine(today, scenario)
    _ticks(painter, box, face.ticks)
    paint_today(painter, today, TODAY)
    if face.derived:
        _diamond(painter, scenario)
    else:
        _disc(painter, scenario)
    painter.setOpacity(1)
    if face.focused:
        _focus(painter, scenario)


def _line(painter: QPainter, start: QPointF, end: QPointF, token: str) -> None:
    pen = QPen(active.colour(token), TRACK)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    painter.setPen(pen)
    painter.drawLine(start, end)


def _ticks(painter: QPainter, box: QRectF, count: int) -> None:
    painter.setPen(QPen(active.colour("line2"), tokens.HAIRLINE))
    y = box.center().y()
    places = (place_of(box.width(), number / max(1, count - 1)) for number in range(count))
    painter.drawLines([QLineF(x, y + TICK_TOP, x, y + TICK_BOTTOM) for x in places])


def _disc(painter: QPainter, at: QPointF) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(active.colour("surface"))
    painter.drawEllipse(at, DISC + RING, DISC + RING)
    painter.setBrush(active.colour("accent"))
    painter.drawEllipse(at, DISC, DISC)


def _diamond(painter: QPainter, at: QPointF) -> None:
    painter.setPen(QPen(active.colour("ink"), tokens.OUTLINE))
    painter.setBrush(active.colour("surface"))
    corners = [QPointF(DIAMOND, 0), QPointF(0, DIAMOND), QPointF(-DIAMOND, 0), QPointF(0, -DIAMOND)]
    painter.drawPolygon(QPolygonF([at + corner for corner in corners]))


def _focus(painter: QPainter, at: QPointF) -> None:
    painter.setPen(QPen(active.colour("accent"), tokens.SELECTION))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    radius = DISC + FOCUS_DISTANCE + tokens.SELECTION / 2
    painter.drawEllipse(at, radius, radius)
