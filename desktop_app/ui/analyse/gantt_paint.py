"""How a Gantt is painted: quarters, names, and bars filled by how far an initiative is used."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen, QPolygonF

from desktop_app.core.analysis.roadmap.planned_bars import PlannedBar
from desktop_app.ui.theme import active, icons, tokens, typography
from desktop_app.ui.theme.dimensions import DIMENSION_ICONS, HUES

HEAD, ROW = 20.0, 22.0
INSET = 3.0
FILLED = 0.55
STEPS = 32
ICON = 16.0
GAP = 6.0


@dataclass(frozen=True)
class Timeline:
    """Times [quarters from today] across a picture: today at `left`, the end of the last quarter at `right` [px]."""

    left: float
    right: float
    quarters: int

    def x(self, time: float) -> float:
        """Where a time stands [px]."""
        return self.left + (self.right - self.left) * time / self.quarters

    def time(self, x: float) -> float:
        """The time at a place."""
        return (x - self.left) / (self.right - self.left) * self.quarters


def paint_quarters(painter: QPainter, timeline: Timeline, rows: int) -> None:
    """The numbers of the quarters over their columns, and the lines between them."""
    painter.setFont(typography.font("hint"))
    for quarter in range(timeline.quarters + 1):
        painter.setPen(QPen(active.colour("line2" if quarter == 0 else "line"), 1))
        x = timeline.x(quarter)
        painter.drawLine(QPointF(x, HEAD - 2), QPointF(x, HEAD + rows * ROW))
        if quarter:
            box = QRectF(timeline.x(quarter - 1), 0, x - timeline.x(quarter - 1), HEAD - 2)
            painter.setPen(active.colour("ink2"))
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, str(quarter))


def paint_row(painter: QPainter, top: float, width: float, *, on: bool) -> None:
    """The ground of a row; the one with the cursor is tinted."""
    if on:
        painter.fillRect(QRectF(0, top, width, ROW), active.colour("accent_tint"))
    painter.fillRect(QRectF(0, top + ROW - 1, width, 1), active.colour("line"))


def paint_nothing(painter: QPainter, text: str, width: float) -> None:
    """What is said in the one row of a Gantt without bars, over the lines of its quarters."""
    box = QRectF(0, HEAD, width, ROW)
    painter.fillRect(box, active.colour("surface"))
    painter.setFont(typography.font("small"))
    painter.setPen(active.colour("ink2"))
    painter.drawText(box, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, text)


def paint_name(painter: QPainter, top: float, name: str, dimension: str, left: float) -> None:
    """The icon of the dimension and the name of the initiative, left of the quarters."""
    place = QRectF(0, top + (ROW - ICON) / 2, ICON, ICON)
    icons.paint_icon(painter, place, DIMENSION_ICONS[dimension], active.colour(HUES[dimension]))
    room = QRectF(ICON + GAP, top, left - ICON - 2 * GAP, ROW)
    shown = typography.metrics("small").elidedText(name, Qt.TextElideMode.ElideRight, room.width())
    painter.setFont(typography.font("small"))
    painter.setPen(active.colour("ink"))
    painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, shown)


def paint_bar(painter: QPainter, timeline: Timeline, top: float, bar: PlannedBar, dimension: str, *, on: bool) -> None:
    """A frame from the start on, filled as high as the initiative is used; the handle stands at nine tenths."""
    hue = active.colour(HUES[dimension])
    box = QRectF(timeline.x(bar.start - 1), top + INSET, 0, ROW - 2 * INSET - 1)
    box.setRight(timeline.right)
    if bar.start - 1 >= timeline.quarters:
        return
    painter.setPen(QPen(active.colour("accent"), tokens.SELECTION) if on else QPen(hue, 1))
    painter.setBrush(active.colour(f"{HUES[dimension]}_t"))
    painter.drawRoundedRect(box, tokens.BAR_RADIUS, tokens.BAR_RADIUS)
    painter.setPen(Qt.PenStyle.NoPen)
    hue.setAlphaF(FILLED)
    painter.setBrush(hue)
    painter.drawPolygon(_ramp(timeline, box, bar))
    if bar.in_use < timeline.quarters:
        _paint_handle(painter, timeline.x(bar.in_use), box)


def _ramp(timeline: Timeline, box: QRectF, bar: PlannedBar) -> QPolygonF:
    """The area under the use of an initiative."""
    times = [bar.start - 1 + (timeline.quarters - bar.start + 1) * step / STEPS for step in range(STEPS + 1)]
    line = [QPointF(timeline.x(time), box.bottom() - box.height() * bar.use(time)) for time in times]
    return QPolygonF([box.bottomLeft(), *line, box.bottomRight()])


def _paint_handle(painter: QPainter, x: float, box: QRectF) -> None:
    painter.setPen(QPen(active.colour("ink"), tokens.SELECTION))
    painter.drawLine(QPointF(x, box.top() + 2), QPointF(x, box.bottom() - 2))
