"""Where the fields of a delimited text begin and end, for all of them at once."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise

import numpy as np
import numpy.typing as npt

from desktop_app.core.evidence.files.coded_cells import Places
from desktop_app.core.map.exchange.csv_text import unmarked

Edges = npt.NDArray[np.int32]
Bytes = npt.NDArray[np.uint8]
NEWLINE, RETURN, QUOTE = b"\n"[0], b"\r"[0], b'"'[0]
LONGEST_FIELD = 1_000_000
BLOCK = 1 << 18
"""Bytes looked at together: what fits into the cache of a processor."""
CLEAN = re.compile(rb'"(?:[^"]|"")*"')
"""A field that quotation marks enclose; one within is doubled."""


@dataclass(frozen=True, eq=False)
class TextFields:
    """Field f stands between `edges[f]` and `edges[f + 1]`; row r has those from `first[r]` to before `first[r + 1]`.

    `returned` says that lines may end with a carriage return, `quoted` that there are quotation marks, `marked` that
    there are apostrophes, which may say that a text is no formula.
    """

    data: bytes
    edges: Edges
    first: Places
    returned: bool
    quoted: bool
    marked: bool

    @property
    def content(self) -> Bytes:
        """The text as bytes."""
        return np.frombuffer(self.data, dtype=np.uint8)

    def bounds(self, fields: Places, is_last: npt.NDArray[np.bool_] | None) -> tuple[Places, Places]:
        """Where these fields begin and end; `is_last` says which of them end their row, None where none does."""
        return self.between(fields, fields + 1, is_last)

    def between(
        self, before: Places | slice, behind: Places | slice, is_last: npt.NDArray[np.bool_] | None
    ) -> tuple[Places, Places]:
        """Where the fields between these edges begin and end; see `bounds`."""
        starts, ends = self.edges[before].astype(np.intp), self.edges[behind].astype(np.intp)
        starts += 1
        if self.returned and is_last is not None:
            ends -= is_last & (ends > starts) & (self.content[np.maximum(ends - 1, 0)] == RETURN)
        return starts, ends

    def row(self, row: int) -> list[str]:
        """What the fields of a row mean; an empty line has none."""
        edges = self.edges[self.first[row] : self.first[row + 1] + 1].tolist()
        if self.returned and edges[-1] - 1 > edges[-2] and self.data[edges[-1] - 1] == RETURN:
            edges.append(edges.pop() - 1)
        written = [self.data[begin + 1 : end].decode() for begin, end in pairwise(edges)]
        return [] if written == [""] else list(map(self.meant, written))

    @property
    def is_plain(self) -> bool:
        """Whether every field means what is written."""
        return not (self.quoted or self.marked)

    def meant(self, said: str) -> str:
        """What a field means that is written so: without its quotation marks and the mark of a text."""
        if self.quoted and said.startswith('"'):
            said = said[1:-1].replace('""', '"')
        return str(unmarked(said)) if self.marked else said


def split_fields(data: bytes, delimiter: str) -> TextFields | None:
    """The fields of UTF-8 text as the module csv splits it; None where its quotation marks are none of the usual.

    Lines may end in any way; `data` is not empty and holds no zero byte.
    """
    content = np.frombuffer(data, dtype=np.uint8)
    quotes = np.flatnonzero(content == QUOTE) if b'"' in data else np.empty(0, dtype=np.intp)
    if len(quotes) % 2:
        return None
    edges, lines, returns = _separators(content, ord(delimiter))
    if len(quotes):
        edges = edges[np.searchsorted(quotes, edges) % 2 == 0]
    last = _last_of_rows(content, edges, lines)
    if returns and (len(quotes) or returns != _count(content[np.maximum(edges[last + 1] - 1, 0)], RETURN)):
        return split_fields(data.replace(b"\r\n", b"\n").replace(b"\r", b"\n"), delimiter)
    if data[-1] != NEWLINE:
        last = np.append(last, len(edges) - 1)
        edges = np.append(edges, np.int32(len(data)))
    first = np.concatenate([[0], last + 1])
    fields = TextFields(data, edges, first, returns > 0, quoted=len(quotes) > 0, marked=b"'" in data)
    too_long = int(np.diff(edges).max()) > LONGEST_FIELD
    return None if too_long or not _is_clean(fields, quotes) else fields


def _separators(content: Bytes, delimiter: int) -> tuple[Edges, int, int]:
    """The places of delimiters and ends of lines, after one before the first byte; how many lines and returns."""
    found, lines, returns = [np.array([-1], dtype=np.int32)], 0, 0
    for begin in range(0, len(content), BLOCK):
        block = content[begin : begin + BLOCK]
        here = block == NEWLINE
        lines += int(np.count_nonzero(here))
        here |= block == delimiter
        found.append((np.flatnonzero(here) + begin).astype(np.int32))
        returns += _count(block, RETURN)
    return np.concatenate(found), lines, returns


def _count(content: Bytes, byte: int) -> int:
    return int(np.count_nonzero(content == byte))


def _last_of_rows(content: Bytes, edges: Edges, lines: int) -> Places:
    """The fields that end a row."""
    ends = edges[1:]
    width = int(np.argmax(content[ends[:BLOCK]] == NEWLINE)) + 1 if len(ends) else 1
    even = np.arange(width - 1, len(ends), width)
    if lines == len(even) and (content[ends[even]] == NEWLINE).all():
        return even
    return np.flatnonzero(content[ends] == NEWLINE)


def _is_clean(fields: TextFields, quotes: Places) -> bool:
    """Whether quotation marks stand around whole fields only, and doubled within them."""
    if not len(quotes):
        return True
    inside = np.diff(np.searchsorted(quotes, fields.edges))
    marked = np.flatnonzero(inside)
    starts, ends = fields.bounds(marked, None)
    content = fields.content
    if not ((content[starts] == QUOTE) & (content[ends - 1] == QUOTE) & (ends - starts > 1)).all():
        return False
    doubled = np.flatnonzero(inside[marked] > 2)  # noqa: PLR2004 - the marks around it
    return all(CLEAN.fullmatch(fields.data, starts[one], ends[one]) for one in doubled.tolist())
