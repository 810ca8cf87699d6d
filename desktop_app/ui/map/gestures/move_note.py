"""Moving a comment or a frame, a frame with the nodes in it; and drawing a frame larger or smaller."""

from __future__ import annotations

from dataclasses import replace

from desktop_app.core.map.align import snapped
from desktop_app.core.map.canvas import CanvasFrame
from desktop_app.core.map.geometry import Box, Point
from desktop_app.core.map.standing import with_moved
from desktop_app.ui.map.gestures.gesture import Gesture, Pointer, Stage
from desktop_app.ui.map.note_editor import moved
from desktop_app.ui.map.notes_layer import Note
from desktop_app.ui.map.whereabouts import centres_of, nodes_within

LEAST = 60.0


class MoveNote(Gesture):
    """The note follows the pointer; what lies wholly in a frame goes with it."""

    def __init__(self, stage: Stage, start: Pointer, note: str) -> None:
        self._scene, self._editor = stage.scene, stage.editor
        self._item = self._scene.notes.items[note]
        self._note: Note = self._item.note
        self._start = start.place
        self._old = Point(self._item.pos().x(), self._item.pos().y())
        self._nodes: dict[str, Point] = {}
        if isinstance(self._note, CanvasFrame):
            self._nodes = centres_of(self._scene, nodes_within(self._scene, self._item.box()))
        self._scene.select_only(replace(self._scene.selection, nodes=(), link=None, landing="", note=note))

    def move(self, at: Pointer) -> None:
        """See `Gesture`."""
        dx, dy = self._way(at)
        self._item.setPos(self._old.x + dx, self._old.y + dy)
        if self._nodes:
            self._scene.preview(with_moved(self._scene.sheet, self._places(at)))

    def release(self, at: Pointer) -> None:
        """See `Gesture`."""
        if not self._editor.notes.put(moved(self._note, *self._way(at)), self._places(at)):
            self.cancel()

    def cancel(self) -> None:
        """See `Gesture`."""
        self._item.setPos(self._old.x, self._old.y)
        self._scene.preview(self._scene.sheet)

    def _way(self, at: Pointer) -> tuple[float, float]:
        """How far to the right and down the note has come."""
        away = at.place - self._start
        corner = snapped(self._old.moved(away.x(), away.y()))
        return corner.x - self._old.x, corner.y - self._old.y

    def _places(self, at: Pointer) -> dict[str, Point]:
        return {name: point.moved(*self._way(at)) for name, point in self._nodes.items()}


class ResizeFrame(Gesture):
    """The lower right corner follows the pointer."""

    def __init__(self, stage: Stage, frame: CanvasFrame) -> None:
        self._scene, self._editor = stage.scene, stage.editor
        self._frame = frame

    def move(self, at: Pointer) -> None:
        """See `Gesture`."""
        item = self._scene.notes.items[self._frame.id]
        item.show_note(self._resized(at))  # type: ignore[arg-type] # the item of a frame takes frames

    def release(self, at: Pointer) -> None:
        """See `Gesture`."""
        if not self._editor.notes.put(self._resized(at), {}):
            self.cancel()

    def cancel(self) -> None:
        """See `Gesture`."""
        self._scene.notes.items[self._frame.id].show_note(self._frame)  # type: ignore[arg-type]

    def _resized(self, at: Pointer) -> CanvasFrame:
        box, corner = self._frame.box, snapped(at.point)
        return replace(self._frame, box=Box(box.x, box.y, max(corner.x - box.x, LEAST), max(corner.y - box.y, LEAST)))
