"""Values as cells of the database and back: floats bit for bit, everything else checked for its kind."""

from __future__ import annotations

import math
import struct
from typing import TypeVar

Kind = TypeVar("Kind")

DOUBLE = struct.Struct(">d")


def to_cell(number: float) -> float | bytes:
    r"""The number as SQLite can keep it: REAL, or its eight bytes where REAL would lose it.

    >>> to_cell(0.1), to_cell(-0.0)
    (0.1, b'\x80\x00\x00\x00\x00\x00\x00\x00')
    """
    # SQLite writes -0.0 as 0.0 and NaN as NULL.
    lost = math.isnan(number) or (number == 0 and math.copysign(1, number) < 0)
    return DOUBLE.pack(number) if lost else float(number)


def from_cell(cell: object) -> float:
    """The number that `to_cell` put there. Raises TypeError or ValueError for any other cell."""
    if isinstance(cell, bytes):
        if len(cell) != DOUBLE.size:
            raise ValueError(cell)
        (number,) = DOUBLE.unpack(cell)
        return float(number)
    return be(float, cell)


def be(kind: type[Kind], cell: object) -> Kind:
    """The cell, which must be of that kind. Raises TypeError where it is not."""
    if not isinstance(cell, kind):
        raise TypeError(cell)
    return cell


def be_or_none(kind: type[Kind], cell: object) -> Kind | None:
    """The cell, which must be of that kind or empty. Raises TypeError where it is neither."""
    return None if cell is None else be(kind, cell)
