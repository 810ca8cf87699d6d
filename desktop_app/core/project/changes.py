"""Which parts of a document differ from those of another: what has to be computed, shown and written again."""

from __future__ import annotations

from types import MappingProxyType

from desktop_app.core.project.document import Document

PARTS = MappingProxyType(
    {
        "title": "title",
        "language": "title",
        "currency": "inputs",
        "models": "models",
        "amendments": "models",
        "kept_against": "title",
        "items": "items",
        "entries": "inputs",
        "answers": "inputs",
        "scenarios": "scenarios",
        "sources": "evidence",
        "results": "results",
        "notes": "notes",
        "map": "map",
        "canvas": "canvas",
        "assessment": "assessment",
        "paper": "paper",
        "slides": "slides",
    }
)
"""What each field of a document counts as when a change of it is announced."""


def changed_fields(before: Document, after: Document) -> tuple[str, ...]:
    """The fields in which two documents differ, in the order of the document."""
    # Equal containers compare fast here: what an edit left alone is the same object in both documents.
    return tuple(name for name in PARTS if getattr(before, name) != getattr(after, name))


def changed_parts(before: Document, after: Document) -> frozenset[str]:
    """What two documents differ in, in the words of an announcement, such as inputs, scenarios or notes."""
    return frozenset(PARTS[name] for name in changed_fields(before, after))
