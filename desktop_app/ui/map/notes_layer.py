"""The comments and drawn frames of one sheet, as items of its scene."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtWidgets import QGraphicsScene

from desktop_app.core.map.canvas import Canvas, CanvasFrame, Comment
from desktop_app.ui.map.canvas_frame_item import CanvasFrameItem
from desktop_app.ui.map.comment_item import CommentItem

Note = Comment | CanvasFrame
NoteItem = CommentItem | CanvasFrameItem


class NotesLayer:
    """The items by id; `show` follows the document."""

    def __init__(self, scene: QGraphicsScene) -> None:
        self._scene = scene
        self._chosen = ""
        self.items: dict[str, NoteItem] = {}

    def show(self, canvas: Canvas, sheet: str) -> None:
        """Takes over what stands on a sheet."""
        notes: Iterable[Note] = (*canvas.comments, *canvas.frames)
        shown = {note.id: note for note in notes if note.sheet == sheet}
        for gone in self.items.keys() - shown.keys():
            self._scene.removeItem(self.items.pop(gone))
        for name, note in shown.items():
            self._show(name, note)

    def choose(self, note: str) -> None:
        """Marks one as selected."""
        for name, item in self.items.items():
            if name in (note, self._chosen):
                item.choose(chosen=name == note)
        self._chosen = note

    def at(self, place: QPointF) -> str:
        """The note at a place of the sheet; "" for none."""
        found = (name for name, item in self.items.items() if item.contains(item.mapFromScene(place)))
        corner = (name for name, item in self.items.items() if item.corner_at(place))
        return next(found, "") or next(corner, "")

    def room(self) -> QRectF:
        """The room that they take."""
        found = QRectF()
        for item in self.items.values():
            found |= item.box()
        return found

    def _show(self, name: str, note: Note) -> None:
        item = self.items.get(name)
        if item is None:
            item = CommentItem(note) if isinstance(note, Comment) else CanvasFrameItem(note)
            self.items[name] = item
            self._scene.addItem(item)
        elif isinstance(item, CommentItem) and isinstance(note, Comment):
            if item.note != note:
                item.show_note(note)
        elif isinstance(item, CanvasFrameItem) and isinstance(note, CanvasFrame) and item.note != note:
            item.show_note(note)
