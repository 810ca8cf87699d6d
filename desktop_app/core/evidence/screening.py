"""Rows of a file that cannot be used, each with its reason: totals, repeated headers, gaps, values out of range."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import pandas as pd

from desktop_app.core.errors import Message
from desktop_app.core.evidence.conversion import Converted
from desktop_app.core.evidence.grid import Cell, cell_text
from desktop_app.core.evidence.table import Column, Table

TOTAL = re.compile(
    r"^\s*(?:(?:grand|sub)[\s-]?totals?|totals?|sum|summe|gesamt\w*|insgesamt|合计|总计|小计)\s*(?:$|[:：\-(（])",
    re.IGNORECASE,
)
ONE_ROW_PER_KEY = 0.95
NOT_ORDERS = {
    "cancelled": Message("the order was cancelled"),
    "unpaid": Message("the order was not paid"),
}


@dataclass(frozen=True)
class UnusedRow:
    """A row of the file, counted from 1, that is not used, and why."""

    row: int
    reason: Message


def screen(
    table: Table,
    rows: Sequence[list[Cell]],
    numbers: Sequence[int],
    header: list[str],
    columns: Mapping[str, Converted],
) -> dict[int, Message]:
    """The reason for each position of `rows` that cannot be used; `numbers` are the rows' numbers in the file."""
    reasons: dict[int, Message] = {}
    for place, row in enumerate(rows):
        if reason := _by_its_look(row, header):
            reasons[place] = reason
    for column in table.columns:
        if column.id in columns:
            for place, reason in _by_column(column, columns[column.id]).items():
                reasons.setdefault(place, reason)
    _by_status(columns, reasons)
    _by_repetition(table, columns, numbers, reasons)
    return reasons


def _by_its_look(row: list[Cell], header: list[str]) -> Message | None:
    first = next((cell for cell in row if cell not in (None, "")), None)
    if not isinstance(first, str):
        return None
    if TOTAL.match(first):
        return Message("a total, not a row of data")
    if first.strip() in header and [cell_text(cell) for cell in row][: len(header)] == header:
        return Message("repeats the header")
    return None


def _by_column(column: Column, converted: Converted) -> dict[int, Message]:
    if not column.required:
        return {}
    reasons = {place: Message("{column} cannot be read", column=column.id) for place in converted.unread}
    for place in converted.values.index[converted.values.isna()]:
        reasons.setdefault(int(place), Message("{column} is empty", column=column.id))
    for place in out_of_range(column, converted.values):
        reasons[place] = Message(
            "{column} is {value}, outside {low} to {high}",
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
    for word, reason in NOT_ORDERS.items():
        for place in status.index[status == word]:
            reasons.setdefault(int(place), reason)


def _by_repetition(
    table: Table, columns: Mapping[str, Converted], numbers: Sequence[int], reasons: dict[int, Message]
) -> None:
    # Two equal lines of one order are two equal items; where every row has its own key they are one row twice.
    if not all(key in columns for key in table.key):
        return
    frame = pd.DataFrame({column: converted.values for column, converted in columns.items()})
    frame = frame.drop(index=list(reasons))
    keys = frame[list(table.key)]
    if len(frame) == 0 or len(keys.drop_duplicates()) < ONE_ROW_PER_KEY * len(frame):
        return
    first: dict[object, int] = {}
    for place in frame.index[frame.duplicated(keep=False)]:
        content = tuple(None if pd.isna(value) else value for value in frame.loc[place])
        if content in first:
            reasons[int(place)] = Message("the same as row {row}", row=numbers[first[content]])
        else:
            first[content] = int(place)
