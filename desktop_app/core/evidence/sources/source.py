"""What came out of one file: a clean frame of one table, and an account of how it was read."""

from __future__ import annotations

from dataclasses import dataclass

import pandas as pd

from desktop_app.core.errors import Message
from desktop_app.core.evidence.files.file_choice import WHOLE, RowRange
from desktop_app.core.evidence.sources.screening import UnusedRow
from desktop_app.core.project.import_account import Header


@dataclass(frozen=True, eq=False)
class Source:
    """One file read as one table.

    `sheet` is empty for text files and where several sheets are one table. `frame` holds the rows used, under column
    ids, indexed by their row number in the file; `columns` are the headers matched, by column id; `header_row` counts
    from 1; `alternatives` are other tables that the file would also fit; `headers` are all headers of the file, matched
    or not; `digest` tells this content of the file from any other; `maker` is whose export it was recognised as, "" for
    none; `taken` are the first and last row that were to count, 0 for all. `people` are the headers of columns about
    people that the user wants stored: the frame has them under `person_column`. `own_shop` says that these orders are
    no other period of a shop that another file is about.
    """

    name: str
    table: str
    sheet: str
    encoding: str
    header_row: int
    columns: dict[str, str]
    frame: pd.DataFrame
    rows_read: int
    unused: tuple[UnusedRow, ...]
    notes: tuple[Message, ...]
    alternatives: tuple[str, ...]
    headers: tuple[Header, ...] = ()
    digest: str = ""
    maker: str = ""
    taken: RowRange = WHOLE
    people: tuple[str, ...] = ()
    own_shop: bool = False
