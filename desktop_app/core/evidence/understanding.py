"""What a grid may be: as which table, with which header row, and which header stands for which column."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from desktop_app.core.errors import EvidenceError, Message, Problem, UnreadableFileError
from desktop_app.core.evidence.delimited import read_delimited
from desktop_app.core.evidence.grid import Cell, Grid, cell_text, is_blank
from desktop_app.core.evidence.header import find_header, header_texts
from desktop_app.core.evidence.matching import Match, match_columns, missing_required, plausibility
from desktop_app.core.evidence.table import Table
from desktop_app.core.evidence.workbook import is_workbook, read_sheets
from desktop_app.core.project.import_account import Header

KEY_REPEATS = 0.01


@dataclass(frozen=True)
class Understanding:
    """One way to understand a grid: as this table, with this header row and these matches."""

    grid: Grid
    table: Table
    header: int
    headers: list[str]
    matches: tuple[Match, ...]
    weight: float

    @property
    def is_whole(self) -> bool:
        """Whether no required column is missing."""
        return not missing_required(self.table, self.matches)

    @property
    def places(self) -> dict[str, int]:
        """The place of its header by column id."""
        return {match.column: match.header for match in self.matches}

    @property
    def numbered_rows(self) -> list[tuple[int, list[Cell]]]:
        """The rows below the header that say anything, with their numbers in the file."""
        below = enumerate(self.grid.rows[self.header + 1 :], self.header + 2)
        return [(number, row) for number, row in below if not is_blank(row)]

    @property
    def seen_headers(self) -> tuple[Header, ...]:
        """The headers that say anything, each with the first cell below it that does."""
        rows = [row for _, row in self.numbered_rows]
        return tuple(
            Header(text, next((said for row in rows if (said := cell_text(cell_at(row, place)))), ""))
            for place, text in enumerate(self.headers)
            if text
        )


def grids_of(path: Path, sheet: str | None = None) -> tuple[Grid, ...]:
    """The sheets of a file, or the one named. Raises UnreadableFileError or EvidenceError."""
    if not path.is_file():
        raise UnreadableFileError.of(path.name, Message("there is no such file."))
    return read_sheets(path, sheet) if is_workbook(path) else (read_delimited(path),)


def understandings(
    grids: Sequence[Grid], candidates: Sequence[Table], overrides: Mapping[str, str], where: str
) -> list[Understanding]:
    """Every grid as every candidate, with these overrides {column id: header}. Raises EvidenceError where none fits."""
    return [found for grid in grids for found in _of_grid(grid, candidates, overrides, where)]


def most_plausible(found: Sequence[Understanding]) -> Understanding:
    """The one that lacks nothing required, if any does not, and whose headers speak most for its table."""
    return max(found, key=lambda one: (one.is_whole, one.weight))


def cell_at(row: list[Cell], place: int) -> Cell:
    """The cell, None beyond the end of a short row."""
    return row[place] if place < len(row) else None


def _of_grid(grid: Grid, candidates: Sequence[Table], overrides: Mapping[str, str], where: str) -> list[Understanding]:
    header = find_header(grid, candidates, overrides)
    headers = header_texts(grid.rows[header])
    found = []
    problems: list[Problem] = []
    for table in candidates:
        try:
            matches = match_columns(table, headers, overrides)
        except EvidenceError as error:
            problems += [Problem(where, problem.cause, problem.remedy) for problem in error.problems]
            continue
        one = Understanding(grid, table, header, headers, matches, plausibility(matches, headers))
        found.append(_discounted(one) if len(candidates) > 1 else one)
    if not found:
        raise EvidenceError(tuple(problems))
    return found


def _discounted(one: Understanding) -> Understanding:
    """The same at half its weight where the key of the table does not tell the rows of the file apart."""
    keys = [one.places[key] for key in one.table.key if key in one.places]
    rows = [tuple(cell_at(row, key) for key in keys) for row in one.grid.rows[one.header + 1 :]]
    repeated = not keys or len(set(rows)) < (1 - KEY_REPEATS) * len(rows)
    return replace(one, weight=one.weight / 2) if repeated else one
