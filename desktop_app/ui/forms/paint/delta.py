"""A change: the arrow says which way the number moves, the colour whether that is better or worse."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter

from desktop_app.core.charts.number_format import MINUS
from desktop_app.ui.forms.paint.track import verdict_colour
from desktop_app.ui.theme import active, typography

ARROW_WIDTH = 9.0
ARROW_HEIGHT = 8.0
ARROW_GAP = 5.0
CHIP_PADDING = 6.0
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


def spoken_delta(delta: Delta, word: str) -> str:
    """The change as a screen reader says it, with its sign and the word for better or worse."""
    sign = {1: "+", -1: MINUS}.get(delta.direction, "")
    return f"{sign}{delta.text} {word}".strip()


def delta_width(delta: Delta, *, chip: bool) -> float:
    """How much room the change takes [px]."""
    text = typography.advance(delta.text, "hint", QFont.Weight.DemiBold)
    return text + (ARROW_WIDTH + ARROW_GAP if delta.direction else 0) + (2 * CHIP_PADDING if chip else 0)


def paint_delta(painter: QPainter, box: QRectF, delta: Delta, *, chip: bool, at_right: bool = True) -> None:
    """The change at the right (or left) end of the box, in its middle height; `chip` tints its ground."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    width = delta_width(delta, chip=chip)
    left, middle = box.right() - width if at_right else box.left(), box.center().y()
    colour = active.colour("ink3") if delta.verdict == "same" else verdict_colour(delta.verdict)
    if chip:
        ground = QRectF(left, middle - CHIP_HEIGHT / 2, width, CHIP_HEIGHT)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(active.colour(TINTS.get(delta.verdict, "sunken")))
        painter.drawRoundedRect(ground, CHIP_HEIGHT / 2, CHIP_HEIGHT / 2)
        left += CHIP_PADDING
    if delta.direction:
        _arrow(painter, left, middle, delta.direction, colour)
        left += ARROW_WIDTH + ARROW_GAP
    painter.setFont(typography.font("hint", weight=QFont.Weight.DemiBold))
    painter.setPen(colour)
    line = typography.metrics("hint", QFont.Weight.DemiBold)
    painter.drawText(QPointF(left, middle + (line.ascent() - line.descent()) / 2), delta.text)
    painter.restore()


def _arrow(painter: QPainter, left: float, middle: float, direction: int, colour: QColor) -> None:
    half = ARROW_HEIGHT / 2 * (1 if direction > 0 else -1)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    foot, tip = middle + half, QPointF(left + ARROW_WIDTH / 2, middle - half)
    painter.drawPolygon([QPointF(left, foot), QPointF(left + ARROW_WIDTH, foot), tip])
