"""An input's interval: a solid whisker where measured, dashed where weak, dotted from the literature; the default."""

from __future__ import annotations

import math
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from desktop_app.ui.forms.paint.badge import HOLLOW
from desktop_app.ui.theme import active

WHISKER = 2.4
DOT = 4.0
DASHED = [1.8, 0.9]
DOTTED = [0.7, 1.1]
DEFAULT_TICK = 7.0


@dataclass(frozen=True)
class Interval:
    """Low end, value and high end of an input, its default, the axis they stand on, and how it is known."""

    low: float
    value: float
    high: float
    axis: tuple[float, float]
    status: str = "measured"
    default: float | None = None

    def share(self, value: float) -> float:
        """Where a value lies on the axis, 0 to 1."""
        low, high = self.axis
        if not high > low or not math.isfinite(value):
            return 0.5
        return min(1.0, max(0.0, (value - low) / (high - low)))


def paint_interval(painter: QPainter, box: QRectF, interval: Interval) -> None:
    """The interval across the box, in its middle height."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    left, width, y = box.left() + DOT + 1, box.width() - 2 * DOT - 2, box.center().y()

    def place(value: float) -> QPointF:
        return QPointF(left + width * interval.share(value), y)

    painter.setPen(QPen(active.colour("line"), 1.4))
    painter.drawLine(QPointF(left, y), QPointF(left + width, y))
    if interval.default is not None:
        _default(painter, place(interval.default))
    painter.setPen(_whisker(interval.status))
    painter.drawLine(place(interval.low), place(interval.high))
    _value(painter, place(interval.value), interval.status)
    painter.restore()


def _whisker(status: str) -> QPen:
    pen = QPen(active.colour("ink"), WHISKER)
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    if status == "weak":
        pen.setDashPattern(DASHED)
    elif status in HOLLOW:
        pen.setDashPattern(DOTTED)
    return pen


def _value(painter: QPainter, at: QPointF, status: str) -> None:
    painter.setPen(QPen(active.colour("ink"), 1.3))
    painter.setBrush(active.colour("surface" if status in HOLLOW or status == "weak" else "ink"))
    painter.drawEllipse(at, DOT, DOT)
    if status == "weak":
        painter.setBrush(active.colour("ink"))
        painter.drawPie(QRectF(at.x() - DOT, at.y() - DOT, 2 * DOT, 2 * DOT), 90 * 16, 180 * 16)


def _default(painter: QPainter, at: QPointF) -> None:
    pen = QPen(active.colour("today"), 1.4)
    pen.setDashPattern([1.6, 1.2])
    painter.setPen(pen)
    painter.drawLine(at - QPointF(0, DEFAULT_TICK), at + QPointF(0, DEFAULT_TICK))
