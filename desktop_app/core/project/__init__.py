"""A project: one frozen document with map, inputs, scenarios, evidence, results and models, kept in one file."""

from desktop_app.core.project.document import (
    STATUSES,
    Document,
    Entry,
    EvidenceSource,
    Provenance,
    Status,
    StoredResult,
    new_document,
)
from desktop_app.core.project.fingerprint import fingerprint, short_fingerprint
from desktop_app.core.project.storage import load, save

__all__ = [
    "STATUSES",
    "Document",
    "Entry",
    "EvidenceSource",
    "Provenance",
    "Status",
    "StoredResult",
    "fingerprint",
    "load",
    "new_document",
    "save",
    "short_fingerprint",
]
