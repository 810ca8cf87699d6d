"""What every edit can do. The edits themselves stand in files by what they change."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Protocol, TypeVar

from desktop_app.core.errors import Message
from desktop_app.core.project.document import Document

Item = TypeVar("Item")


class Edit(Protocol):
    """A change of a document. Two edits with the same `merge_key` in a row are one step: the later one replaces."""

    @property
    def name(self) -> Message:
        """What the edit does, as the undo menu says it."""

    @property
    def merge_key(self) -> str | None:
        """What one gesture keeps setting; None where every edit is a step of its own."""

    def apply(self, document: Document) -> tuple[Document, Edit]:
        """The document after the edit, and the edit that leads back. Raises KeyError for what is not there."""


def gesture_key(gesture: int | None, *what: str) -> str | None:
    """The merge key of an edit made during a gesture of this number; None outside of any."""
    return None if gesture is None else "\n".join((str(gesture), *what))


def with_key(mapping: Mapping[str, Item], key: str, value: Item | None) -> dict[str, Item]:
    """The mapping with another value at the key, or without the key where the value is None."""
    if value is None:
        return {k: v for k, v in mapping.items() if k != key}
    return {**mapping, key: value}
