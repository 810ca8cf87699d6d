"""What every gesture is: it begins with a press or a key, follows the pointer, and ends in an edit or in nothing."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QPointF, Qt

from desktop_app.core.map.geometry import Point

if TYPE_CHECKING:
    from desktop_app.ui.map.map_editor import MapEditor
    from desktop_app.ui.map.scene import MapScene
    from desktop_app.ui.map.view import MapView


@dataclass(frozen=True)
class Pointer:
    """Where the pointer is, on the sheet and in the view, and which keys are held."""

    place: QPointF
    spot: QPoint
    held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier

    @property
    def point(self) -> Point:
        """The place on the sheet as core has it."""
        return Point(self.place.x(), self.place.y())

    def holds(self, key: Qt.KeyboardModifier) -> bool:
        """Whether a modifier is held."""
        return bool(self.held & key)


@dataclass(frozen=True)
class Stage:
    """What gestures act on."""

    view: MapView
    editor: MapEditor

    @property
    def scene(self) -> MapScene:
        """The sheet that is shown."""
        return self.editor.scene


class Gesture:
    """A gesture that does nothing; each of the others says what is different."""

    def move(self, at: Pointer) -> None:
        """The pointer has moved."""

    def release(self, at: Pointer) -> None:
        """The button was released, or the place clicked: what was begun is done."""

    def cancel(self) -> None:
        """Everything is as it was before."""

    def key(self, key: Qt.Key) -> bool:  # noqa: ARG002 - gestures that have keys use it
        """Whether a key meant something to this gesture."""
        return False
