"""The rows of a source as the project holds them: those used with their columns, the others by number and reason."""

from __future__ import annotations

import numpy as np

from desktop_app.core.evidence.match.people import person_column
from desktop_app.core.evidence.rows.seen_rows import USED, SeenRows
from desktop_app.core.evidence.sources.kept_source import source_of
from desktop_app.core.project.document import EvidenceSource
from desktop_app.core.project.import_account import account_of


def kept_rows_seen(kept: EvidenceSource) -> SeenRows:
    """The rows. Raises EvidenceError where the project holds none of them."""
    source, account = source_of(kept), account_of(kept.report)
    frame, unused = source.frame, account.unused
    numbers = np.concatenate([frame.index.to_numpy(), *(np.array(group.rows) for group in unused)]).astype(np.intp)
    reason = np.repeat(np.arange(-1, len(unused)), [len(frame), *(len(group.rows) for group in unused)])
    reason[: len(frame)] = USED
    own = {name: header for name, header in kept.columns.items() if name in frame and header not in source.people}
    own |= {person_column(header): header for header in source.people}
    return SeenRows(
        titles=tuple(own.values()),
        columns=tuple(frame[name] for name in own),
        numbers=numbers,
        reason=reason.astype(np.intp),
        reasons=tuple(group.reason for group in unused),
    )
