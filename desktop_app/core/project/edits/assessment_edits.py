"""Edits of the answers of the assessment."""

from __future__ import annotations

from dataclasses import dataclass, replace

from desktop_app.core.analysis.assessment.assessment import Assessment
from desktop_app.core.errors import Message
from desktop_app.core.project.document import Document
from desktop_app.core.project.edits.edit import Edit, gesture_key

_ANSWER = Message("Answer the questionnaire")


@dataclass(frozen=True)
class SetAssessment:
    """The whole assessment after something in it has changed; answers of one `gesture` are one step."""

    assessment: Assessment
    name: Message = _ANSWER
    gesture: int | None = None

    @property
    def merge_key(self) -> str | None:
        """See `Edit`."""
        return gesture_key(self.gesture, "assessment")

    def apply(self, document: Document) -> tuple[Document, Edit]:
        """See `Edit`."""
        return replace(document, assessment=self.assessment), SetAssessment(document.assessment, self.name)
