"""The cells of a matched column as values of its type, with every cell that could not be read."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Hashable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import TypeVar

import numpy as np
import pandas as pd

from desktop_app.core.errors import Message
from desktop_app.core.evidence.amounts import decimal_mark, is_nothing, parse_amount
from desktop_app.core.evidence.dates import DayOrder, day_order, parse_date
from desktop_app.core.evidence.flags import parse_flag
from desktop_app.core.evidence.grid import Cell, cell_text
from desktop_app.core.evidence.known_names import currency_code
from desktop_app.core.evidence.matching import normalised
from desktop_app.core.evidence.one_spelling import one_spelling
from desktop_app.core.evidence.table import Column

PLAIN_NUMBERS = frozenset({float, int})
NUMBER_TYPES = frozenset({"number", "count", "money", "share"})
PERCENT_FROM, PERCENT_TO = 1.5, 100.0
WHOLE_AS_DECIMAL = ".0"
SPELLINGS_SHOWN = 8
CONTRADICTED_ORDER = Message(
    "{column}: both day/month and month/day dates occur; those that do not tell were read as {style}"
).template
ASSUMED_ORDER = Message(
    "{column}: no date tells whether the day or the month comes first; {style} was assumed"
).template
SHOWN_ORDER = Message("{column}: dates were read as {style}").template
ORDERS_OF_DAYS = {"contradicted": CONTRADICTED_ORDER, "assumed": ASSUMED_ORDER, "shown": SHOWN_ORDER}
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
    marks = [mark for column, cells in columns if column.type in NUMBER_TYPES and (mark := decimal_mark(set(cells)))]
    orders = [order for column, cells in columns if column.type == "date" and (order := day_order(set(cells)))]
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
    if column.type == "currency":
        return _currencies(cells)
    return _countries(column, cells) if column.type == "country" else _texts(column, cells)


def _parsed(cells: list[Cell], parse: Callable[[Cell], Parsed]) -> tuple[list[Parsed], frozenset[int]]:
    """Every cell parsed, and the places where that gave None although the cell says something."""
    # Columns repeat themselves: each different cell is parsed once. True and 1.0 are equal, hence the type.
    keys: Sequence[Hashable] = cells
    if bool in set(map(type, cells)):
        keys = [(type(cell), cell) for cell in cells]
    different = dict(zip(keys, cells, strict=True))
    known = {key: parse(cell) for key, cell in different.items()}
    bad = {key for key, value in known.items() if value is None and not is_nothing(different[key])}
    unread = frozenset(place for place, key in enumerate(keys) if key in bad) if bad else frozenset[int]()
    return [known[key] for key in keys], unread


def _numbers(column: Column, cells: list[Cell], shown: Habits) -> Converted:
    notes = []
    values, percent, unread = pd.Series(dtype="float64"), False, frozenset[int]()
    if set(map(type, cells)) <= PLAIN_NUMBERS:
        values = pd.Series(cells, dtype="float64")
    else:
        mark = decimal_mark(set(cells)) or shown.mark or "."
        values, percent, unread = _amounts(cells, mark)
        notes += [Message("{column}: the comma was read as decimal mark", column=column.id)] * (mark == ",")
    if column.type == "share" and not percent and PERCENT_FROM < float(values.max()) <= PERCENT_TO:
        values /= PERCENT_TO
        notes.append(Message("{column}: read as percentages", column=column.id))
    return Converted(values, unread, tuple(notes))


def _amounts(cells: list[Cell], mark: str) -> tuple[pd.Series, bool, frozenset[int]]:
    """The numbers, whether one was written with a percent sign, and where none could be read."""
    marked = False

    def value(cell: Cell) -> float | None:
        nonlocal marked
        amount = parse_amount(cell, mark)
        marked = marked or (amount is not None and amount.percent)
        return None if amount is None else amount.value

    values, unread = _parsed(cells, value)
    return pd.Series(values, dtype="float64"), marked, unread


def _dates(column: Column, cells: list[Cell], shown: Habits) -> Converted:
    if set(map(type, cells)) == {datetime}:
        return Converted(pd.Series(np.array(cells, dtype="datetime64[us]")), frozenset())
    order = day_order(set(cells), shown.day_first)
    day_first = order.day_first if order else False
    moments, unread = _parsed(cells, lambda cell: parse_date(cell, day_first=day_first))
    values = pd.Series(pd.to_datetime(pd.Series(moments, dtype="object"), errors="coerce"))
    return Converted(values, unread, _order_notes(column, order))


def _order_notes(column: Column, order: DayOrder | None) -> tuple[Message, ...]:
    if order is None:
        return ()
    style = Message("day/month/year") if order.day_first else Message("month/day/year")
    return (Message(ORDERS_OF_DAYS[order.ground], column=column.id, style=style),)


def _flags(column: Column, cells: list[Cell]) -> Converted:
    answers, unread = _parsed(cells, parse_flag)
    notes: tuple[Message, ...] = ()
    if True in answers and False not in answers and not unread:
        answers = [answer is True for answer in answers]
        notes = (Message("{column}: empty cells were read as no", column=column.id),)
    return Converted(pd.Series(answers, dtype="boolean"), unread, notes)


def _texts(column: Column, cells: list[Cell]) -> Converted:
    texts, _ = _parsed(cells, lambda cell: cell_text(_moment_text(cell)) or None)
    said = list(filter(None, texts))
    if (
        any(text.endswith(WHOLE_AS_DECIMAL) for text in set(said))
        and sum(text.endswith(WHOLE_AS_DECIMAL) and text[:-2].isdigit() for text in said) > len(said) / 2
    ):
        texts = [t[:-2] if t and t.endswith(WHOLE_AS_DECIMAL) and t[:-2].isdigit() else t for t in texts]
    if column.words:
        meaning = {normalised(s): word for word, spellings in column.words.items() for s in (word, *spellings)}
        texts = [meaning.get(normalised(text), text) if text else None for text in texts]
    return Converted(pd.Series(texts, dtype="object"), frozenset())


def _currencies(cells: list[Cell]) -> Converted:
    codes, unread = _parsed(cells, lambda cell: currency_code(cell_text(cell)))
    return Converted(pd.Series(codes, dtype="object"), unread)


def _countries(column: Column, cells: list[Cell]) -> Converted:
    found = _texts(column, cells)
    same = one_spelling(Counter(found.values.dropna()))
    if not same:
        return found
    said = ", ".join(f"{spelling} = {name}" for spelling, name in list(same.items())[:SPELLINGS_SHOWN])
    values = found.values.map(lambda name: same.get(name, name), na_action="ignore")
    return Converted(
        values.astype("object").where(values.notna(), None),
        found.unread,
        (Message("{column}: {spellings} were read as names of one market each", column=column.id, spellings=said),),
    )


def _moment_text(cell: Cell) -> Cell:
    if isinstance(cell, datetime) and cell.time() == time():
        return cell.date()
    if isinstance(cell, (date, timedelta)):
        return str(cell)
    return cell
