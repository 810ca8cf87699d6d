"""The mini track of cards and tables: where today stands, where the scenario goes, better or worse, a limit below."""

from __future__ import annotations

import math
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF

from desktop_app.ui.theme import active

TRACK_LINE = 3.0
MOVE_LINE = 3.0
DOT = 4.0
TICK = QRectF(-1.5, -5.5, 3, 11)
ARROW = 4.0
WORSE_DASHES = [1.2, 0.7]  # in widths of the pen: 4-2 px


@dataclass(frozen=True)
class Track:
    """Today and the scenario on the way from `low` to `high`, whether the move is for the better, and a limit.

    `verdict` is "better", "worse", "same" or "none"; values are only placed, never computed with.
    """

    today: float
    scenario: float
    low: float
    high: float
    verdict: str = "none"
    limit: float | None = None

    def share(self, value: float) -> float:
        """Where a value lies on the track, 0 to 1; values beyond the ends lie at the ends."""
        if not self.high > self.low or not math.isfinite(value):
            return 0.5
        return min(1.0, max(0.0, (value - self.low) / (self.high - self.low)))


def verdict_colour(verdict: str) -> QColor:
    """Blue for better, orange for worse, ink where neither way is better."""
    return active.colour({"better": "pos", "worse": "neg", "none": "accent"}.get(verdict, "ink3"))


def move_pen(verdict: str, width: float) -> QPen:
    """The pen of the part that moved: dashed where it makes things worse, so that colour never stands alone."""
    pen = QPen(verdict_colour(verdict), width)
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    if verdict == "worse":
        pen.setDashPattern(WORSE_DASHES)
    return pen


def paint_track(painter: QPainter, box: QRectF, track: Track) -> None:
    """The track across the box, in its middle height."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    paint_way(painter, box, track)
    paint_move(painter, box, track)
    painter.restore()


def paint_way(painter: QPainter, box: QRectF, track: Track) -> None:
    """What of the track stays where it is: the whole way and the limit."""
    ground = QPen(active.colour("line"), TRACK_LINE)
    ground.setCapStyle(Qt.PenCapStyle.RoundCap)
    painter.setPen(ground)
    painter.drawLine(_place(box, 0.0), _place(box, 1.0))
    if track.limit is not None:
        _limit(painter, QPointF(_place(box, track.share(track.limit)).x(), box.bottom()))


def paint_move(painter: QPainter, box: QRectF, track: Track) -> None:
    """Today, the scenario, and the way between them."""
    today, scenario = _place(box, track.share(track.today)), _place(box, track.share(track.scenario))
    if track.verdict != "same":
        painter.setPen(move_pen(track.verdict, MOVE_LINE))
        painter.drawLine(today, scenario)
    paint_today(painter, today, TICK)
    if track.verdict != "same":
        painter.setPen(QPen(active.colour("surface"), 1))
        painter.setBrush(active.colour("accent"))
        painter.drawEllipse(scenario, DOT, DOT)


def _place(box: QRectF, share: float) -> QPointF:
    inset = DOT + 1
    return QPointF(box.left() + inset + (box.width() - 2 * inset) * share, box.center().y())


def paint_today(painter: QPainter, at: QPointF, shape: QRectF) -> None:
    """Today's place: a hollow tick."""
    painter.setPen(QPen(active.colour("today"), 1))
    painter.setBrush(active.colour("surface"))
    painter.drawRect(shape.translated(at))


def _limit(painter: QPainter, foot: QPointF) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(active.colour("ink"))
    top = foot - QPointF(0, ARROW)
    painter.drawPolygon(QPolygonF([top, foot + QPointF(ARROW, 0), foot - QPointF(ARROW, 0)]))
