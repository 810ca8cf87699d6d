"""The rows of a source as they stand in its file: every column, every row, also those that were not used."""

from __future__ import annotations

import numpy as np

from desktop_app.core.analysis.progress import SILENT, Progress
from desktop_app.core.errors import EvidenceError, Message
from desktop_app.core.evidence.files.file_choice import FileChoice
from desktop_app.core.evidence.files.grid import cut
from desktop_app.core.evidence.match.recognition import understand
from desktop_app.core.evidence.match.understanding import grids_of, most_plausible
from desktop_app.core.evidence.rows.seen_rows import USED, SeenRows
from desktop_app.core.evidence.sources.sheet_rows import read_together, rows_of
from desktop_app.core.project.document import EvidenceSource
from desktop_app.core.project.import_account import account_of


def file_rows_seen(file: FileChoice, kept: EvidenceSource, progress: Progress = SILENT) -> SeenRows:
    """The rows of the file with what became of each when it was read as `kept`.

    Raises UnreadableFileError or EvidenceError, the latter also where the file no longer is what was read.
    """
    progress.at(0.0)
    grids = [cut(grid, *file.rows) for grid in grids_of(file.path, file.sheet)]
    found = understand(grids, kept.table, file.columns, file.path.name)
    progress.at(0.6)
    readings = read_together(most_plausible(found), found)
    rows = rows_of(readings)
    if len(rows.numbers) != kept.rows_read:
        cause = Message("it has other rows now than when it was read.")
        raise EvidenceError.of(file.path.name, cause, Message("Add it again, and its rows are shown as they are now."))
    unused = account_of(kept.report).unused
    reason = np.full(len(rows.numbers), USED, dtype=np.intp)
    for number, group in enumerate(unused):
        reason[np.isin(rows.numbers, group.rows)] = number
    places = [place for place, header in enumerate(readings[0].headers) if header]
    return SeenRows(
        titles=tuple(readings[0].headers[place] for place in places),
        columns=tuple(list(rows.column(place)) for place in places),
        numbers=np.asarray(rows.numbers, dtype=np.intp),
        reason=reason,
        reasons=tuple(group.reason for group in unused),
    )
