"""The face of a KPI card: name and badge, number and change, today's or the alarm of a broken limit, a mini track."""

from __future__ import annotations

import math
from dataclasses import dataclass

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter

from desktop_app.ui.forms.paint.badge import badge_width, paint_badge
from desktop_app.ui.forms.paint.delta import CHIP_HEIGHT, Delta, delta_width, paint_delta
from desktop_app.ui.forms.paint.lines import in_lines
from desktop_app.ui.forms.paint.track import Track, paint_move, paint_way
from desktop_app.ui.theme import active, icons, tokens, typography

LEFT, TOP, RIGHT, FOOT = 10, 8, 10, 6
BADGE_GAP, UNIT_GAP, ICON_GAP = 6, 2, 4
TRACK_HEIGHT = 18
FEW_LETTERS = 24
"""The least room for a text that may be shortened [px]."""
NAME_LINES = 2
FROM_TOP = (Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop).value
ONE_LINE = (Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter).value


@dataclass(frozen=True)
class KpiFace:
    """All that a card says, in the user's language: texts, change, badge, track, and the alarm of a broken limit.

    An alarm is hollow where it rests on an assumption: `alarm_assumed` makes it so, and its text must say it.
    """

    name: str
    number: str
    unit: str = ""
    today: str = ""
    delta: Delta | None = None
    verdict_word: str = ""
    status: str = "assumed"
    grade: str = ""
    status_word: str = ""
    track: Track | None = None
    alarm: str = ""
    alarm_assumed: bool = False
    tip: str = ""

    @property
    def line(self) -> str:
        """What stands between number and track: today's, or the alarm in its place."""
        return self.alarm or self.today


@dataclass(frozen=True)
class KpiPlaces:
    """Where the parts of a face stand in a card; a part without anything to show is empty."""

    name: QRect
    badge: QRect
    number: QRect
    unit: QRect
    delta: QRect
    alarm: QRect
    line: QRect
    track: QRect


def least_size(face: KpiFace) -> QSize:
    """Room for number, unit and change in full, and for a few letters of name and line."""
    badge, change = _badge_width(face), _change_width(face)
    first = FEW_LETTERS + BADGE_GAP + badge
    second = (
        typography.width(face.number, "number") + UNIT_GAP + typography.width(face.unit, "body") + UNIT_GAP + change
    )
    return QSize(LEFT + max(first, second) + RIGHT, TOP + sum(_row_heights(face)) + FOOT)


def height_at(face: KpiFace, width: int) -> int:
    """How high a card of that width must be for the face, its name in two lines where one does not hold it."""
    return TOP + sum(_row_heights(face, len(_name_lines(face, width)))) + FOOT


def places(face: KpiFace, size: QSize) -> KpiPlaces:
    """The places of a face in a card of that size; height that is left over is shared out between the rows."""
    width = size.width() - LEFT - RIGHT
    heights = _row_heights(face, _name_rows(face, size))
    gap = max(0, size.height() - TOP - sum(heights) - FOOT) // (len(heights) + 1)
    first, second, third, track = (TOP + gap * (row + 1) + sum(heights[:row]) for row in range(len(heights)))
    badge, change = _badge_width(face), _change_width(face)
    number, unit = typography.width(face.number, "number"), typography.width(face.unit, "body")
    icon = tokens.LINE_ICON + ICON_GAP if face.alarm else 0
    return KpiPlaces(
        name=QRect(LEFT, first, width - badge - BADGE_GAP, heights[0]),
        badge=QRect(LEFT + width - badge, first, badge, max(typography.height("small"), _badge_height())),
        number=QRect(LEFT, second, number, heights[1]),
        unit=QRect(LEFT + number + UNIT_GAP, second, unit, heights[1]),
        delta=_centred(QRect(LEFT + width - change, second, change, heights[1]), round(CHIP_HEIGHT)),
        alarm=QRect(LEFT, third, icon and tokens.LINE_ICON, heights[2]),
        line=QRect(LEFT + icon, third, width - icon, heights[2]),
        track=QRect(LEFT, track, width, heights[3]),
    )


def still_part(face: KpiFace) -> tuple[object, ...]:
    """What `paint_still` paints of a face: faces that have it in common differ in what moves only."""
    limit = (face.track is not None, face.track and face.track.limit is not None and face.track.share(face.track.limit))
    return (face.name, face.status, face.grade, face.line, bool(face.alarm), face.alarm_assumed, limit)


def paint_still(painter: QPainter, face: KpiFace, at: KpiPlaces) -> None:
    """Name, badge, line and the way of the track, which stay as they are while a lever moves."""
    _write(painter, at.name, "small", "ink2", "\n".join(shown_name(face, at)), FROM_TOP)
    paint_badge(painter, QRectF(at.badge), face.status, face.grade)
    if face.alarm:
        icon = "alert-octagon-outline" if face.alarm_assumed else "alert-octagon"
        icons.paint_icon(painter, QRectF(at.alarm), icon, active.colour("err"))
    _write(painter, at.line, "hint", "err" if face.alarm else "ink2", elided("hint", face.line, at.line))
    if face.track is not None:
        paint_way(painter, QRectF(at.track), face.track)


def paint_moving(painter: QPainter, face: KpiFace, at: KpiPlaces) -> None:
    """Number and unit, the change, and where the scenario stands."""
    _write(painter, at.number, "number", "ink", face.number)
    _write(painter, at.unit, "body", "ink", face.unit)
    if face.delta is not None and face.delta.text:
        paint_delta(painter, QRectF(at.delta), face.delta, chip=True)
    if face.track is not None:
        paint_move(painter, QRectF(at.track), face.track)


def shown_name(face: KpiFace, at: KpiPlaces) -> tuple[str, ...]:
    """The lines of the name for which there is room."""
    rows = max(1, at.name.height() // typography.height("small"))
    return in_lines(face.name, "small", at.name.width(), rows)


def elided(role: str, text: str, room: QRect) -> str:
    """The text, ending in … where the room ends."""
    return typography.metrics(role).elidedText(text, Qt.TextElideMode.ElideRight, room.width())


def part_at(at: KpiPlaces, point: QPoint) -> str:
    """The part of a face at a point of its card, "" between them."""
    parts = ("name", "badge", "delta", "alarm", "line")
    return next((part for part in parts if getattr(at, part).contains(point)), "")


def _write(painter: QPainter, room: QRect, role: str, tone: str, text: str, place: int = ONE_LINE) -> None:
    painter.setFont(typography.font(role))
    painter.setPen(active.colour(tone))
    painter.drawText(room, place, text)


def _badge_width(face: KpiFace) -> int:
    return math.ceil(badge_width(face.status, face.grade)) + 1


def _badge_height() -> int:
    return max(tokens.BADGE, typography.height("hint"))


def _centred(row: QRect, height: int) -> QRect:
    return QRect(row.left(), row.top() + (row.height() - height) // 2, row.width(), height)


def _change_width(face: KpiFace) -> int:
    return math.ceil(delta_width(face.delta, chip=True)) if face.delta is not None and face.delta.text else 0


def _name_lines(face: KpiFace, width: int) -> tuple[str, ...]:
    return in_lines(face.name, "small", width - LEFT - RIGHT - _badge_width(face) - BADGE_GAP)


def _name_rows(face: KpiFace, size: QSize) -> int:
    """For how many lines of a name a card of that size has room; cards side by side have the same, whatever theirs."""
    return NAME_LINES if TOP + sum(_row_heights(face, NAME_LINES)) + FOOT <= size.height() else 1


def _row_heights(face: KpiFace, lines: int = 1) -> tuple[int, int, int, int]:
    return (
        max(lines * typography.height("small"), _badge_height()),
        max(typography.height("number"), typography.height("body"), round(CHIP_HEIGHT)),
        max(typography.height("hint"), tokens.LINE_ICON if face.alarm else 0),
        TRACK_HEIGHT,
    )
