"""A delimited text as a grid: the delimiter is found by itself, line ends of every system are accepted."""

from __future__ import annotations

import csv
import io
from pathlib import Path

from desktop_app.core.errors import Message, UnreadableFileError
from desktop_app.core.evidence.encoding import decode
from desktop_app.core.evidence.grid import Grid

DELIMITERS = ("\t", ",", ";", "|")
SNIFFED_LINES = 60
LONGEST_FIELD = 1_000_000


def read_delimited(path: Path) -> Grid:
    """The only sheet of a csv, tsv or txt file. Raises UnreadableFileError for what is no such text."""
    decoded = decode(path.read_bytes(), path.name)
    text = decoded.text.replace("\r\n", "\n").replace("\r", "\n")
    if not text.strip():
        raise UnreadableFileError.of(path.name, Message("the file is empty."))
    delimiter = find_delimiter(text)
    csv.field_size_limit(LONGEST_FIELD)
    try:
        rows = [list[object](row) for row in csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)]
    except csv.Error as error:
        raise UnreadableFileError.of(path.name, Message("the text cannot be split into cells.")) from error
    encoding = "utf-8" if decoded.encoding == "utf-8-sig" else decoded.encoding
    return Grid(rows, encoding=encoding, decimal_comma_likely=delimiter == ";")  # type: ignore[arg-type]


def find_delimiter(text: str) -> str:
    r"""The delimiter that splits most lines into the same number of cells; a comma where none does.

    >>> find_delimiter("Jour;Coût\n1/2;3,5\n2/2;4,5")
    ';'
    """
    head = "\n".join(text.split("\n", SNIFFED_LINES)[:SNIFFED_LINES])
    return max(DELIMITERS, key=lambda delimiter: _regularity(head, delimiter))


def _regularity(head: str, delimiter: str) -> tuple[float, bool]:
    widths = [len(row) for row in csv.reader(io.StringIO(head, newline=""), delimiter=delimiter) if row]
    common = max(set(widths), key=lambda width: (widths.count(width), width))
    wide = [width for width in widths if width == common and width > 1]
    return len(wide) * (1 + common / 1000), delimiter == ","
