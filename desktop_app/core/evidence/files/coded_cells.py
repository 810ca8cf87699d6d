"""Cells as numbers into the different ones among them: what a column says again and again is looked at once."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Iterator, Sequence
from typing import TypeVar, overload

import numpy as np
import numpy.typing as npt
import pandas as pd

from desktop_app.core.evidence.files.grid import Cell

Places = npt.NDArray[np.intp]
Key = TypeVar("Key", bound=Hashable)


class CodedCells(Sequence[Cell]):
    """The cell at i is `different[codes[i]]`; every one of `different` occurs, in the order of its first place."""

    def __init__(self, different: Sequence[Cell], codes: Places) -> None:
        self.different = list(different)
        self.codes = codes

    def __len__(self) -> int:
        return len(self.codes)

    @overload
    def __getitem__(self, place: int) -> Cell: ...

    @overload
    def __getitem__(self, place: slice) -> Sequence[Cell]: ...

    def __getitem__(self, place: int | slice) -> Cell | Sequence[Cell]:
        if isinstance(place, slice):
            return [self.different[code] for code in self.codes[place].tolist()]
        return self.different[int(self.codes[place])]

    def __iter__(self) -> Iterator[Cell]:
        return map(self.different.__getitem__, self.codes.tolist())

    def taken(self, places: Places) -> CodedCells:
        """The cells at these places alone."""
        codes = self.codes[places]
        known, inverse = first_places(codes, len(self.different))
        if len(known) == len(self.different):
            return CodedCells(self.different, codes)
        return CodedCells([self.different[code] for code in known.tolist()], inverse[codes])

    def mapped(self, change: Callable[[Cell], Cell]) -> CodedCells:
        """What becomes of each cell; different cells may become the same."""
        return self.becoming(list(map(change, self.different)))

    def becoming(self, different: Sequence[Cell]) -> CodedCells:
        """The same with these in place of the different ones, some of which may be equal."""
        if different == self.different:
            return self
        own = coded(different)
        return CodedCells(own.different, own.codes[self.codes])

    def where(self, holds: Callable[[Cell], bool]) -> npt.NDArray[np.bool_]:
        """Where a cell is one for which this holds."""
        return np.fromiter(map(holds, self.different), dtype=bool, count=len(self.different))[self.codes]


def first_places(codes: Places, count: int) -> tuple[Places, Places]:
    """Which of `count` codes occur, in order; and {code: its place among those}."""
    known = np.flatnonzero(np.bincount(codes, minlength=count))
    inverse = np.zeros(count, dtype=np.intp)
    inverse[known] = np.arange(len(known))
    return known, inverse


def coded(cells: Sequence[Cell]) -> CodedCells:
    """The cells, coded where they are not: True and 1.0 are two different cells."""
    if isinstance(cells, CodedCells):
        return cells
    if bool not in set(map(type, cells)):
        return CodedCells(*_by_key(cells))
    different, codes = _by_key([(type(cell), cell) for cell in cells])
    return CodedCells([cell for _, cell in different], codes)


def one_code(codes: Sequence[Places]) -> Places:
    """Codes of the rows of these columns: the same where all of them are."""
    together, *others = codes
    for other in others:
        # Made small again each time, so that the product stays a number.
        together = pd.factorize(together * (int(other.max(initial=0)) + 1) + other)[0]
    return together


def different_of(cells: Sequence[Cell]) -> Iterable[Cell]:
    """Every different cell once."""
    return cells.different if isinstance(cells, CodedCells) else set(cells)


def places_where(cells: Sequence[Cell], holds: Callable[[Cell], bool]) -> list[int]:
    """The places of the cells for which this holds."""
    if isinstance(cells, CodedCells):
        return [int(place) for place in np.flatnonzero(cells.where(holds))]
    found = {cell for cell in set(cells) if holds(cell)}
    return [place for place, cell in enumerate(cells) if cell in found] if found else []


def _by_key(cells: Sequence[Key]) -> tuple[list[Key], Places]:
    """Every different one in the order of first places, and the codes of all."""
    different = list(dict.fromkeys(cells))
    if len(different) == len(cells):
        return different, np.arange(len(cells))
    place = {key: number for number, key in enumerate(different)}
    return different, np.fromiter(map(place.__getitem__, cells), dtype=np.intp, count=len(cells))
