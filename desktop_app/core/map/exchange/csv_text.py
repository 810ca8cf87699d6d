"""Rows as the text of a csv file. Text that a spreadsheet would take for a formula is marked as text."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Sequence

FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r", "\n", "'")
_MARK = "'"


def csv_text(rows: Iterable[Sequence[object]]) -> str:
    """The rows with commas between cells; numbers keep all their digits."""
    out = io.StringIO()
    csv.writer(out, lineterminator="\n").writerows([written(cell) for cell in row] for row in rows)
    return out.getvalue()


def written(cell: object) -> object:
    """The cell as it is written: text that begins like a formula gets an apostrophe before it.

    A carriage return is written as a line break, which alone the csv module puts between quotation marks.

    >>> written("=1+1"), written(-0.5), written("Trust")
    ("'=1+1", -0.5, 'Trust')
    """
    if not isinstance(cell, str):
        return cell
    text = cell.replace("\r\n", "\n").replace("\r", "\n")
    return f"{_MARK}{text}" if text.startswith(FORMULA_STARTS) else text


def unmarked(cell: object) -> object:
    """The cell as it was before `written`.

    >>> unmarked("'=1+1"), unmarked("it's")
    ('=1+1', "it's")
    """
    return (
        cell[1:] if isinstance(cell, str) and cell.startswith(_MARK) and cell[1:].startswith(FORMULA_STARTS) else cell
    )
