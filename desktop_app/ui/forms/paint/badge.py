"""The evidence badge: solid is measured, half weak, a pencil entered, a dashed ring assumed; in ink, for print."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPainterPath, QPen

from desktop_app.ui.theme import active, icons, tokens, typography

HOLLOW = ("assumed", "too_few", "unusable")
"""The statuses behind which nothing of the user's own stands."""
GRADE_GAP = 4
DISC = 0.84  # of the badge's side
RING_LINE = 1.3
DASHES = 9
ARC = 16  # Qt counts arcs in sixteenths of a degree


def paint_badge(painter: QPainter, box: QRectF, status: str, grade: str = "", *, ink: QColor | None = None) -> None:
    """The badge at the left of the box, in its middle height; behind a ring the grade of the source, A to D."""
    colour = ink or active.colour("ink")
    side = float(tokens.BADGE)
    place = QRectF(box.left(), box.center().y() - side / 2, side, side)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    if status == "measured":
        _disc(painter, place, colour)
    elif status == "weak":
        _half_disc(painter, place, colour)
    elif status == "entered":
        _pencil(painter, place, colour)
    else:
        _dashed_ring(painter, place, colour)
        _grade(painter, box, grade, colour)
    painter.restore()


def badge_width(status: str, grade: str = "") -> float:
    """How much room the badge takes [px]."""
    if status not in HOLLOW or not grade:
        return float(tokens.BADGE)
    return tokens.BADGE + GRADE_GAP + typography.advance(grade, "hint", QFont.Weight.DemiBold)


def _round(place: QRectF) -> QRectF:
    inset = place.width() * (1 - DISC) / 2
    return place.adjusted(inset, inset, -inset, -inset)


def _disc(painter: QPainter, place: QRectF, colour: QColor) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    painter.drawEllipse(_round(place))


def _half_disc(painter: QPainter, place: QRectF, colour: QColor) -> None:
    inner = _round(place).adjusted(0.6, 0.6, -0.6, -0.6)
    painter.setPen(QPen(colour, RING_LINE))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawEllipse(inner)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    painter.drawPie(inner, 90 * ARC, 180 * ARC)


def _pencil(painter: QPainter, place: QRectF, colour: QColor) -> None:
    painter.setPen(QPen(colour, RING_LINE))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(place.adjusted(1, 1, -1, -1), tokens.BAR_RADIUS, tokens.BAR_RADIUS)
    icons.paint_icon(painter, place.adjusted(2.2, 2.2, -2.2, -2.2), "pencil", colour)


def _dashed_ring(painter: QPainter, place: QRectF, colour: QColor) -> None:
    inner = _round(place).adjusted(0.4, 0.4, -0.4, -0.4)
    ring = QPainterPath()
    ring.addEllipse(inner)
    around = ring.length() / RING_LINE  # dashes are counted in widths of the pen
    pen = QPen(colour, RING_LINE)
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    pen.setDashPattern([0.55 * around / DASHES, 0.45 * around / DASHES])
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawPath(ring)


def _grade(painter: QPainter, box: QRectF, grade: str, colour: QColor) -> None:
    if not grade:
        return
    painter.setFont(typography.font("hint", weight=QFont.Weight.DemiBold))
    painter.setPen(colour)
    left = box.left() + tokens.BADGE + GRADE_GAP
    line = typography.metrics("hint", QFont.Weight.DemiBold)
    baseline = box.center().y() + (line.ascent() - line.descent()) / 2
    painter.drawText(QPointF(left, baseline), grade)
