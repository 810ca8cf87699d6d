"""The scale of one statement: 0 to 5 and "don't know" as a row of keys, answered by mouse or by the keys themselves."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFont, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from desktop_app.core.charts.number_format import fixed_text
from desktop_app.ui.theme import active, tokens, typography

HIGHEST = 5
DONT_KNOW = HIGHEST + 1
"""The place of "don't know", behind the answers."""
KEY, GAP, APART, ROOM = 28, 3, 8, 3
DONT_KNOW_KEYS = (Qt.Key.Key_Question, Qt.Key.Key_D)
TAKE_BACK_KEYS = (Qt.Key.Key_Backspace, Qt.Key.Key_Delete)
NEXT_KEYS = (Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter)


class AnswerScale(QWidget):
    """Shows an answer: a number, None for "don't know", or nothing while there is none."""

    answered = Signal(object)
    """A number from 0 to 5, or None for "don't know"."""
    taken_back = Signal()
    passed = Signal(int)
    """Up or down was pressed: on to the statement before (-1) or after (1)."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._place: int | None = None
        self._words: tuple[str, ...] = ("",) * (DONT_KNOW + 1)
        self._none = ""
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setMouseTracking(True)

    @property
    def place(self) -> int | None:
        """Which key is down: 0 to 5, DONT_KNOW, or None where there is no answer."""
        return self._place

    def set_words(self, name: str, words: tuple[str, ...], none: str) -> None:
        """The statement; what each key means, "don't know" last; and what is said while there is no answer."""
        self._words, self._none = words, none
        self.setAccessibleName(name)
        self._tell()

    def show_answer(self, answer: float | None) -> None:
        """An answer; None for "don't know"."""
        self._show(DONT_KNOW if answer is None else round(answer))

    def show_nothing(self) -> None:
        """No answer yet."""
        self._show(None)

    def box(self, place: int) -> QRectF:
        """Where a key is."""
        apart = APART if place == DONT_KNOW else 0
        return QRectF(ROOM + place * (KEY + GAP) + apart, ROOM, KEY, self.height() - 2 * ROOM)

    def sizeHint(self) -> QSize:
        """All keys and room for the ring of the focus."""
        return QSize(2 * ROOM + (DONT_KNOW + 1) * (KEY + GAP) - GAP + APART, tokens.SMALL_BUTTON + 2 * ROOM)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Digits answer, ? or D do not know, the arrows move."""
        key = Qt.Key(event.key())
        digit = event.text() if event.text().isdigit() else ""
        steps = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
        if digit and int(digit) <= HIGHEST:
            self._answer(int(digit))
        elif key in DONT_KNOW_KEYS and not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self._answer(DONT_KNOW)
        elif key in TAKE_BACK_KEYS:
            self._take_back()
        elif key in NEXT_KEYS or key == Qt.Key.Key_Up:
            self.passed.emit(-1 if key == Qt.Key.Key_Up else 1)
        elif key in steps:
            self._step(steps[key])
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A click on a key answers; on the one that is down it takes the answer back."""
        place = self._key_at(event)
        if event.button() != Qt.MouseButton.LeftButton or place is None:
            super().mousePressEvent(event)
        elif place == self._place:
            self._take_back()
        else:
            self._answer(place)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Says what the key under the pointer means."""
        place = self._key_at(event)
        if place is None:
            QToolTip.hideText()
        else:
            QToolTip.showText(event.globalPosition().toPoint(), self._words[place], self)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """The keys; the one that is down is filled."""
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            for place in range(DONT_KNOW + 1):
                self._paint_key(painter, place)
            if self.hasFocus():
                painter.setPen(QPen(active.colour("pos"), tokens.SELECTION))
                painter.setBrush(Qt.BrushStyle.NoBrush)
                ring = QRectF(self.rect()).adjusted(1, 1, -1, -1)
                painter.drawRoundedRect(ring, tokens.FIELD_RADIUS, tokens.FIELD_RADIUS)

    def _paint_key(self, painter: QPainter, place: int) -> None:
        down, box = place == self._place, self.box(place).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.setPen(QPen(active.colour("accent" if down else "line2"), tokens.HAIRLINE))
        painter.setBrush(active.colour("accent" if down else "surface"))
        painter.drawRoundedRect(box, tokens.MENU_RADIUS, tokens.MENU_RADIUS)
        painter.setFont(typography.font("small", weight=QFont.Weight.DemiBold if down else None))
        painter.setPen(active.colour("accent_on" if down else "ink2"))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, "?" if place == DONT_KNOW else fixed_text(place, 0))

    def _key_at(self, event: QMouseEvent) -> int | None:
        return next((p for p in range(DONT_KNOW + 1) if self.box(p).contains(event.position())), None)

    def _answer(self, place: int) -> None:
        self.answered.emit(None if place == DONT_KNOW else float(place))

    def _take_back(self) -> None:
        if self._place is not None:
            self.taken_back.emit()

    def _step(self, step: int) -> None:
        """The neighbour of the answer; from none to the end of the scale that lies that way."""
        if self._place is None:
            self._answer(0 if step > 0 else HIGHEST)
        elif 0 <= self._place + step <= DONT_KNOW:
            self._answer(self._place + step)

    def _show(self, place: int | None) -> None:
        if place != self._place:
            self._place = place
            self._tell()
            self.update()

    def _tell(self) -> None:
        self.setAccessibleDescription(self._none if self._place is None else self._words[self._place])
