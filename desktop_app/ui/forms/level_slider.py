"""The slider of a level or a decision: today a tick, the scenario a disc, the way between them better or worse.

Every mouse or key gesture is told as `gesture_started`, any number of `moved`, `gesture_ended`, so that a page can make
one undo step of it.
"""

from __future__ import annotations

from PySide6.QtCore import QPointF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import QSizePolicy, QSlider, QWidget

from desktop_app.ui.forms.paint.slider import DISC, SliderFace, paint_slider, place_of, share_at
from desktop_app.ui.forms.scale import LEVELS, Scale

HEIGHT = 24
WIDTH = 120
WHEEL_PAUSE = 400  # ms after which a turn of the wheel is over
WHEEL_NOTCH = 120


class LevelSlider(QSlider):
    """Arrow keys 0.1, with Shift 0.01, page keys 0.5, Home and a double click today, Esc back to where it began."""

    gesture_started = Signal()
    moved = Signal(float)
    gesture_ended = Signal()

    def __init__(self, parent: QWidget | None = None, scale: Scale = LEVELS) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._today = self._level = scale.low
        self._better, self._derived = "higher", False
        self._quiet, self._gesture, self._grab, self._began = False, False, 0.0, scale.low
        self._wheel = QTimer(self, singleShot=True, interval=WHEEL_PAUSE)
        self._wheel.timeout.connect(self._end)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.set_scale(scale)
        self.valueChanged.connect(self._value_changed)

    @property
    def level(self) -> float:
        """The scenario's value."""
        return self._level

    @property
    def today(self) -> float:
        """Today's value."""
        return self._today

    @property
    def is_moving(self) -> bool:
        """Whether a gesture is going on."""
        return self._gesture

    def set_scale(self, scale: Scale) -> None:
        """Other ends and steps."""
        self.scale = scale
        self._quiet = True
        self.setRange(0, scale.positions)
        self.setSingleStep(max(1, round(scale.step / scale.fine)))
        self.setPageStep(max(1, round(scale.page / scale.fine)))
        self._quiet = False
        self.update()

    def set_better(self, better: str) -> None:
        """Which way is better: "higher", "lower" or "none"."""
        self._better = better
        self.update()

    def set_derived(self, *, derived: bool) -> None:
        """Whether the value follows from other levers: then it is a pale diamond that cannot be moved."""
        self._derived = derived
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus if derived else Qt.FocusPolicy.StrongFocus)
        self.update()

    def show_levels(self, today: float, scenario: float) -> None:
        """Today's and the scenario's value; nothing is told. While a gesture goes on the disc stays in the hand."""
        self._today = today
        if not self._gesture:
            self._level = scenario
            self._quiet = True
            self.setValue(self.scale.position(scenario))
            self._quiet = False
        self.update()

    def sizeHint(self) -> QSize:
        """The hit area is 24 high, the track thinner."""
        return QSize(WIDTH, HEIGHT)

    def minimumSizeHint(self) -> QSize:
        """Half as wide at least."""
        return QSize(WIDTH // 2, HEIGHT)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """On the disc: it is taken as it lies. Beside it: it comes to the pointer."""
        if event.button() != Qt.MouseButton.LeftButton or self._derived:
            event.ignore()
            return
        self._begin()
        x = event.position().x()
        at = place_of(self.width(), self._share(self._level))
        self._grab = x - at if abs(x - at) <= DISC + 1 else 0.0
        if not self._grab and abs(x - at) > DISC + 1:
            self._move_to(x, event.modifiers())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """The disc follows the pointer in steps, in fine steps with Shift."""
        if self._gesture and event.buttons() & Qt.MouseButton.LeftButton:
            self._move_to(event.position().x() - self._grab, event.modifiers())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """The gesture is over."""
        if event.button() == Qt.MouseButton.LeftButton:
            self._end()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Back to today."""
        if event.button() == Qt.MouseButton.LeftButton and not self._derived:
            self._begin()
            self._set(self._today)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Steps while the slider has the focus; else the page scrolls."""
        notches = event.angleDelta().y() / WHEEL_NOTCH
        if not self.hasFocus() or self._derived or not notches:
            event.ignore()
            return
        self._begin()
        self._step(notches * self._stride(event.modifiers()))
        self._wheel.start()
        event.accept()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Steps, today, or back to where the gesture began."""
        wanted = None if self._derived else self._target(event)
        if wanted is None:
            event.ignore()
            return
        if not event.isAutoRepeat():
            self._begin()
        self._set(wanted)

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        """The gesture of a held key is over."""
        if not event.isAutoRepeat():
            self._end()
        super().keyReleaseEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Whatever was going on is over."""
        self._end()
        super().focusOutEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """Track, ticks, today, scenario, focus."""
        face = SliderFace(
            today=self._share(self._today),
            scenario=self._share(self._level),
            verdict=self._verdict(),
            ticks=self.scale.ticks,
            derived=self._derived,
            focused=self.hasFocus(),
            enabled=self.isEnabled(),
        )
        with QPainter(self) as painter:
            paint_slider(painter, self.rect().toRectF(), face)

    def _target(self, event: QKeyEvent) -> float | None:
        stride, page = self._stride(event.modifiers()), self.scale.page
        moves = {
            Qt.Key.Key_Right: stride,
            Qt.Key.Key_Up: stride,
            Qt.Key.Key_Left: -stride,
            Qt.Key.Key_Down: -stride,
            Qt.Key.Key_PageUp: page,
            Qt.Key.Key_PageDown: -page,
        }
        key = Qt.Key(event.key())
        if key in moves:
            return self._level + moves[key]
        places = {Qt.Key.Key_Home: self._today, Qt.Key.Key_End: self.scale.high}
        if key == Qt.Key.Key_Escape and self._gesture:
            return self._began
        return places.get(key)

    def _stride(self, modifiers: Qt.KeyboardModifier) -> float:
        return self.scale.fine if modifiers & Qt.KeyboardModifier.ShiftModifier else self.scale.step

    def _move_to(self, x: float, modifiers: Qt.KeyboardModifier) -> None:
        stride = self._stride(modifiers)
        value = self.scale.low + share_at(self.width(), x) * (self.scale.high - self.scale.low)
        self._set(self.scale.low + round((value - self.scale.low) / stride) * stride)

    def _step(self, by: float) -> None:
        self._set(self._level + by)

    def _set(self, level: float) -> None:
        self.setValue(self.scale.position(level))

    def _value_changed(self, position: int) -> None:
        """Also where an assistive tool moved the slider."""
        if self._quiet:
            return
        self._level = self.scale.value(position)
        alone = not self._gesture
        if alone:
            self.gesture_started.emit()
        self.moved.emit(self._level)
        if alone:
            self.gesture_ended.emit()

    def _begin(self) -> None:
        if not self._gesture:
            self._gesture, self._began = True, self._level
            self.gesture_started.emit()

    def _end(self) -> None:
        self._wheel.stop()
        if self._gesture:
            self._gesture = False
            self.gesture_ended.emit()

    def _share(self, value: float) -> float:
        return min(1.0, max(0.0, (value - self.scale.low) / ((self.scale.high - self.scale.low) or 1.0)))

    def _verdict(self) -> str:
        if self.scale.position(self._level) == self.scale.position(self._today):
            return "same"
        if self._better == "none":
            return "none"
        return "better" if (self._level > self._today) == (self._better == "higher") else "worse"


def centre_of(slider: LevelSlider) -> QPointF:
    """Where the disc is, in the slider's own coordinates."""
    share = (slider.level - slider.scale.low) / (slider.scale.high - slider.scale.low)
    return QPointF(place_of(slider.width(), share), slider.height() / 2)
