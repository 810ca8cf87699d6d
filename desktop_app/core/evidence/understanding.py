"""What a grid may be: as which table, with which header row, and which header stands for which column."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import count
from pathlib import Path

from desktop_app.core.errors import EvidenceError, Problem
from desktop_app.core.evidence.any_file import read_any
from desktop_app.core.evidence.grid import Cell, Grid, cell_text, is_blank
from desktop_app.core.evidence.header_block import find_headers
from desktop_app.core.evidence.matching import Match, match_columns, missing_required, plausibility
from desktop_app.core.evidence.table import Table
from desktop_app.core.project.import_account import Header

KEY_REPEATS = 0.01
KEYS_LOOKED_AT = 5_000


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

    @cached_property
    def places(self) -> dict[str, int]:
        """The place of its header by column id."""
        return {match.column: match.header for match in self.matches}

    @cached_property
    def numbered_rows(self) -> list[tuple[int, list[Cell]]]:
        """The rows below the header that say anything, with their numbers in the file."""
        rows = self.grid.rows[self.header + 1 :]
        numbers = self.grid.numbers[self.header + 1 :] or count(self.header + 2)
        below = zip(numbers, rows, strict=False)
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
    return read_any(path, sheet)


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
    header, headers = find_headers(grid, candidates, overrides)
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
    below = one.grid.rows[one.header + 1 : one.header + 1 + KEYS_LOOKED_AT]
    rows = [tuple([cell_at(row, key) for key in keys]) for row in below]
    repeated = not keys or len(set(rows)) < (1 - KEY_REPEATS) * len(rows)
    return replace(one, weight=one.weight / 2) if repeated else one
