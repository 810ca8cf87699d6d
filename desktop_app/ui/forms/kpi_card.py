"""The card of a KPI: one widget that paints its face, and while a lever moves only what moves of it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QHelpEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen, QPixmap
from PySide6.QtWidgets import QFrame, QSizePolicy, QToolTip, QWidget

from desktop_app.ui.forms.paint.delta import spoken_delta
from desktop_app.ui.forms.paint.kpi import (
    KpiFace,
    KpiPlaces,
    elided,
    height_at,
    least_size,
    paint_moving,
    paint_still,
    part_at,
    places,
    shown_name,
    still_part,
)
from desktop_app.ui.forms.paint.lines import is_whole
from desktop_app.ui.theme import active, tokens

LEAST = QSize(178, 104)
FOCUS_DISTANCE = 3.0
HOLLOW_DASHES = [3, 2.5]


class KpiCard(QFrame):
    """A card that can be clicked, or pressed with Enter or Space, to see the formula behind its number."""

    clicked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._face = KpiFace("", "")
        self._stored: tuple[tuple[object, ...], QPixmap] | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setMinimumSize(LEAST)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    @property
    def face(self) -> KpiFace:
        """What the card says."""
        return self._face

    def show_face(self, face: KpiFace) -> None:
        """Another number, or the same in another language."""
        if face == self._face:
            return
        self._face = face
        self.setAccessibleName(_spoken(face))
        self.setAccessibleDescription(face.status_word)
        self.update()

    def sizeHint(self) -> QSize:
        """Room for the face."""
        return least_size(self._face)

    def minimumSizeHint(self) -> QSize:
        """Room for the face, its name shortened."""
        return least_size(self._face)

    def height_at(self, width: int) -> int:
        """How high the card must be at that width to show the whole name, in two lines where it must be."""
        return max(LEAST.height(), height_at(self._face, width))

    def tip_at(self, point: QPoint) -> str:
        """What a part of the card says more: a text in full, better or worse, where the number comes from."""
        face, at = self._face, places(self._face, self.size())
        part = part_at(at, point)
        whole = {
            "name": "" if is_whole(shown_name(face, at), face.name) else face.name,
            "line": "" if elided("hint", face.line, at.line) == face.line else face.line,
            "badge": face.tip or face.status_word,
            "delta": face.verdict_word,
        }
        more = face.today if face.alarm and part == "line" else ""
        return "\n".join(text for text in (whole.get(part, ""), more) if text)

    def event(self, event: QEvent) -> bool:
        """Each part has a tooltip of its own."""
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            QToolTip.showText(event.globalPos(), self.tip_at(event.pos()), self)
            return True
        return super().event(event)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """The surface with what stays on it, from the store where nothing of it is new; over it what moves."""
        if self.size().isEmpty():
            return  # squeezed to nothing while the page is laid out: there is no picture of that size to store
        at = places(self._face, self.size())
        with QPainter(self) as painter:
            painter.drawPixmap(0, 0, self._still(at))
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            paint_moving(painter, self._face, at)

    def _still(self, at: KpiPlaces) -> QPixmap:
        sharpness = self.devicePixelRatioF()
        key = (self.size(), sharpness, self.hasFocus(), active.shown(), still_part(self._face))
        if self._stored is None or self._stored[0] != key:
            made = QPixmap(self.size() * sharpness)
            made.setDevicePixelRatio(sharpness)
            made.fill(Qt.GlobalColor.transparent)
            with QPainter(made) as painter:
                painter.setRenderHint(QPainter.RenderHint.Antialiasing)
                self._paint_surface(painter)
                paint_still(painter, self._face, at)
            self._stored = key, made
        return self._stored[1]

    def _paint_surface(self, painter: QPainter) -> None:
        """The surface and its line, in the colour of alarm where a limit is broken; a ring for focus."""
        painter.setBrush(active.colour("surface"))
        pen = self._line()
        self._frame(painter, pen, pen.widthF() / 2)
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            self._frame(painter, QPen(active.colour("accent"), tokens.SELECTION), FOCUS_DISTANCE)

    def _line(self) -> QPen:
        pen = QPen(active.colour("err" if self._face.alarm else "line"), tokens.HAIRLINE)
        if self._face.alarm:
            pen.setWidthF(tokens.OUTLINE)
        if self._face.alarm_assumed:
            pen.setDashPattern(HOLLOW_DASHES)
        return pen

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


def _spoken(face: KpiFace) -> str:
    change = spoken_delta(face.delta, face.verdict_word) if face.delta is not None else face.verdict_word
    spoken = (face.name, f"{face.number} {face.unit}".strip(), face.today, change, face.alarm)
    return ", ".join(part for part in spoken if part)
