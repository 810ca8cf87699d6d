"""What leads back from an edit that touches several fields of a document: these fields as they were."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

from desktop_app.core.errors import Message
from desktop_app.core.project.changes import changed_fields
from desktop_app.core.project.document import Document
from desktop_app.core.project.edits.edit import Edit


@dataclass(frozen=True)
class Restore:
    """Fields of the document {name: value} put back whole."""

    fields: Mapping[str, Any]
    name: Message
    merge_key: None = None

    def apply(self, document: Document) -> tuple[Document, Edit]:
        """See `Edit`."""
        return step(document, replace(document, **self.fields), self.name)


def step(before: Document, after: Document, name: Message) -> tuple[Document, Edit]:
    """The document after an edit, and the edit that leads back, as `Edit.apply` returns them."""
    return after, Restore({field: getattr(before, field) for field in changed_fields(before, after)}, name)
