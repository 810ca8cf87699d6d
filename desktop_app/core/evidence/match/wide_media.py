"""Sheets of weekly media with a column for each channel, tv_S or "Search cost", as one row a week and channel."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from desktop_app.core.errors import Message
from desktop_app.core.evidence.files.grid import Cell, Grid, cell_text, is_blank
from desktop_app.core.evidence.match.header import LOOKED_AT, header_texts
from desktop_app.core.evidence.match.matching import EXACT, likeness
from desktop_app.core.evidence.match.table import table_called

SPENT = re.compile(
    r"^(?P<channel>.+?)[\s_.\-]+(?:S|[Ss]pend|[Ss]pent|[Cc]osts?|SPEND|COST)$|^(?P<own>.+?)(?:花费|消耗|费用)$"
)
CLICKED = re.compile(r"^(?P<channel>.+?)[\s_.\-]+(?:clicks|sessions|visits)(?:_P)?$", re.IGNORECASE)
LEAST_CHANNELS = 2
SIDE_BY_SIDE = Message(
    "Each row holds {n} channels side by side ({channels}): each became a row of its own; other columns were not used."
).template


def long_media(grid: Grid) -> Grid:
    """The sheet with one row a week and channel where its headers are channels; the sheet itself where they are not."""
    for place, row in enumerate(grid.rows[:LOOKED_AT]):
        headers = header_texts(row)
        spent = {channel: column for column, text in enumerate(headers) if (channel := _channel(SPENT, text))}
        week = _week(headers)
        if len(spent) >= LEAST_CHANNELS and week is not None:
            return _long(grid, place, week, spent)
    return grid


def _channel(pattern: re.Pattern[str], header: str) -> str:
    match = pattern.match(header)
    return next((part for part in match.groups() if part), "") if match else ""


def _week(headers: Sequence[str]) -> int | None:
    """The first column that is called like a day or a week."""
    aliases = table_called("T3").column("week").aliases
    return next((place for place, text in enumerate(headers) if any(likeness(text, a) == EXACT for a in aliases)), None)


def _long(grid: Grid, header: int, week: int, spent: dict[str, int]) -> Grid:
    texts = header_texts(grid.rows[header])
    clicked = {channel: column for column, text in enumerate(texts) if (channel := _channel(CLICKED, text)) in spent}
    rows: list[list[Cell]] = [[texts[week], "channel", "spend", *["clicks"] * bool(clicked)]]
    numbers = [header + 1]
    for number, row in enumerate(grid.rows[header + 1 :], header + 2):
        if is_blank(row):
            continue
        for channel, column in spent.items():
            clicks = [_at(row, clicked.get(channel))] if clicked else []
            rows.append([_at(row, week), channel, _at(row, column), *clicks])
            numbers.append(number)
    note = Message(SIDE_BY_SIDE, n=len(spent), channels=", ".join(spent))
    return replace(grid, rows=rows, numbers=tuple(numbers), notes=(note,))


def _at(row: list[Cell], place: int | None) -> Cell:
    if place is None or place >= len(row) or cell_text(row[place]) == "":
        return None
    return row[place]
