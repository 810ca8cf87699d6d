"""Edits of the paper that is attached to a project."""

from __future__ import annotations

from dataclasses import dataclass, replace

from desktop_app.core.errors import Message
from desktop_app.core.project.document import Document
from desktop_app.core.project.edits.edit import Edit
from desktop_app.core.project.paper import Paper


@dataclass(frozen=True)
class SetPaper:
    """Another paper attached to the project, or none."""

    paper: Paper | None
    merge_key: None = None

    @property
    def name(self) -> Message:
        """See `Edit`."""
        return Message("Attach the paper") if self.paper else Message("Take the paper out of the project")

    def apply(self, document: Document) -> tuple[Document, Edit]:
        """See `Edit`."""
        return replace(document, paper=self.paper), SetPaper(document.paper)
