"""What a result rests on as one bar: solid measured, hatched weak, dashed outline assumed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen

from desktop_app.ui.forms.paint.badge import HOLLOW
from desktop_app.ui.theme import active, tokens

HATCH_STEP = 5.0
HATCH_LINE = 1.6


@dataclass(frozen=True)
class Share:
    """A part of the bar: the status it stands for, its share (0 to 1) and the words below it ("58 % measured")."""

    status: str
    share: float
    text: str


def paint_shares(painter: QPainter, box: QRectF, shares: Sequence[Share]) -> None:
    """The bar across the box, its parts in the order given."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    left = box.left()
    for part in shares:
        width = box.width() * part.share
        if width >= 1:
            _part(painter, QRectF(left, box.top(), width, box.height()).adjusted(0.5, 0.5, -0.5, -0.5), part.status)
        left += width
    painter.restore()


def _part(painter: QPainter, place: QRectF, status: str) -> None:
    ink = active.colour("ink")
    outline = QPen(ink, 1)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    if status in HOLLOW:
        outline.setDashPattern([3, 2])
        outline.setColor(active.colour("ink2"))
    painter.setPen(outline)
    if status in ("measured", "entered"):
        painter.setBrush(ink if status == "measured" else active.colour("today"))
    painter.drawRoundedRect(place, tokens.BAR_RADIUS, tokens.BAR_RADIUS)
    if status == "weak":
        _hatch(painter, place, ink)


def _hatch(painter: QPainter, place: QRectF, ink: QColor) -> None:
    painter.save()
    clip = QPainterPath()
    clip.addRoundedRect(place, tokens.BAR_RADIUS, tokens.BAR_RADIUS)
    painter.setClipPath(clip)
    painter.setPen(QPen(ink, HATCH_LINE))
    x = place.left() - place.height()
    while x < place.right():
        painter.drawLine(QPointF(x, place.bottom()), QPointF(x + place.height(), place.top()))
        x += HATCH_STEP
    painter.restore()
