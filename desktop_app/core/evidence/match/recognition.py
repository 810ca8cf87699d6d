"""What the sheets of a file are: exports that are known, else the tables that their headers speak for."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from desktop_app.core.errors import EvidenceError, Message, Problem
from desktop_app.core.evidence.files.grid import Grid
from desktop_app.core.evidence.files.text_rows import widest
from desktop_app.core.evidence.match.header import LOOKED_AT, header_texts
from desktop_app.core.evidence.match.preset import Preset, recognised
from desktop_app.core.evidence.match.table import table_called, tables
from desktop_app.core.evidence.match.understanding import Understanding, understandings
from desktop_app.core.evidence.match.wide_media import long_media

MOST_HEADERS = 1_000
MOST_WIDTH = 20_000


def understand(
    grids: Sequence[Grid], table: str | None, overrides: Mapping[str, str], where: str
) -> list[Understanding]:
    """Every sheet as every table it may be; `table` and `overrides` {column id: header} are what somebody said.

    Raises EvidenceError where no sheet can be any table.
    """
    found: list[Understanding] = []
    problems: list[Problem] = []
    for grid in grids:
        try:
            found += _of_sheet(grid, table, overrides, where)
        except EvidenceError as error:
            problems += error.problems
    if not found:
        raise EvidenceError(tuple(problems))
    return found


def _of_sheet(grid: Grid, table: str | None, overrides: Mapping[str, str], where: str) -> list[Understanding]:
    filled = max(sum(cell not in (None, "") for cell in row) for row in grid.rows[:LOOKED_AT])
    width = widest(grid.rows)
    if width > MOST_WIDTH or filled > MOST_HEADERS:
        most = width if width > MOST_WIDTH else filled
        cause = Message("the sheet has {n} columns, and no table of data needs as many.", n=most)
        raise EvidenceError.of(where, cause, Message("Keep only the columns that are needed, and one row per record."))
    overrides = _each_header_once(overrides)
    if known := _known_export(grid, table):
        preset, headers = known
        told = _each_header_once({**overrides, **_untold(preset.overrides(headers), overrides)})
        return understandings((grid,), (table_called(preset.table),), told, where)
    if table in (None, "T3"):
        grid = long_media(grid)
    candidates = (table_called(table),) if table else tables()
    return understandings((grid,), candidates, overrides, where)


def _untold(columns: Mapping[str, str], overrides: Mapping[str, str]) -> dict[str, str]:
    return {column: header for column, header in columns.items() if column not in overrides}


def _each_header_once(overrides: Mapping[str, str]) -> dict[str, str]:
    """The overrides, each header for the first column that claims it; "" rules a column out."""
    seen: set[str] = set()
    kept = {}
    for column, header in overrides.items():
        if not header or header not in seen:
            kept[column] = header
            seen.add(header)
    return kept


def _known_export(grid: Grid, table: str | None) -> tuple[Preset, list[str]] | None:
    """The preset that knows a row among the first of the sheet, and that row."""
    wanted = table.upper() if table else None
    for row in grid.rows[:LOOKED_AT]:
        headers = header_texts(row)
        if preset := recognised(headers, wanted):
            return preset, headers
    return None
