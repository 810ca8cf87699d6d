"""The sample shops' documents, each read from its spreadsheets once a process: nobody can change them."""

from __future__ import annotations

from functools import cache

from desktop_app.core.evidence.shop.sample_shop import sample_document
from desktop_app.core.project.document import Document


@cache
def sample(size: str) -> Document:
    """The "small" or "large" sample shop, in English."""
    return sample_document(size, "en")
