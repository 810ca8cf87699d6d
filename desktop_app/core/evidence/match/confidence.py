"""How sure a match of a header to a column is, and which other columns the header might stand for."""

from __future__ import annotations

from difflib import SequenceMatcher
from typing import Literal

from desktop_app.core.evidence.match.matching import EXACT, WITHOUT_UNIT, likeness, normalised
from desktop_app.core.evidence.match.table import Column, Table

Confidence = Literal["certain", "likely", "similar", "told"]
ALIKE = 0.55
MOST = 3


def confidence(column: Column, header: str) -> Confidence:
    """Certain where the header is a known name of the column, likely where it is but for a unit, similar where nearly.

    Told where its words say nothing: the user, a known export or the cells did.
    """
    score = max((likeness(header, alias) for alias in column.aliases), default=0.0)
    if score >= EXACT:
        return "certain"
    if score >= WITHOUT_UNIT:
        return "likely"
    return "similar" if score > 0 else "told"


def alternatives(table: Table, header: str, chosen: str = "") -> tuple[Column, ...]:
    """Up to three other columns whose names are most like the header, likest first; `chosen` is its own."""
    others = [(_alike(column, header), column) for column in table.columns if column.id != chosen]
    found = sorted((pair for pair in others if pair[0] >= ALIKE), key=lambda pair: -pair[0])
    return tuple(column for _, column in found[:MOST])


def _alike(column: Column, header: str) -> float:
    said = normalised(header)
    matcher = SequenceMatcher(None, "", said, autojunk=False)
    best = 0.0
    for alias in column.aliases:
        matcher.set_seq1(normalised(alias))
        best = max(best, matcher.ratio())
    return best
