"""The card of a KPI: name and badge, number and change, today's, a mini track, an alarm where a limit is broken."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from desktop_app.ui.forms.chip import DeltaChip
from desktop_app.ui.forms.evidence_badge import EvidenceBadge
from desktop_app.ui.forms.icon_view import IconView
from desktop_app.ui.forms.paint.delta import Delta
from desktop_app.ui.forms.paint.track import Track, paint_track
from desktop_app.ui.forms.text import ElidedLabel, TextLabel
from desktop_app.ui.theme import active, tokens

LEAST = QSize(178, 104)
TRACK_HEIGHT = 18
FOCUS_DISTANCE = 3.0
HOLLOW_DASHES = [3, 2.5]


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


class KpiCard(QFrame):
    """A card that can be clicked, or pressed with Enter or Space, to see the formula behind its number."""

    clicked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._face = KpiFace("", "")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setMinimumSize(LEAST)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._name = ElidedLabel("", "small", "ink2")
        self._badge = EvidenceBadge()
        self._number = TextLabel("", "number")
        self._unit = TextLabel("", "body")
        self._delta = DeltaChip()
        self._today = ElidedLabel("", "hint", "ink2")
        self._alarm = IconView("alert-octagon-outline", "err")
        self._track = _MiniTrack()
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 8, 12, 6)
        column.setSpacing(0)
        column.addLayout(_row(6, (self._name, 1), (self._badge, 0)))
        column.addLayout(_row(3, (self._number, 0), (self._unit, 0), (None, 1), (self._delta, 0)))
        column.addLayout(_row(4, (self._alarm, 0), (self._today, 1)))
        column.addWidget(self._track)

    @property
    def face(self) -> KpiFace:
        """What the card says."""
        return self._face

    def show_face(self, face: KpiFace) -> None:
        """Another number, or the same in another language."""
        if face == self._face:
            return
        before, self._face = self._face, face
        self._number.setText(face.number)
        self._unit.setText(face.unit)
        self._delta.show_delta(face.delta or Delta("", 0, "same"), face.verdict_word)
        self._track.show_track(face.track)
        if (face.name, face.status, face.grade, face.tip) != (before.name, before.status, before.grade, before.tip):
            self._name.setText(face.name)
            self._badge.set_status(face.status, face.grade, word=face.status_word, tip=face.tip)
        self._show_alarm(face)
        spoken = (face.name, f"{face.number} {face.unit}".strip(), face.today, self._delta.accessibleName(), face.alarm)
        self.setAccessibleName(", ".join(part for part in spoken if part))
        self.setAccessibleDescription(face.status_word)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """The surface and its line, in the colour of alarm where a limit is broken; a ring for focus."""
        pen = QPen(active.colour("err" if self._face.alarm else "line"), tokens.HAIRLINE)
        if self._face.alarm:
            pen.setWidthF(tokens.OUTLINE)
        if self._face.alarm_assumed:
            pen.setDashPattern(HOLLOW_DASHES)
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setBrush(active.colour("surface"))
            self._frame(painter, pen, pen.widthF() / 2)
            if self.hasFocus():
                painter.setBrush(Qt.BrushStyle.NoBrush)
                self._frame(painter, QPen(active.colour("accent"), tokens.SELECTION), FOCUS_DISTANCE)

    def _frame(self, painter: QPainter, pen: QPen, inset: float) -> None:
        painter.setPen(pen)
        radius = tokens.CARD_RADIUS - inset
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(inset, inset, -inset, -inset), radius, radius)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click opens what is behind the number."""
        if event.button() == Qt.MouseButton.LeftButton and self.rect().contains(event.position().toPoint()):
            self.clicked.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter and Space are a click."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.clicked.emit()
        else:
            super().keyPressEvent(event)

    def _show_alarm(self, face: KpiFace) -> None:
        self._alarm.setVisible(bool(face.alarm))
        self._alarm.set_icon("alert-octagon-outline" if face.alarm_assumed else "alert-octagon", "err")
        self._today.setText(face.alarm or face.today)
        self._today.set_tone("err" if face.alarm else "ink2")
        self._today.set_tip(face.today if face.alarm else "")


class _MiniTrack(QWidget):
    def __init__(self) -> None:
        super().__init__()
        self._track: Track | None = None
        self.setFixedHeight(TRACK_HEIGHT)

    def show_track(self, track: Track | None) -> None:
        if track != self._track:
            self._track = track
            self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        if self._track is not None:
            with QPainter(self) as painter:
                paint_track(painter, QRectF(self.rect()), self._track)


def _row(space: int, *parts: tuple[QWidget | None, int]) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(space)
    for widget, stretch in parts:
        if widget is None:
            row.addStretch(stretch)
        else:
            row.addWidget(widget, stretch)
    return row
