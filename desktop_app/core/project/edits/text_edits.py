"""Edits of what the user writes: the title of the project and the notes on nodes of the map."""

from __future__ import annotations

from dataclasses import dataclass, replace

from desktop_app.core.errors import Message
from desktop_app.core.project.document import Document
from desktop_app.core.project.edits.edit import Edit, gesture_key, with_key

_CHANGE_THE_TITLE = Message("Change the title")
_WRITE_A_NOTE = Message("Write a note")


@dataclass(frozen=True)
class SetTitle:
    """Another title for the project."""

    title: str
    name: Message = _CHANGE_THE_TITLE
    merge_key: None = None

    def apply(self, document: Document) -> tuple[Document, Edit]:
        """See `Edit`."""
        return replace(document, title=self.title), SetTitle(document.title)


@dataclass(frozen=True)
class SetNote:
    """The note on a node, or on a link by its `between`; "" for none. `gesture` is that of a stretch of typing."""

    node: str
    text: str
    gesture: int | None = None
    name: Message = _WRITE_A_NOTE

    @property
    def merge_key(self) -> str | None:
        """See `Edit`."""
        return gesture_key(self.gesture, "note", self.node)

    def apply(self, document: Document) -> tuple[Document, Edit]:
        """See `Edit`."""
        notes = with_key(document.notes, self.node, self.text or None)
        return replace(document, notes=notes), SetNote(self.node, document.notes.get(self.node, ""))
