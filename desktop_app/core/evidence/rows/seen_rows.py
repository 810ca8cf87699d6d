"""Rows as they are looked at: columns as they lie in memory, nothing copied, however many there are."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt
import pandas as pd

from desktop_app.core.errors import Message
from desktop_app.core.evidence.files.grid import cell_text

Places = npt.NDArray[np.intp]
USED = -1
"""The reason of a row that was used."""


@dataclass(frozen=True, eq=False)
class SeenRows:
    """R rows; `columns` hold the cells of the first rows (a row beyond the end of a column has nothing there).

    `titles` are the headers or names of the columns, `numbers` (R,) the rows' numbers in the file, `reason` (R,) the
    place of why a row was not used in `reasons`, USED for one that was.
    """

    titles: tuple[str, ...]
    columns: tuple[Sequence[Any] | pd.Series, ...]
    numbers: Places
    reason: Places
    reasons: tuple[Message, ...]

    def text(self, place: int, column: int) -> str:
        """What a cell says."""
        cells = self.columns[column]
        if place >= len(cells):
            return ""
        cell = cells.iloc[place] if isinstance(cells, pd.Series) else cells[place]
        return said(cell)

    def why(self, place: int) -> Message | None:
        """Why a row was not used; None for one that was."""
        found = int(self.reason[place])
        return None if found == USED else self.reasons[found]

    @property
    def in_file_order(self) -> Places:
        """The places of all rows in the order of their numbers."""
        return np.argsort(self.numbers, kind="stable").astype(np.intp)


def said(cell: object) -> str:
    """A cell as text; nothing for what is missing.

    >>> said(3.0), said(float("nan")), said(None)
    ('3', '', '')
    """
    if cell is None or cell is pd.NA or cell is pd.NaT or (isinstance(cell, float) and np.isnan(cell)):
        return ""
    if isinstance(cell, np.generic):
        cell = cell.item()
    if isinstance(cell, pd.Timestamp):
        return cell.isoformat(" ").removesuffix(" 00:00:00")
    return cell_text(cell)  # type: ignore[arg-type] # a cell of a frame is one of a grid
