"""Cells of a filled-in questionnaire that hold what is no answer: each with its address, and all in one sentence."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import groupby

from desktop_app.core.errors import Message, Problem
from desktop_app.core.map.exchange.reading import listed

_REMEDY = Message("They count as not answered.")


@dataclass(frozen=True)
class BadCell:
    """A cell, what stands in it, and why that is no answer; `place` is its file and sheet."""

    place: str
    address: str
    text: str
    cause: Message

    @property
    def problem(self) -> Problem:
        """What is wrong with this one."""
        return Problem(f"{self.place} {self.address}", self.cause, Message("It counts as not answered."))


def together(cells: Sequence[BadCell]) -> tuple[Problem, ...]:
    """One problem that counts the cells and names them by sheet, of many on a sheet the first; () for none.

    >>> often, seven = (BadCell("a.xlsx, Form", f"C{n}", text, Message("")) for n, text in ((7, "often"), (9, "7")))
    >>> together([often, seven])[0].text()
    '2 cells hold no answer: a.xlsx, Form: C7 “often”, C9 “7”. They count as not answered.'
    """
    if len(cells) < 2:  # noqa: PLR2004 - one cell says why by itself
        return tuple(cell.problem for cell in cells)
    sheets = "; ".join(_named(place, group) for place, group in groupby(cells, key=lambda cell: cell.place))
    return (Problem("", Message("{count} cells hold no answer: {cells}.", count=len(cells), cells=sheets), _REMEDY),)


def _named(place: str, cells: Iterable[BadCell]) -> str:
    return f"{place}: {listed([f'{cell.address} “{cell.text}”' for cell in cells])}"
