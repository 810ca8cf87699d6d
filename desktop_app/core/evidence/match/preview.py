"""How a file would be read, before it is: what somebody corrects who knows the file better."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from types import MappingProxyType

from desktop_app.core.analysis.progress import SILENT, Progress
from desktop_app.core.evidence.files.file_choice import WHOLE, FileChoice, RowRange
from desktop_app.core.evidence.files.grid import cut
from desktop_app.core.evidence.match.recognition import understand
from desktop_app.core.evidence.match.table import table_called
from desktop_app.core.evidence.match.understanding import grids_of, most_plausible
from desktop_app.core.project.import_account import Header


@dataclass(frozen=True)
class Preview:
    """A file as it would be read: `columns` are the headers by column id, `header_row` counts from 1.

    `sheet` is the one shown, `chosen` the one that somebody asked for: without one, sheets with the same headers are
    read together. `rows` are the first and last row that count, 0 for all; `people` whether they are to be stored.
    """

    path: Path
    sheets: tuple[str, ...]
    sheet: str
    table: str
    header_row: int
    headers: tuple[Header, ...]
    columns: Mapping[str, str]
    chosen: str | None = None
    rows: RowRange = WHOLE
    people: bool = False

    def __post_init__(self) -> None:
        object.__setattr__(self, "columns", MappingProxyType(dict(self.columns)))

    @property
    def choice(self) -> FileChoice:
        """What makes the reading do exactly this: columns that no header stands for are ruled out."""
        told = {column.id: self.columns.get(column.id, "") for column in table_called(self.table).columns}
        return FileChoice(self.path, self.table, self.chosen, told, rows=self.rows, people=self.people)

    def with_column(self, header: str, column: str) -> Preview:
        """The same with this header as that column, '' for none; each header stands for one column."""
        others = {known: text for known, text in self.columns.items() if text != header and known != column}
        return replace(self, columns={**others, column: header} if column else others)


def preview(file: FileChoice, progress: Progress = SILENT) -> Preview:
    """The file as it would be read, required columns or not. Raises UnreadableFileError or EvidenceError."""
    progress.at(0.0)
    grids = tuple(cut(grid, *file.rows) for grid in grids_of(file.path))
    wanted = [grid for grid in grids if file.sheet in (None, grid.sheet)] or grids
    best = most_plausible(understand(wanted, file.table, file.columns, file.path.name))
    return Preview(
        path=file.path,
        sheets=tuple(grid.sheet for grid in grids if grid.sheet),
        sheet=best.grid.sheet,
        table=best.table.id,
        header_row=best.header + max(file.rows[0], 1),
        headers=best.seen_headers,
        columns={column: best.headers[place] for column, place in best.places.items()},
        chosen=file.sheet,
        rows=file.rows,
        people=file.people,
    )
