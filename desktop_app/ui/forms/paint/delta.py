"""A change: the arrow says which way the number moves, the colour whether that is better or worse."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPolygonF

from desktop_app.ui.forms.paint.track import verdict_colour
from desktop_app.ui.theme import active, typography

ARROW_WIDTH = 9.0
ARROW_HEIGHT = 8.0
ARROW_GAP = 5.0
CHIP_PADDING = 8.0
CHIP_HEIGHT = 20.0
TINTS = {"better": "pos_tint", "worse": "neg_tint"}


@dataclass(frozen=True)
class Delta:
    """The size of a change in words ("3.6 pp"), its direction (−1, 0, 1) and its verdict.

    The verdict is "better", "worse", "none" (neither way is better) or "same" (too small to tell).
    """

    text: str
    direction: int
    verdict: str


def delta_width(delta: Delta, *, chip: bool) -> float:
    """How much room the change takes [px]."""
    text = typography.metrics("hint", QFont.Weight.DemiBold).horizontalAdvance(delta.text)
    return text + (ARROW_WIDTH + ARROW_GAP if delta.direction else 0) + (2 * CHIP_PADDING if chip else 0)


def paint_delta(painter: QPainter, box: QRectF, delta: Delta, *, chip: bool, at_right: bool = True) -> None:
    """The change at the right (or left) end of the box, in its middle height; `chip` tints its ground."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    width = delta_width(delta, chip=chip)
    left = box.right() - width if at_right else box.left()
    colour = active.colour("ink3") if delta.verdict == "same" else verdict_colour(delta.verdict)
    if chip:
        ground = QRectF(left, box.center().y() - CHIP_HEIGHT / 2, width, CHIP_HEIGHT)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(active.colour(TINTS.get(delta.verdict, "sunken")))
        painter.drawRoundedRect(ground, CHIP_HEIGHT / 2, CHIP_HEIGHT / 2)
        left += CHIP_PADDING
    if delta.direction:
        _arrow(painter, QPointF(left, box.center().y()), delta.direction, colour)
        left += ARROW_WIDTH + ARROW_GAP
    painter.setFont(typography.font("hint", weight=QFont.Weight.DemiBold))
    painter.setPen(colour)
    line = typography.metrics("hint", QFont.Weight.DemiBold)
    painter.drawText(QPointF(left, box.center().y() + (line.ascent() - line.descent()) / 2), delta.text)
    painter.restore()


def _arrow(painter: QPainter, left: QPointF, direction: int, colour: QColor) -> None:
    half = ARROW_HEIGHT / 2 * (1 if direction > 0 else -1)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    painter.drawPolygon(
        QPolygonF(
            [
                left + QPointF(0, half),
                left + QPointF(ARROW_WIDTH, half),
                left + QPointF(ARROW_WIDTH / 2, -half),
            ]
        )
    )
