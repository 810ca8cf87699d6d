"""Rows of a file that cannot be used, each with its reason: totals, repeated headers, gaps, values out of range."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping
from dataclasses import dataclass

import numpy as np
import pandas as pd

from desktop_app.core.errors import Message
from desktop_app.core.evidence.files.coded_cells import Places, one_code, places_where
from desktop_app.core.evidence.files.grid import Cell, cell_text
from desktop_app.core.evidence.match.table import Column, Table
from desktop_app.core.evidence.sources.row_reason import REASONS
from desktop_app.core.evidence.sources.sheet_rows import SheetRows
from desktop_app.core.evidence.values.conversion import Converted

TOTAL = re.compile(
    r"^\s*(?:(?:grand|sub)[\s-]?totals?|totals?|sum|summe|gesamt\w*|insgesamt|合计|总计|小计|合計|總計|小計)\s*(?:$|[:：\-–—(（])",
    re.IGNORECASE,
)
ONE_ROW_PER_KEY = 0.95
SAME_ROW = Message("the same as row {row}").template
OUT_OF_RANGE = Message("{column} is {value}, outside {low} to {high}").template
REPEATED_HEADER = Message("repeats the header")
NOT_ORDERS = ("cancelled", "unpaid")


@dataclass(frozen=True)
class UnusedRow:
    """A row of the file, counted from 1, that is not used, and why."""

    row: int
    reason: Message

    @property
    def kind(self) -> str:
        """The text of the reason with its gaps open; that of a reason in another sheet is its own."""
        inner = self.reason.values.get("reason")
        return inner.template if isinstance(inner, Message) else self.reason.template


def screen(
    table: Table,
    rows: SheetRows,
    header: list[str],
    columns: Mapping[str, Converted],
    left_out: Mapping[int, Message],
) -> dict[int, Message]:
    """The reason for each position of `rows` that cannot be used; `left_out` are those that are known beforehand."""
    reasons = dict(left_out)
    headers = frozenset(header)
    for place in places_where(rows.column(0), lambda cell: _is_telling(cell, headers)):
        if reason := _by_its_look(rows.rows[place], header):
            reasons[place] = reason
    for column in table.columns:
        if column.id in columns:
            for place, reason in _by_column(column, columns[column.id]).items():
                reasons.setdefault(place, reason)
    _by_status(columns, reasons)
    _by_repetition(table, columns, rows.numbers, reasons)
    return reasons


def _is_telling(cell: Cell, headers: Collection[str]) -> bool:
    """Whether a row that begins so may be a total or a header: with words of those kinds, or with nothing."""
    if not isinstance(cell, str):
        return cell is None
    return not cell or cell.strip() in headers or (not cell[0].isdigit() and TOTAL.match(cell) is not None)


def _by_its_look(row: list[Cell], header: list[str]) -> Message | None:
    first = next((cell for cell in row if cell not in (None, "")), None)
    if not isinstance(first, str):
        return None
    if TOTAL.match(first):
        return REASONS["total"]
    if first.strip() in header and [cell_text(cell) for cell in row][: len(header)] == header:
        return REPEATED_HEADER
    return None


def _by_column(column: Column, converted: Converted) -> dict[int, Message]:
    if not column.required:
        return {}
    reasons = {place: Message("{column} cannot be read", column=column.id) for place in converted.unread}
    for place in converted.empty:
        reasons.setdefault(place, Message("{column} is empty", column=column.id))
    for place in out_of_range(column, converted.values):
        reasons[place] = Message(
            OUT_OF_RANGE,
            column=column.id,
            value=float(converted.values[place]),
            low=column.range[0] if column.range else "",
            high=column.range[1] if column.range else "",
        )
    return reasons


def out_of_range(column: Column, values: pd.Series) -> list[int]:
    """The positions whose value lies outside the column's range."""
    if column.range is None:
        return []
    low, high = column.range
    return [int(place) for place in values.index[(values < low) | (values > high)]]


def _by_status(columns: Mapping[str, Converted], reasons: dict[int, Message]) -> None:
    if "status" not in columns:
        return
    status = columns["status"].values
    for word in NOT_ORDERS:
        for place in status.index[status == word]:
            reasons.setdefault(int(place), REASONS[word])


def _by_repetition(
    table: Table, columns: Mapping[str, Converted], numbers: Places, reasons: dict[int, Message]
) -> None:
    # Two equal lines of one order are two equal items; where every row has its own key they are one row twice.
    if not all(key in columns for key in table.key):
        return
    kept = np.delete(np.arange(len(numbers)), list(reasons)) if reasons else slice(None)
    keys = one_code([columns[key].codes[kept] for key in table.key])
    if len(keys) == 0 or np.count_nonzero(np.bincount(keys - keys.min())) < ONE_ROW_PER_KEY * len(keys):
        return
    frame = pd.DataFrame({column: converted.values for column, converted in columns.items()}, copy=False)
    frame = frame.drop(index=list(reasons))
    first: dict[object, int] = {}
    for place in frame.index[frame.duplicated(keep=False)]:
        content = tuple(None if pd.isna(value) else value for value in frame.loc[place])
        if content in first:
            reasons[int(place)] = Message(SAME_ROW, row=int(numbers[first[content]]))
        else:
            first[content] = int(place)
