"""A file as tables of evidence: sheets, table, header row and columns found by themselves or told."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from desktop_app.core.errors import EvidenceError, Message
from desktop_app.core.evidence.files.any_file import read_any
from desktop_app.core.evidence.files.file_choice import WHOLE, RowRange
from desktop_app.core.evidence.files.grid import Grid, cut
from desktop_app.core.evidence.files.known_files import file_digest
from desktop_app.core.evidence.files.refusal import NO_ROWS
from desktop_app.core.evidence.match.layout import AS_BEFORE, Layout, remembered
from desktop_app.core.evidence.match.matching import missing_required
from desktop_app.core.evidence.match.recognition import understand
from desktop_app.core.evidence.match.understanding import Understanding, most_plausible
from desktop_app.core.evidence.match.unnamed_columns import NO_COLUMN, NO_HEADER
from desktop_app.core.evidence.sources.sheet_rows import read_together
from desktop_app.core.evidence.sources.sheet_source import source_from
from desktop_app.core.evidence.sources.source import Source

LEAST_WEIGHT = 1.5
"""What must speak for a further sheet of a workbook, so that a summary is not taken for data."""


def read_file(
    path: Path, *, table: str | None = None, sheet: str | None = None, overrides: Mapping[str, str] | None = None
) -> Source:
    """The file as the table it fits best, or as `table`; `overrides` say which header is which column (id: header).

    Raises UnreadableFileError where the file is no readable table, EvidenceError where it fits no table or lacks
    a required column.
    """
    return read_all(path, table=table, sheet=sheet, overrides=overrides)[0]


def read_all(
    path: Path,
    *,
    table: str | None = None,
    sheet: str | None = None,
    overrides: Mapping[str, str] | None = None,
    layouts: Mapping[str, Layout] | None = None,
    rows: RowRange = WHOLE,
    people: bool = False,
) -> tuple[Source, ...]:
    """Every table that the sheets of a file hold, the best first; sheets with the same headers are one.

    Of `layouts` {key of the headers: layout} the one that fits is taken where nothing else is told; only `rows` count.
    With `people`, columns about people are in the frame, too.
    Raises as `read_file`.
    """
    grids = tuple(cut(grid, *rows) for grid in read_any(path, sheet))
    known = None if table or overrides else remembered(grids, layouts or {})
    if known is not None:
        table, overrides = known.table, known.columns
    found = understand(grids, table, overrides or {}, path.name)
    best = most_plausible(found)
    _demand_required(best, path.name)
    if not len(best.filled):
        raise NO_ROWS.of(path.name)
    groups = _groups(best, found)
    digest = file_digest(path)
    sources = [source_from(group, path.name, _alternatives(group[0], found), people=people) for group in groups]
    unread = _unread(grids, groups)
    told = (AS_BEFORE,) if known is not None else ()
    sources[0] = replace(sources[0], notes=(*sources[0].notes, *told, *unread))
    above = max(rows[0] - 1, 0)
    return tuple(replace(s, digest=digest, taken=rows, header_row=s.header_row + above) for s in sources)


def _groups(best: Understanding, found: Sequence[Understanding]) -> list[tuple[Understanding, ...]]:
    """The readings of sheets that belong together, those of the best first; each sheet stands in one of them."""
    groups = [read_together(best, found)]
    taken = {id(one.grid) for one in groups[0]}
    while left := [one for one in found if id(one.grid) not in taken]:
        following = most_plausible(left)
        taken.add(id(following.grid))
        if following.is_whole and following.weight >= LEAST_WEIGHT:
            groups.append(read_together(following, left))
            taken |= {id(one.grid) for one in groups[-1]}
    return groups


def _alternatives(best: Understanding, found: Sequence[Understanding]) -> tuple[str, ...]:
    others = (one for one in found if one.grid is best.grid and one.table is not best.table)
    return tuple(sorted({one.table.id for one in others if one.is_whole and one.weight > best.weight / 2}))


def _unread(grids: Sequence[Grid], groups: Sequence[tuple[Understanding, ...]]) -> tuple[Message, ...]:
    read = {one.grid.sheet for group in groups for one in group}
    names = [grid.sheet for grid in grids if grid.sheet not in read]
    return (Message("Sheets that hold no table of data were not read: {sheets}.", sheets=", ".join(names)),) * bool(
        names
    )


def _demand_required(reading: Understanding, where: str) -> None:
    lacking = missing_required(reading.table, reading.matches)
    if not lacking:
        return
    if not reading.matches:
        remedy = Message("Name the table and the columns: --table T1 --map order_id=Header --map date=Header …")
        raise EvidenceError.of(where, Message(NO_HEADER), remedy)
    columns = [column.id for column in lacking]
    cause = Message(NO_COLUMN, column=" / ".join(columns), table=reading.table.id)
    remedy = Message(
        "Say which header it is, with --map {column}=Header; the file has {headers}.",
        column="=Header --map ".join(columns),
        headers=_shortened([header for header in reading.headers if header]),
    )
    raise EvidenceError.of(where, cause, remedy)


def _shortened(headers: Sequence[str], most: int = 30, longest: int = 60) -> str:
    shown = [header if len(header) <= longest else f"{header[:longest]}…" for header in headers[:most]]
    return ", ".join([*shown, "…"] if len(headers) > most else shown)
