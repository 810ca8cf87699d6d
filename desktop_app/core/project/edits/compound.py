"""Several edits as one."""

from __future__ import annotations

from dataclasses import dataclass

from desktop_app.core.errors import Message
from desktop_app.core.project.document import Document
from desktop_app.core.project.edits.edit import Edit, gesture_key


@dataclass(frozen=True)
class Compound:
    """Edits made one after the other, undone together; the same edits of one `gesture` are one step."""

    edits: tuple[Edit, ...]
    name: Message
    gesture: int | None = None

    @property
    def merge_key(self) -> str | None:
        """See `Edit`: only what sets the same things again may replace what came before."""
        keys = [edit.merge_key for edit in self.edits]
        known = [key for key in keys if key is not None]
        return gesture_key(self.gesture, *known) if len(known) == len(keys) else None

    def apply(self, document: Document) -> tuple[Document, Edit]:
        """See `Edit`."""
        inverses: list[Edit] = []
        for edit in self.edits:
            document, inverse = edit.apply(document)
            inverses.insert(0, inverse)
        return document, Compound(tuple(inverses), self.name)
