"""The rows of a source as the project holds them: those used with their columns, the others by number and reason."""

from __future__ import annotations

import numpy as np

from desktop_app.core.evidence.rows.seen_rows import USED, SeenRows
from desktop_app.core.evidence.sources.kept_source import source_of
from desktop_app.core.project.document import EvidenceSource
from desktop_app.core.project.import_account import account_of


def kept_rows_seen(kept: EvidenceSource) -> SeenRows:
    """The rows. Raises EvidenceError where the project holds none of them."""
    frame = source_of(kept).frame
    unused = account_of(kept.report).unused
    numbers = np.concatenate([frame.index.to_numpy(), *(np.array(group.rows) for group in unused)]).astype(np.intp)
    reason = np.repeat(np.arange(-1, len(unused)), [len(frame), *(len(group.rows) for group in unused)])
    reason[: len(frame)] = USED
    own = [name for name in kept.columns if name in frame]
    return SeenRows(
        titles=tuple(kept.columns[name] for name in own),
        columns=tuple(frame[name] for name in own),
        numbers=numbers,
        reason=reason.astype(np.intp),
        reasons=tuple(group.reason for group in unused),
    )
