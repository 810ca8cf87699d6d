"""How levels are painted: a ring for capabilities, a bar for all others. Grey is today, ink is the scenario."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPen

from desktop_app.ui.theme import active

RING, THICK, BAR, TICK = 44.0, 5.0, 3.0, 9.0
DASHES = (1.6, 1.0)
_SEEN = 1e-4
_TOP, _FULL = 90 * 16, 360 * 16


@dataclass(frozen=True, slots=True)
class Levels:
    """Today's level and the scenario's [0–1]; the same where no scenario is chosen."""

    today: float
    level: float

    @property
    def falls(self) -> bool:
        """Whether the scenario is below today."""
        return self.level < self.today


def paint_ring(painter: QPainter, centre: QPointF, levels: Levels, size: float = RING, thick: float = THICK) -> None:
    """A ring: today in grey, on to the scenario in ink; what is lost is dashed in the colour of worse."""
    inner = QRectF(0, 0, size - thick, size - thick)
    inner.moveCenter(centre)
    painter.setPen(QPen(active.colour("line"), thick, Qt.PenStyle.SolidLine, Qt.PenCapStyle.FlatCap))
    painter.setBrush(QBrush(active.colour("surface")))
    painter.drawEllipse(inner)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    both = min(levels.today, levels.level)
    _arc(painter, inner, 0.0, both, QPen(active.colour("today"), thick))
    if levels.falls:
        pen = QPen(active.colour("neg"), thick)
        pen.setDashPattern([d * 0.6 for d in DASHES])
        _arc(painter, inner, both, levels.today, pen)
    else:
        _arc(painter, inner, both, levels.level, QPen(active.colour("accent"), thick))


def paint_bar(painter: QPainter, box: QRectF, levels: Levels, tall: float = BAR) -> None:
    """A bar: today in grey, on to the scenario in ink; where it falls a tick marks today."""
    middle = box.center().y()
    whole = QRectF(box.left(), middle - tall / 2, box.width(), tall)
    both = min(levels.today, levels.level)
    _piece(painter, whole, 0.0, 1.0, active.colour("line"))
    _piece(painter, whole, 0.0, both, active.colour("today"))
    if levels.falls:
        x = whole.left() + levels.today * whole.width()
        painter.fillRect(QRectF(x - 0.75, middle - TICK / 2, 1.5, TICK), active.colour("today"))
    else:
        _piece(painter, whole, both, levels.level, active.colour("accent"))


def _arc(painter: QPainter, box: QRectF, start: float, end: float, pen: QPen) -> None:
    if end - start > _SEEN:
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        painter.setPen(pen)
        painter.drawArc(box, round(_TOP - start * _FULL), round(-(end - start) * _FULL))


def _piece(painter: QPainter, whole: QRectF, start: float, end: float, colour: QColor) -> None:
    piece = QRectF(whole.left() + start * whole.width(), whole.top(), (end - start) * whole.width(), whole.height())
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    painter.drawRoundedRect(piece, whole.height() / 2, whole.height() / 2)
