"""What a grid may be: as which table, with which header row, and which header stands for which column."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache, cached_property, partial
from pathlib import Path

import numpy as np

from desktop_app.core.errors import EvidenceError, Problem
from desktop_app.core.evidence.files.any_file import read_any
from desktop_app.core.evidence.files.coded_cells import Places
from desktop_app.core.evidence.files.grid import Cell, Grid, cell_at, cell_text
from desktop_app.core.evidence.files.text_rows import column_of, filled_places, taken
from desktop_app.core.evidence.match.header_block import find_headers
from desktop_app.core.evidence.match.matching import Match, match_columns, missing_required, plausibility
from desktop_app.core.evidence.match.table import Table
from desktop_app.core.project.import_account import Header

KEY_REPEATS = 0.01
KEYS_LOOKED_AT = 5_000
HEAD = 200
"""Rows in which nearly every column says something."""


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
    def filled(self) -> Places:
        """The places, counted below the header, of the rows that say anything."""
        return filled_places(self._below)

    @cached_property
    def _below(self) -> Sequence[list[Cell]]:
        return self.grid.rows[self.header + 1 :]

    @cached_property
    def rows(self) -> Sequence[list[Cell]]:
        """The rows below the header that say anything."""
        return taken(self._below, self.filled)

    @cached_property
    def numbers(self) -> Places:
        """Their numbers in the file."""
        if not self.grid.numbers:
            return self.filled + self.header + 2
        return np.array(self.grid.numbers[self.header + 1 :], dtype=np.intp)[self.filled]

    @property
    def seen_headers(self) -> tuple[Header, ...]:
        """The headers that say anything, each with the first cell below it that does."""
        head = list(self.rows[:HEAD])
        return tuple(
            Header(text, self._first_said([cell_at(row, place) for row in head], place))
            for place, text in enumerate(self.headers)
            if text
        )

    def _first_said(self, head: Sequence[Cell], place: int) -> str:
        said = filter(None, map(cell_text, head))
        return next(said, "") or next(filter(None, map(cell_text, column_of(self.rows, place))), "")


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


def _of_grid(grid: Grid, candidates: Sequence[Table], overrides: Mapping[str, str], where: str) -> list[Understanding]:
    header, headers = find_headers(grid, candidates, overrides)
    below = grid.rows[header + 1 : header + 1 + KEYS_LOOKED_AT]
    repeats = cache(partial(_repeats, below))
    found = []
    problems: list[Problem] = []
    for table in candidates:
        try:
            matches = match_columns(table, headers, overrides)
        except EvidenceError as error:
            problems += [Problem(where, problem.cause, problem.remedy) for problem in error.problems]
            continue
        one = Understanding(grid, table, header, headers, matches, plausibility(matches, headers))
        found.append(_discounted(one, repeats) if len(candidates) > 1 else one)
    if not found:
        raise EvidenceError(tuple(problems))
    return found


def _discounted(one: Understanding, repeats: Callable[[tuple[int, ...]], bool]) -> Understanding:
    """The same at half its weight where the key of the table does not tell the rows of the file apart."""
    keys = tuple(one.places[key] for key in one.table.key if key in one.places)
    return replace(one, weight=one.weight / 2) if not keys or repeats(keys) else one


def _repeats(rows: Sequence[list[Cell]], keys: tuple[int, ...]) -> bool:
    """Whether the cells of these columns do not tell the rows apart."""
    cells = zip(*(column_of(rows, key) for key in keys), strict=True)
    return len(set(cells)) < (1 - KEY_REPEATS) * len(rows)
