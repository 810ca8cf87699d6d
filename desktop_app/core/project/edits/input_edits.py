"""Edits of today's inputs."""

from __future__ import annotations

from dataclasses import dataclass, replace

from desktop_app.core.errors import Message
from desktop_app.core.language.model import Value
from desktop_app.core.project.document import Document, Entry, Provenance
from desktop_app.core.project.edits.edit import Edit, gesture_key, with_key

_CHANGE_AN_INPUT = Message("Change an input")


@dataclass(frozen=True)
class SetInput:
    """Today's value of an input as the user enters it; None gives it back to the default.

    `gesture` is the number of the drag that sets it.
    """

    input: str
    value: Value | None
    gesture: int | None = None

    @property
    def name(self) -> Message:
        """See `Edit`."""
        return Message("Change an input") if self.value is not None else Message("Reset an input")

    @property
    def merge_key(self) -> str | None:
        """See `Edit`."""
        return gesture_key(self.gesture, "input", self.input)

    def apply(self, document: Document) -> tuple[Document, Edit]:
        """See `Edit`."""
        entry = None if self.value is None else Entry(self.value, Provenance("entered"))
        return SetEntry(self.input, entry, self.name).apply(document)


@dataclass(frozen=True)
class SetEntry:
    """What holds today for an input together with where it came from; None for nothing."""

    input: str
    entry: Entry | None
    name: Message = _CHANGE_AN_INPUT
    merge_key: None = None

    def apply(self, document: Document) -> tuple[Document, Edit]:
        """See `Edit`."""
        before = document.entries.get(self.input)
        after = replace(document, entries=with_key(document.entries, self.input, self.entry))
        return after, SetEntry(self.input, before, self.name)
