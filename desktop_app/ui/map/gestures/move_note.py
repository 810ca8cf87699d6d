"""Moving a comment or a frame, a frame with the nodes in it; and drawing a frame larger or smaller."""

from __future__ import annotations

from dataclasses import replace

from desktop_app.core.map.align import snapped
from desktop_app.core.map.canvas import CanvasFrame, Comment
from desktop_app.core.map.geometry import Box, Point
from desktop_app.core.map.standing import with_moved
from desktop_app.ui.map.gestures.gesture import Gesture, Pointer, Stage
from desktop_app.ui.map.notes_layer import Note

LEAST = 60.0


class MoveNote(Gesture):
    """The note follows the pointer; what lies wholly in a frame goes with it."""

    def __init__(self, stage: Stage, start: Pointer, note: str) -> None:
        self._scene, self._editor = stage.scene, stage.editor
        self._item = self._scene.notes.items[note]
        self._note: Note = self._item.note
        self._start = start.place
        self._nodes: dict[str, Point] = {}
        if isinstance(self._note, CanvasFrame):
            within = self._scene.nodes_within(self._item.box())
            self._nodes = {name: self._scene.sheet.boxes[name].centre for name in within}
        self._scene.select_only(replace(self._scene.selection, nodes=(), link=None, landing="", note=note))

    def move(self, at: Pointer) -> None:
        """See `Gesture`."""
        corner = self._corner(at)
        self._item.setPos(corner.x, corner.y)
        if self._nodes:
            self._scene.preview(with_moved(self._scene.sheet, self._places(at)))

    def release(self, at: Pointer) -> None:
        """See `Gesture`."""
        corner = self._corner(at)
        if isinstance(self._note, Comment):
            moved: Note = replace(self._note, at=corner)
        else:
            moved = replace(self._note, box=replace(self._note.box, x=corner.x, y=corner.y))
        if not self._editor.put_note(moved, self._places(at)):
            self.cancel()

    def cancel(self) -> None:
        """See `Gesture`."""
        at = self._note.at if isinstance(self._note, Comment) else Point(self._note.box.x, self._note.box.y)
        self._item.setPos(at.x, at.y)
        self._scene.preview(self._scene.sheet)

    def _corner(self, at: Pointer) -> Point:
        away = at.place - self._start
        old = self._note.at if isinstance(self._note, Comment) else Point(self._note.box.x, self._note.box.y)
        return snapped(old.moved(away.x(), away.y()))

    def _places(self, at: Pointer) -> dict[str, Point]:
        old = self._note.at if isinstance(self._note, Comment) else Point(self._note.box.x, self._note.box.y)
        new = self._corner(at)
        return {name: point.moved(new.x - old.x, new.y - old.y) for name, point in self._nodes.items()}


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
        if not self._editor.put_note(self._resized(at), {}):
            self.cancel()

    def cancel(self) -> None:
        """See `Gesture`."""
        self._scene.notes.items[self._frame.id].show_note(self._frame)  # type: ignore[arg-type]

    def _resized(self, at: Pointer) -> CanvasFrame:
        box, corner = self._frame.box, snapped(at.point)
        return replace(self._frame, box=Box(box.x, box.y, max(corner.x - box.x, LEAST), max(corner.y - box.y, LEAST)))
