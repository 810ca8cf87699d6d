"""Edits by what the shop's own files and answers say."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from desktop_app.core.errors import Message
from desktop_app.core.project.document import Document, Entry, EvidenceSource
from desktop_app.core.project.edits.edit import Edit, with_key

_ANSWER_QUESTIONS = Message("Answer questions")
_USE_SPREADSHEETS = Message("Use spreadsheets")


@dataclass(frozen=True)
class SetAnswers:
    """Answers {question: answer} to the assessment or the sizing; None takes one back, others stay as they are."""

    answers: Mapping[str, float | str | None]
    name: Message = _ANSWER_QUESTIONS
    merge_key: None = None

    def apply(self, document: Document) -> tuple[Document, Edit]:
        """See `Edit`."""
        answers: Mapping[str, float | str] = document.answers
        for question, answer in self.answers.items():
            answers = with_key(answers, question, answer)
        before = {question: document.answers.get(question) for question in self.answers}
        return replace(document, answers=answers), SetAnswers(before, self.name)


@dataclass(frozen=True)
class ReplaceEvidence:
    """Everything that files say about the shop, in place of what others said before."""

    sources: tuple[EvidenceSource, ...]
    entries: Mapping[str, Entry]
    items: Mapping[str, tuple[str, ...]]
    answers: Mapping[str, float | str]
    currency: str
    name: Message = _USE_SPREADSHEETS
    merge_key: None = None

    @classmethod
    def of(cls, document: Document, name: Message = _USE_SPREADSHEETS) -> ReplaceEvidence:
        """The edit that gives another document the evidence of this one."""
        parts = document.sources, document.entries, document.items, document.answers, document.currency
        return cls(*parts, name)

    def apply(self, document: Document) -> tuple[Document, Edit]:
        """See `Edit`."""
        after = replace(
            document,
            sources=self.sources,
            entries=self.entries,
            items=self.items,
            answers=self.answers,
            currency=self.currency,
        )
        return after, ReplaceEvidence.of(document, self.name)
