"""Which sources of a project an import has brought."""

from __future__ import annotations

from collections.abc import Iterable

from desktop_app.core.project.document import EvidenceSource
from desktop_app.core.project.import_account import account_of


def new_sources(
    before: Iterable[EvidenceSource], after: Iterable[EvidenceSource]
) -> tuple[tuple[int, EvidenceSource], ...]:
    """The sources that were not there before, (place, source); one that is merely read otherwise is not new."""
    known = set(map(_content, before))
    return tuple((place, source) for place, source in enumerate(after) if _content(source) not in known)


def _content(source: EvidenceSource) -> tuple[str, str, str]:
    """What tells a source from every other, however it was read."""
    return source.file, source.table, account_of(source.report).digest
