"""A delimited text as a grid: the delimiter is found by itself, line ends of every system are accepted."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Sequence
from pathlib import Path

from desktop_app.core.evidence.files.encoding import as_utf8
from desktop_app.core.evidence.files.grid import Cell, Grid
from desktop_app.core.evidence.files.refusal import EMPTY, NO_CELLS, TOO_LONG
from desktop_app.core.evidence.files.text_fields import LONGEST_FIELD, split_fields
from desktop_app.core.evidence.files.text_rows import TextRows
from desktop_app.core.map.exchange.csv_text import unmarked

DELIMITERS = ("\t", ",", ";", "|")
SNIFFED_LINES, SNIFFED_BYTES = 60, 1_000_000
LARGEST_FILE = 1_000_000_000
MOST_LINES_IN_A_CELL = 200
TOLD = re.compile(r"^\ufeff?sep=(.)\n")
"""The first line by which a file tells Excel its delimiter."""


def read_delimited(path: Path) -> Grid:
    """The only sheet of a csv, tsv or txt file. Raises UnreadableFileError for what is no such text."""
    if path.stat().st_size > LARGEST_FILE:
        raise TOO_LONG.of(path.name)
    data, encoding = as_utf8(path.read_bytes(), path.name)
    head = _with_newlines(data[:SNIFFED_BYTES].decode(errors="ignore"))
    if not head.strip() and not data.decode().strip():
        raise EMPTY.of(path.name)
    told = TOLD.match(head)
    delimiter = told[1] if told else find_delimiter(head)
    if told:  # The line that tells is left in as an empty one: rows keep their numbers.
        data = b"\n" + _with_newlines(data.decode())[told.end() :].encode()
    rows = _rows(data, delimiter, path.name)
    return Grid(rows, encoding=encoding, decimal_comma_likely=delimiter == ";")


def _with_newlines(text: str) -> str:
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _rows(data: bytes, delimiter: str, where: str) -> Sequence[list[Cell]]:
    """The cells, all at once where the text is as programs write it."""
    is_plain = delimiter.isascii() and delimiter != '"' and b"\0" not in data
    fields = split_fields(data, delimiter) if is_plain else None
    return TextRows(fields) if fields else _rows_by_line(_with_newlines(data.decode()), delimiter, where)


def _rows_by_line(text: str, delimiter: str, where: str) -> list[list[Cell]]:
    """The cells; where a quotation mark that nobody closed swallows lines, quotation marks are read as they stand."""
    csv.field_size_limit(LONGEST_FIELD)
    for quoting in (csv.QUOTE_MINIMAL, csv.QUOTE_NONE):
        try:
            lines = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, quoting=quoting)
            rows = [list[Cell](str(unmarked(cell)) for cell in row) for row in lines]
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
