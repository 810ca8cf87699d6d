"""Headers that stand in several rows: groups above their columns, a second language or units below."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from desktop_app.core.evidence.files.grid import Cell, Grid, is_blank
from desktop_app.core.evidence.match.header import HAS_DIGIT, find_header, header_texts
from desktop_app.core.evidence.match.matching import BRACKETED, most_named
from desktop_app.core.evidence.match.table import Table

LEAST_FILLED = 2


def find_headers(
    grid: Grid, tables: Sequence[Table], overrides: Mapping[str, str] | None = None
) -> tuple[int, list[str]]:
    """The index of the last row of headers, and one header for each column."""
    place = find_header(grid, tables, overrides)
    own = header_texts(grid.rows[place])
    below = _texts(grid, place + 1)
    if _is_more_of(own, below, tables):
        own = _with_units(_filled_up(own, below), below)
        return place + 1, _under_groups(own, _texts(grid, place - 1))
    return place, _under_groups(own, _texts(grid, place - 1))


def _texts(grid: Grid, place: int) -> list[str]:
    """The texts of a row of words; none for a row with a number or with less than two words."""
    row = grid.rows[place] if 0 <= place < len(grid.rows) else []
    texts = header_texts(row)
    numbers = (HAS_DIGIT.search(text) and not BRACKETED.fullmatch(text) for text in texts)
    wordless = is_blank(row) or any(not _is_word(cell) for cell in row) or any(numbers)
    return [] if wordless or sum(map(bool, texts)) < LEAST_FILLED else texts


def _is_word(cell: Cell) -> bool:
    return cell is None or isinstance(cell, str)


def _is_more_of(own: list[str], below: list[str], tables: Sequence[Table]) -> bool:
    """Whether the row below holds headers too: where its own row says nothing, units, or the same in other words."""
    filled = [text for text in below if text]
    if not filled:
        return False
    completes = sum(bool(text) and not _at(own, place) for place, text in enumerate(below))
    units = sum(bool(BRACKETED.fullmatch(text)) for text in filled)
    named = most_named(tables, filled)
    return completes >= LEAST_FILLED or 2 * max(units, named) >= len(filled)


def _filled_up(own: list[str], below: list[str]) -> list[str]:
    """The headers, those of the row below where their own row is empty or spans several columns."""
    width = max(len(own), len(below))
    groups = _spread(own, width)
    spanning = {groups[place] for place in range(width) if _at(below, place) and not _at(own, place)}
    texts = [
        lower if lower and group in spanning else _at(own, place) or lower
        for place, (lower, group) in enumerate((_at(below, place), groups[place]) for place in range(width))
    ]
    return [
        f"{group} {text}" if text and group not in ("", text) and texts.count(text) > 1 else text
        for text, group in zip(texts, groups, strict=True)
    ]


def _with_units(own: list[str], below: list[str]) -> list[str]:
    units = [unit if BRACKETED.fullmatch(unit := _at(below, place)) else "" for place in range(len(own))]
    return [f"{text} {unit}" if unit and unit not in text else text for text, unit in zip(own, units, strict=True)]


def _under_groups(own: list[str], above: list[str]) -> list[str]:
    """The headers, the group above put before those that stand in several columns, and in place of empty ones."""
    if not above:
        return own
    width = max(len(own), len(above))
    own = [_at(own, place) for place in range(width)]
    groups = _spread(above, width)
    repeated = {text for text in own if text and own.count(text) > 1}
    return [
        f"{group} {text}" if text in repeated and group else text or _at(above, place)
        for place, (text, group) in enumerate(zip(own, groups, strict=True))
    ]


def _spread(texts: list[str], width: int) -> list[str]:
    """Each text over the empty cells to its right, as a merged cell spans them."""
    spread: list[str] = []
    for place in range(width):
        text = _at(texts, place)
        spread.append(text or (spread[-1] if spread else ""))
    return spread


def _at(texts: list[str], place: int) -> str:
    return texts[place] if place < len(texts) else ""
