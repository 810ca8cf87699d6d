"""Mouse and keys on the canvas: begins gestures, feeds them, and ends them; a plain click selects."""

from __future__ import annotations

from PySide6.QtCore import QObject, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent

from desktop_app.ui.map.arrows import ENTER
from desktop_app.ui.map.gestures.begin import gesture_at
from desktop_app.ui.map.gestures.gesture import Gesture, Pointer, Stage
from desktop_app.ui.map.selection import NOTHING, Selection

DRAG = 4
"""How far the pointer must go before a press is a drag [px]."""
_ADDS = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier


class Hands(QObject):
    """One gesture at a time."""

    tapped_space = Signal()
    busy_changed = Signal(bool)
    """Whether a gesture is going on."""

    def __init__(self, stage: Stage, parent: QObject) -> None:
        super().__init__(parent)
        self._stage = stage
        self._gesture: Gesture | None = None
        self._pressed: tuple[Pointer, Qt.MouseButton] | None = None
        self._space = self._space_used = False

    @property
    def gesture(self) -> Gesture | None:
        """The gesture that is going on."""
        return self._gesture

    def begin(self, gesture: Gesture) -> None:
        """Takes up a gesture that was asked for by a key or a menu."""
        self.cancel()
        self._take(gesture)

    def cancel(self) -> bool:
        """Whether there was a gesture; everything is as before it."""
        gesture, self._pressed = self._take(None), None
        if gesture is not None:
            gesture.cancel()
        return gesture is not None

    def _take(self, gesture: Gesture | None) -> Gesture | None:
        """The gesture that was going on; now it is this one, or none."""
        before, self._gesture = self._gesture, gesture
        if (before is None) != (gesture is None):
            self.busy_changed.emit(gesture is not None)
        return before

    def press(self, event: QMouseEvent) -> None:
        """The button goes down: a click, or the beginning of a drag."""
        if event.button() in (Qt.MouseButton.LeftButton, Qt.MouseButton.MiddleButton):
            self._pressed = (self._pointer(event), event.button())

    def move(self, event: QMouseEvent) -> bool:
        """Whether the pointer moved for a gesture."""
        at = self._pointer(event)
        if self._gesture is None and self._pressed is not None and self._is_drag(at.spot):
            start, button = self._pressed
            self._space_used = self._space
            self._take(gesture_at(self._stage, start, button, space=self._space))
        if self._gesture is not None:
            self._gesture.move(at)
        return self._gesture is not None or self._pressed is not None

    def release(self, event: QMouseEvent) -> None:
        """The button goes up: the gesture is done, or it was a click."""
        pressed, self._pressed = self._pressed, None
        if pressed is None:
            return
        gesture = self._take(None)
        if gesture is not None:
            gesture.release(self._pointer(event))
        elif event.button() == Qt.MouseButton.LeftButton:
            self.select_at(self._pointer(event))

    def key(self, event: QKeyEvent) -> bool:
        """Whether a key belonged to a gesture."""
        key = Qt.Key(event.key())
        if key == Qt.Key.Key_Escape and self.cancel():
            return True
        if key == Qt.Key.Key_Space:
            if not event.isAutoRepeat():
                self._space, self._space_used = True, False
            return True
        if self._gesture is None or not self._gesture.key(key):
            return False
        if key in ENTER:
            self._take(None)
        return True

    def key_released(self, event: QKeyEvent) -> bool:
        """Whether Space was let go; tapped without a drag it asks for the box that adds."""
        if Qt.Key(event.key()) != Qt.Key.Key_Space or event.isAutoRepeat():
            return False
        tapped = self._space and not self._space_used and self._pressed is None
        self._space = False
        if tapped:
            self.tapped_space.emit()
        return True

    def forget_keys(self) -> None:
        """The keyboard has gone elsewhere."""
        self._space = False

    def select_at(self, at: Pointer) -> None:
        """Selects what lies at a place, the smallest thing first."""
        scene = self._stage.scene
        node, mark = scene.node_at(at.place), scene.landing_at(at.place)
        if node:
            self._select_node(node, adds=bool(at.held & _ADDS))
        elif mark:
            scene.select_only(Selection(link=mark[0], landing=mark[1]))
        else:
            link = scene.link_at(at.place)
            note = "" if link else scene.notes.at(at.place)
            scene.select_only(Selection(link=link.ends if link else None, note=note) if link or note else NOTHING)

    def _select_node(self, node: str, *, adds: bool) -> None:
        scene = self._stage.scene
        if adds:
            scene.select_only(scene.selection.toggled(node))
        else:
            scene.select(node)

    def _is_drag(self, spot: QPoint) -> bool:
        return self._pressed is not None and (spot - self._pressed[0].spot).manhattanLength() > DRAG

    def _pointer(self, event: QMouseEvent) -> Pointer:
        return self._stage.view.pointer_at(event.position().toPoint(), event.modifiers())
