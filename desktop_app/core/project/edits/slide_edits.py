"""Edits of the plan by which slides and printed reports are made."""

from __future__ import annotations

from dataclasses import dataclass, replace

from desktop_app.core.errors import Message
from desktop_app.core.project.document import Document
from desktop_app.core.project.edits.edit import Edit, gesture_key
from desktop_app.core.project.slide_plan import SlidePlan

_CHANGE_THE_SLIDES = Message("Change the slides")


@dataclass(frozen=True)
class SetSlides:
    """Another plan of the slides. `gesture` is that of a stretch of typing."""

    slides: SlidePlan
    gesture: int | None = None
    name: Message = _CHANGE_THE_SLIDES

    @property
    def merge_key(self) -> str | None:
        """See `Edit`."""
        return gesture_key(self.gesture, "slides")

    def apply(self, document: Document) -> tuple[Document, Edit]:
        """See `Edit`."""
        return replace(document, slides=self.slides), SetSlides(document.slides)
