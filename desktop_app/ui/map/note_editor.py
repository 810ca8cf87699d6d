"""The edits of what is written on a sheet: comments and drawn frames."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace

from desktop_app.core.map.canvas import CanvasFrame, Comment
from desktop_app.core.map.geometry import Box, Point
from desktop_app.core.project.edits import Compound, Edit, MoveNodes, PutComment, PutFrame
from desktop_app.ui.map.notes_layer import Note
from desktop_app.ui.map.scene import MapScene
from desktop_app.ui.map.selection import Selection
from desktop_app.ui.map.whereabouts import centres_of, nodes_within
from desktop_app.ui.session.session import Session


class NoteEditor:
    """One method for each thing that can be done; each is one step of undo."""

    def __init__(self, session: Session, scene: Callable[[], MapScene]) -> None:
        self._session, self._scene = session, scene

    def put(self, note: Note, places: Mapping[str, Point], gesture: int | None = None) -> bool:
        """Whether a comment or frame is as given, and the nodes in it where they are to be."""
        edit: Edit = (
            PutComment(note.id, note, gesture) if isinstance(note, Comment) else PutFrame(note.id, note, gesture)
        )
        if places:
            edit = Compound((edit, MoveNodes(self._scene().name, places, gesture)), edit.name, gesture)
        return self._session.do(edit)

    def shift(self, name: str, dx: float, dy: float, gesture: int | None = None) -> None:
        """Moves a comment or a frame, a frame with the nodes that lie wholly in it."""
        scene = self._scene()
        item = scene.notes.items[name]
        inside = nodes_within(scene, item.box()) if isinstance(item.note, CanvasFrame) else []
        places = {node: point.moved(dx, dy) for node, point in centres_of(scene, inside).items()}
        self.put(moved(item.note, dx, dy), places, gesture)

    def write(self, note: Note, text: str) -> None:
        """Another text for a comment, another title for a frame."""
        self.put(replace(note, text=text) if isinstance(note, Comment) else replace(note, title=text), {})

    def colour(self, frame: CanvasFrame, dimension: str) -> None:
        """Another colour for a frame: a dimension's, or none where it is ""."""
        self.put(replace(frame, dimension=dimension), {})

    def add_comment(self, at: Point) -> str:
        """A new comment at a place; its id."""
        return self._add(Comment(self._free("comment"), self._scene().name, self._session.tr("Comment"), at))

    def add_frame(self, box: Box) -> str:
        """A new frame; its id."""
        return self._add(CanvasFrame(self._free("frame"), self._scene().name, self._session.tr("Frame"), box))

    def remove(self, note: str) -> None:
        """Deletes a comment or a frame; what lies in it stays."""
        is_comment = any(known.id == note for known in self._session.document.canvas.comments)
        self._session.do(PutComment(note, None) if is_comment else PutFrame(note, None))

    def _add(self, note: Note) -> str:
        self.put(note, {})
        self._scene().select_only(Selection(note=note.id))
        return note.id

    def _free(self, word: str) -> str:
        canvas = self._session.document.canvas
        notes: tuple[Note, ...] = (*canvas.comments, *canvas.frames)
        taken = {note.id for note in notes}
        return next(name for number in range(1, len(taken) + 2) if (name := f"{word}_{number}") not in taken)


def moved(note: Note, dx: float, dy: float) -> Note:
    """A comment or frame that far to the right and down."""
    if isinstance(note, Comment):
        return replace(note, at=note.at.moved(dx, dy))
    return replace(note, box=replace(note.box, x=note.box.x + dx, y=note.box.y + dy))
