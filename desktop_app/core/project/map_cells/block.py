"""A block of cells copied from a spreadsheet, laid over a table from one of its cells on."""

from __future__ import annotations

import csv
from collections.abc import Hashable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Generic, TypeVar

from desktop_app.core.errors import Message, Problem

Row = TypeVar("Row", bound=Hashable)
_TOO_LOW = Message("The table has no rows left for it.")
_TOO_WIDE = Message("The table has no columns left for it.")


@dataclass(frozen=True)
class Laid(Generic[Row]):
    """What falls on which cell, {row: {cell: text}}, and a problem for each row or column that falls off the table."""

    texts: Mapping[Row, Mapping[str, str]]
    problems: tuple[Problem, ...] = field(default=())


def block_of(text: str) -> tuple[tuple[str, ...], ...]:
    r"""The rows of a copied block: tabs between cells, quotes around cells with several lines.

    >>> block_of('a\tb\r\n"c\nd"\t\r\n')
    (('a', 'b'), ('c\nd', ''))
    """
    lines = csv.reader(text.replace("\r\n", "\n").splitlines(keepends=True), delimiter="\t")
    return tuple(tuple(row) for row in lines if row)


def lay(block: Sequence[Sequence[str]], rows: Sequence[Row], cells: Sequence[str]) -> Laid[Row]:
    """A block laid over the rows and columns of a table from where it is put; one text fills nothing but its cell."""
    texts = {row: dict(zip(cells, line, strict=False)) for row, line in zip(rows, block, strict=False)}
    problems = [Problem("\t".join(line), _TOO_LOW) for line in block[len(rows) :]]
    problems += [Problem(text, _TOO_WIDE) for line in block[: len(rows)] for text in line[len(cells) :] if text.strip()]
    return Laid(texts, tuple(problems))
