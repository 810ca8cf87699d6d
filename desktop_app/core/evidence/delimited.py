"""A delimited text as a grid: the delimiter is found by itself, line ends of every system are accepted."""

from __future__ import annotations

import csv
import io
import re
from pathlib import Path

from desktop_app.core.evidence.encoding import decode
from desktop_app.core.evidence.grid import Cell, Grid
from desktop_app.core.evidence.refusal import EMPTY, NO_CELLS, TOO_LONG

DELIMITERS = ("\t", ",", ";", "|")
SNIFFED_LINES = 60
LONGEST_FIELD = 1_000_000
LARGEST_FILE = 1_000_000_000
MOST_LINES_IN_A_CELL = 200
TOLD = re.compile(r"^\ufeff?sep=(.)\n")
"""The first line by which a file tells Excel its delimiter."""


def read_delimited(path: Path) -> Grid:
    """The only sheet of a csv, tsv or txt file. Raises UnreadableFileError for what is no such text."""
    if path.stat().st_size > LARGEST_FILE:
        raise TOO_LONG.of(path.name)
    decoded = decode(path.read_bytes(), path.name)
    text = decoded.text.replace("\r\n", "\n").replace("\r", "\n")
    if not text.strip():
        raise EMPTY.of(path.name)
    csv.field_size_limit(LONGEST_FIELD)
    told = TOLD.match(text)
    delimiter = told[1] if told else find_delimiter(text)
    # The line that tells is left in as an empty one: rows keep their numbers.
    rows = [[], *_rows(text[told.end() :], delimiter, path.name)] if told else _rows(text, delimiter, path.name)
    encoding = "utf-8" if decoded.encoding == "utf-8-sig" else decoded.encoding
    return Grid(rows, encoding=encoding, decimal_comma_likely=delimiter == ";")


def _rows(text: str, delimiter: str, where: str) -> list[list[Cell]]:
    """The cells; where a quotation mark that nobody closed swallows lines, quotation marks are read as they stand."""
    for quoting in (csv.QUOTE_MINIMAL, csv.QUOTE_NONE):
        try:
            lines = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, quoting=quoting)
            rows = [list[Cell](row) for row in lines]
        except csv.Error:
            continue
        swallowed = text.count('"') % 2 and any(
            isinstance(cell, str) and cell.count("\n") > MOST_LINES_IN_A_CELL for row in rows for cell in row
        )
        if not swallowed or quoting == csv.QUOTE_NONE:
            return rows
    raise NO_CELLS.of(where)


def find_delimiter(text: str) -> str:
    r"""The delimiter that splits most lines into the same number of cells; a comma where none does.

    >>> find_delimiter("Jour;Coût\n1/2;3,5\n2/2;4,5")
    ';'
    """
    head = "\n".join(text.split("\n", SNIFFED_LINES)[:SNIFFED_LINES])
    return max(DELIMITERS, key=lambda delimiter: _regularity(head, delimiter))


def _regularity(head: str, delimiter: str) -> tuple[float, bool]:
    try:
        widths = [len(row) for row in csv.reader(io.StringIO(head, newline=""), delimiter=delimiter) if row]
    except csv.Error:
        widths = []
    common = max(set(widths), key=lambda width: (widths.count(width), width), default=0)
    wide = [width for width in widths if width == common and width > 1]
    return len(wide) * (1 + common / 1000), delimiter == ","
