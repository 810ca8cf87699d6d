"""A source of the project as it was when it was read: what every new calibration starts from."""

from __future__ import annotations

import zlib

from desktop_app.core.errors import EvidenceError, Message
from desktop_app.core.evidence.sources.kept_rows import unpack_rows
from desktop_app.core.evidence.sources.screening import UnusedRow
from desktop_app.core.evidence.sources.source import Source
from desktop_app.core.project.document import EvidenceSource
from desktop_app.core.project.import_account import account_of


def source_of(kept: EvidenceSource) -> Source:
    """The source with its rows. Raises EvidenceError where the project holds none of its rows."""
    try:
        frame = unpack_rows(kept.table, kept.rows)
    except (zlib.error, ValueError, KeyError) as error:
        cause = Message("the project does not hold the rows of this file.")
        raise EvidenceError.of(kept.file, cause, Message("Remove it and add the file again.")) from error
    account = account_of(kept.report)
    unused = sorted((row, group.reason) for group in account.unused for row in group.rows)
    return Source(
        name=kept.file,
        table=kept.table,
        sheet=kept.sheet,
        encoding=kept.encoding,
        header_row=kept.header_row,
        columns=dict(kept.columns),
        frame=frame,
        rows_read=kept.rows_read,
        unused=tuple(UnusedRow(row, reason) for row, reason in unused),
        notes=account.notes,
        alternatives=account.alternatives,
        headers=account.headers,
        digest=account.digest,
        taken=account.taken,
        people=account.people,
        own_shop=account.own_shop,
    )
