"""The row of a grid that holds the headers, below whatever title or preamble an export begins with."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from desktop_app.core.evidence.files.grid import Cell, Grid, cell_text, is_blank
from desktop_app.core.evidence.match.matching import most_named, normalised
from desktop_app.core.evidence.match.table import Table

LOOKED_AT = 60
COLUMNS_LOOKED_AT = 400
DATA_LOOKED_AT = 20
WIDEST_HEADER = 80
HAS_DIGIT = re.compile(r"\d")


def find_header(grid: Grid, tables: Sequence[Table], overrides: Mapping[str, str] | None = None) -> int:
    """The index of the header row: most aliases in it, words over data; the first filled row where nothing speaks.

    Rows are scored by the columns that their words name (in the table they fit best) and by how far the cells below
    differ in kind from the cell above them.
    """
    places = [place for place, row in enumerate(grid.rows[:LOOKED_AT]) if not is_blank(row)]
    if not places:
        return 0
    wanted = {normalised(header) for header in (overrides or {}).values() if header}
    return max(places, key=lambda place: (_score(grid, place, tables, wanted), -place))


def header_texts(row: Sequence[Cell]) -> list[str]:
    """The headers as text, without line breaks."""
    return [" ".join(cell_text(cell).split()) for cell in row]


def _score(grid: Grid, place: int, tables: Sequence[Table], wanted: set[str]) -> float:
    texts = header_texts(grid.rows[place][:COLUMNS_LOOKED_AT])
    filled = [text for text in texts if text]
    if any(len(text) > WIDEST_HEADER for text in filled):
        return 0.0
    said = sum(normalised(text) in wanted for text in filled)
    named = most_named(tables, filled)
    distinct = len({normalised(text) for text in filled}) / len(filled)
    return 3 * said + 2 * named + distinct + 2 * _words_over_data(grid, place, texts)


def _words_over_data(grid: Grid, place: int, texts: list[str]) -> float:
    below = [row for row in grid.rows[place + 1 : place + 1 + DATA_LOOKED_AT] if not is_blank(row)]
    if not below:
        return 0.0
    score = 0
    for column, text in enumerate(texts):
        cells = [cell_text(row[column]) for row in below if column < len(row)]
        data = [cell for cell in cells if cell]
        if text and not HAS_DIGIT.search(text) and data:
            score += sum(bool(HAS_DIGIT.search(cell)) for cell in data) > len(data) / 2
    return score / max(len(texts), 1)
