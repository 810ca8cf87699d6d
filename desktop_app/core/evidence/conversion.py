"""The cells of a matched column as values of its type, with every cell that could not be read."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import TypeVar

import pandas as pd

from desktop_app.core.errors import Message
from desktop_app.core.evidence.amounts import decimal_mark, is_nothing, parse_amount
from desktop_app.core.evidence.dates import DayOrder, day_order, parse_date
from desktop_app.core.evidence.flags import parse_flag
from desktop_app.core.evidence.grid import Cell, cell_text
from desktop_app.core.evidence.matching import normalised
from desktop_app.core.evidence.table import Column

NUMBER_TYPES = frozenset({"number", "count", "money", "share"})
PERCENT_FROM, PERCENT_TO = 1.5, 100.0
WHOLE_AS_DECIMAL = ".0"
Parsed = TypeVar("Parsed")


@dataclass(frozen=True)
class Habits:
    """How a file writes what a single column may leave open: its decimal mark and the order of day and month."""

    mark: str | None = None
    day_first: bool | None = None


@dataclass(frozen=True)
class Converted:
    """A column's values by position, the positions that could not be read, and what was decided on the way."""

    values: pd.Series
    unread: frozenset[int]
    notes: tuple[Message, ...] = ()


def habits(columns: Sequence[tuple[Column, list[Cell]]], *, comma_likely: bool) -> Habits:
    """What the columns of a file show together about its decimal mark and its dates."""
    marks = [mark for column, cells in columns if column.type in NUMBER_TYPES and (mark := decimal_mark(cells))]
    orders = [order for column, cells in columns if column.type == "date" and (order := day_order(cells))]
    shown = {order.day_first for order in orders if order.ground == "shown"}
    mark = max(set(marks), key=marks.count) if marks else "," if comma_likely else None
    return Habits(mark, shown.pop() if len(shown) == 1 else None)


def convert(column: Column, cells: list[Cell], shown: Habits) -> Converted:
    """The cells as values of the column's type; dates are datetimes, shares fractions, flags nullable booleans."""
    if column.type in NUMBER_TYPES:
        return _numbers(column, cells, shown)
    if column.type == "date":
        return _dates(column, cells, shown)
    if column.type == "flag":
        return _flags(column, cells)
    return _texts(column, cells)


def _parsed(cells: list[Cell], parse: Callable[[Cell], Parsed]) -> list[Parsed]:
    # Columns repeat themselves: each different cell is parsed once. True and 1.0 are equal, hence the type.
    known: dict[tuple[type, Cell], Parsed] = {}
    values = []
    for cell in cells:
        key = (type(cell), cell)
        if key not in known:
            known[key] = parse(cell)
        values.append(known[key])
    return values


def _unread(cells: list[Cell], values: Sequence[object]) -> frozenset[int]:
    return frozenset(
        place
        for place, (cell, value) in enumerate(zip(cells, values, strict=True))
        if value is None and not is_nothing(cell)
    )


def _numbers(column: Column, cells: list[Cell], shown: Habits) -> Converted:
    mark = decimal_mark(cells) or shown.mark or "."
    amounts = _parsed(cells, lambda cell: parse_amount(cell, mark))
    values = pd.Series([math.nan if a is None else a.value for a in amounts], dtype="float64")
    notes = []
    if mark == ",":
        notes.append(Message("{column}: the comma was read as decimal mark", column=column.id))
    unmarked = column.type == "share" and not any(a is not None and a.percent for a in amounts)
    if unmarked and PERCENT_FROM < float(values.max()) <= PERCENT_TO:
        values /= PERCENT_TO
        notes.append(Message("{column}: read as percentages", column=column.id))
    return Converted(values, _unread(cells, amounts), tuple(notes))


def _dates(column: Column, cells: list[Cell], shown: Habits) -> Converted:
    order = day_order(cells, shown.day_first)
    day_first = order.day_first if order else False
    moments = _parsed(cells, lambda cell: parse_date(cell, day_first=day_first))
    values = pd.Series(pd.to_datetime(pd.Series(moments, dtype="object"), errors="coerce"))
    return Converted(values, _unread(cells, moments), _order_notes(column, order))


def _order_notes(column: Column, order: DayOrder | None) -> tuple[Message, ...]:
    if order is None:
        return ()
    style = Message("day/month/year") if order.day_first else Message("month/day/year")
    if order.ground == "contradicted":
        text = "{column}: both day/month and month/day dates occur; those that do not tell were read as {style}"
    elif order.ground == "assumed":
        text = "{column}: no date tells whether the day or the month comes first; {style} was assumed"
    else:
        text = "{column}: dates were read as {style}"
    return (Message(text, column=column.id, style=style),)


def _flags(column: Column, cells: list[Cell]) -> Converted:
    answers = _parsed(cells, parse_flag)
    notes: tuple[Message, ...] = ()
    unread = _unread(cells, answers)
    if True in answers and False not in answers and not unread:
        answers = [answer is True for answer in answers]
        notes = (Message("{column}: empty cells were read as no", column=column.id),)
    return Converted(pd.Series(answers, dtype="boolean"), unread, notes)


def _texts(column: Column, cells: list[Cell]) -> Converted:
    texts = [cell_text(_moment_text(cell)) or None for cell in cells]
    said = [text for text in texts if text]
    if said and sum(text.endswith(WHOLE_AS_DECIMAL) and text[:-2].isdigit() for text in said) > len(said) / 2:
        texts = [t[:-2] if t and t.endswith(WHOLE_AS_DECIMAL) and t[:-2].isdigit() else t for t in texts]
    if column.words:
        meaning = {normalised(s): word for word, spellings in column.words.items() for s in (word, *spellings)}
        texts = [meaning.get(normalised(text), text) if text else None for text in texts]
    return Converted(pd.Series(texts, dtype="object"), frozenset())


def _moment_text(cell: Cell) -> Cell:
    if isinstance(cell, datetime) and cell.time() == time():
        return cell.date()
    if isinstance(cell, (date, timedelta)):
        return str(cell)
    return cell
