"""The row of a grid that holds the headers, below whatever title or preamble an export begins with."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

import numpy as np
import numpy.typing as npt

from desktop_app.core.evidence.files.grid import Cell, Grid, cell_text, is_blank
from desktop_app.core.evidence.match.matching import most_named, normalised
from desktop_app.core.evidence.match.table import Table

LOOKED_AT = 60
COLUMNS_LOOKED_AT = 400
DATA_LOOKED_AT = 20
WIDEST_HEADER = 80
HAS_DIGIT = re.compile(r"\d")
EMPTY, WORDS, DIGITS = range(3)
Kinds = npt.NDArray[np.int8]
"""What each cell of some rows says: nothing, words without a digit, or something with one."""


def find_header(grid: Grid, tables: Sequence[Table], overrides: Mapping[str, str] | None = None) -> int:
    """The index of the header row: most aliases in it, words over data; the first filled row where nothing speaks.

    Rows are scored by the columns that their words name (in the table they fit best) and by how far the cells below
    differ in kind from the cell above them.
    """
    rows = list(grid.rows[: LOOKED_AT + DATA_LOOKED_AT])
    filled = [place for place, row in enumerate(rows) if not is_blank(row)]
    if not filled or filled[0] >= LOOKED_AT:
        return 0
    texts = {place: header_texts(rows[place][:COLUMNS_LOOKED_AT]) for place in filled}
    kinds = _kinds(texts, len(rows))
    wanted = {normalised(header) for header in (overrides or {}).values() if header}

    def score(place: int) -> float:
        named = _named(texts[place], tables, wanted)
        return named + 2 * _words_over_data(kinds, place) / len(texts[place]) if named else 0.0

    return max((place for place in filled if place < LOOKED_AT), key=lambda place: (score(place), -place))


def header_texts(row: Sequence[Cell]) -> list[str]:
    """The headers as text, without line breaks."""
    return [" ".join(cell_text(cell).split()) for cell in row]


def _named(texts: Sequence[str], tables: Sequence[Table], wanted: set[str]) -> float:
    """How much speaks for these words as headers; 0 where one is too long for that."""
    filled = [text for text in texts if text]
    if not filled or max(map(len, filled)) > WIDEST_HEADER:
        return 0.0
    said = sum(normalised(text) in wanted for text in filled)
    distinct = len({normalised(text) for text in filled}) / len(filled)
    return 3 * said + 2 * most_named(tables, filled) + distinct


def _kinds(texts: Mapping[int, Sequence[str]], rows: int) -> Kinds:
    """The kinds of all cells (row, column)."""
    kinds = np.full((rows, max(map(len, texts.values()))), EMPTY, dtype=np.int8)
    for place, row in texts.items():
        kinds[place, : len(row)] = [bool(text) + bool(HAS_DIGIT.search(text)) for text in row]
    return kinds


def _words_over_data(kinds: Kinds, place: int) -> int:
    """How many cells of a row are words with data below them, most of it with digits."""
    below = kinds[place + 1 : place + 1 + DATA_LOOKED_AT]
    digits = 2 * (below == DIGITS).sum(axis=0) > (below != EMPTY).sum(axis=0)
    return int(((kinds[place] == WORDS) & digits).sum())
