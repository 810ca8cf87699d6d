"""A gesture that aims at a node: by the pointer, by arrow keys, or by the name that was searched for."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Iterable

from PySide6.QtCore import QPointF, Qt

from desktop_app.core.errors import Message
from desktop_app.ui.map.arrows import ARROWS, ENTER, Step
from desktop_app.ui.map.gestures.gesture import Gesture, Pointer, Stage
from desktop_app.ui.map.neighbour import neighbour_of


class Aiming(Gesture, ABC):
    """What cannot be is dimmed and, under the pointer, refused with the reason.

    Begun by a key it lasts until a click or Enter; arrow keys then go from one possible node to the next.
    """

    def __init__(self, stage: Stage) -> None:
        self._stage, self._scene, self._editor = stage, stage.scene, stage.editor
        self._refusal: Message | None = None

    @property
    @abstractmethod
    def here(self) -> str:
        """The node aimed at, or the one from which the arrow keys go."""

    @abstractmethod
    def possible(self) -> Iterable[str]:
        """The nodes that may be aimed at."""

    @abstractmethod
    def aim_at(self, node: str) -> None:
        """Chooses a node, such as one that was searched for."""

    @abstractmethod
    def finish(self, at: Pointer | None) -> None:
        """Does what was aimed at; `at` is where the pointer let go, None after a key."""

    def release(self, at: Pointer) -> None:
        """See `Gesture`."""
        self.move(at)
        self.finish(at)

    def cancel(self) -> None:
        """See `Gesture`."""
        self._scene.overlay.clear()
        self._scene.show_allowed(None)
        self._stage.view.tip.hide()
        self._stage.view.viewport().unsetCursor()

    def key(self, key: Qt.Key) -> bool:
        """Arrows choose the node, Enter takes it."""
        if key in ARROWS:
            self.step(ARROWS[key])
        elif key in ENTER:
            self.finish(None)
        else:
            return False
        return True

    def step(self, direction: Step) -> None:
        """Aims at the next node that may be."""
        boxes = self._scene.sheet.boxes
        self.aim_at(neighbour_of({name: boxes[name] for name in (*self.possible(), self.here)}, self.here, direction))

    def say(self, place: QPointF, text: Message) -> None:
        """Says beside a place of the sheet what would come of it, or why it cannot be."""
        refused = self._refusal is not None
        self._stage.view.tip.show_at(self._stage.view.mapFromScene(place), text.text(self._editor.say), refused=refused)
        shape = Qt.CursorShape.ForbiddenCursor if refused else Qt.CursorShape.CrossCursor
        self._stage.view.viewport().setCursor(shape)
