"""The cells of a matched column as values of its type, with every cell that could not be read."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta

import numpy as np
import pandas as pd

from desktop_app.core.errors import Message
from desktop_app.core.evidence.files.coded_cells import CodedCells, Places, coded, different_of
from desktop_app.core.evidence.files.grid import Cell, cell_text
from desktop_app.core.evidence.match.matching import normalised
from desktop_app.core.evidence.match.table import Column
from desktop_app.core.evidence.values.amounts import decimal_mark, is_nothing, parse_amount
from desktop_app.core.evidence.values.dates import DayOrder, day_order, parse_date, plain_moments
from desktop_app.core.evidence.values.flags import parse_flag
from desktop_app.core.evidence.values.known_names import currency_code
from desktop_app.core.evidence.values.one_spelling import one_spelling

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


@dataclass(frozen=True)
class Habits:
    """How a file writes what a single column may leave open: its decimal mark and the order of day and month."""

    mark: str | None = None
    day_first: bool | None = None


@dataclass(frozen=True)
class Converted:
    """A column's values by position, the positions that could not be read, and what was decided on the way.

    Positions with the same of `codes` have the same value.
    """

    values: pd.Series
    codes: Places
    unread: frozenset[int] = frozenset()
    notes: tuple[Message, ...] = ()

    @property
    def one_of_each(self) -> Places:
        """A position of each code, at the end one of what has the code -1; 0 for one that does not occur."""
        places = np.zeros(int(self.codes.max(initial=-1)) + 2, dtype=np.intp)
        places[self.codes] = np.arange(len(self.codes))
        return places

    @property
    def empty(self) -> list[int]:
        """The positions without a value."""
        nothing = self.values.iloc[self.one_of_each].isna().to_numpy()
        return [int(place) for place in np.flatnonzero(nothing[self.codes])]


def habits(columns: Sequence[tuple[Column, Sequence[Cell]]], *, comma_likely: bool) -> Habits:
    """What the columns of a file show together about its decimal mark and its dates."""
    different = [(column.type, different_of(cells)) for column, cells in columns]
    marks = [mark for kind, cells in different if kind in NUMBER_TYPES and (mark := decimal_mark(cells))]
    orders = [order for kind, cells in different if kind == "date" and (order := day_order(cells))]
    shown = {order.day_first for order in orders if order.ground == "shown"}
    mark = max(set(marks), key=marks.count) if marks else "," if comma_likely else None
    return Habits(mark, shown.pop() if len(shown) == 1 else None)


def convert(column: Column, cells: Sequence[Cell], shown: Habits) -> Converted:
    """The cells as values of the column's type; dates are datetimes, shares fractions, flags nullable booleans."""
    kinds = set(map(type, different_of(cells)))
    if column.type in NUMBER_TYPES:
        return _plain_numbers(column, cells) if kinds <= PLAIN_NUMBERS else _numbers(column, coded(cells), shown)
    if column.type == "date":
        return _moments(cells) if kinds == {datetime} else _dates(column, coded(cells), shown)
    if column.type == "flag":
        return _flags(column, coded(cells))
    if column.type == "currency":
        return _currencies(coded(cells))
    return _countries(column, coded(cells)) if column.type == "country" else _texts(column, coded(cells))


def _unread(cells: CodedCells, known: CodedCells) -> frozenset[int]:
    """The places where parsing gave nothing although the cell says something."""
    nothing = [place for place, value in enumerate(known.different) if value is None]
    if not nothing:
        return frozenset()
    silent = cells.where(is_nothing)
    return frozenset(np.flatnonzero((known.codes == nothing[0]) & ~silent).tolist())


def _plain_numbers(column: Column, cells: Sequence[Cell]) -> Converted:
    values = pd.Series(np.array(cells, dtype="float64"))
    return _as_share(column, Converted(values, pd.factorize(values)[0]), percent=False)


def _numbers(column: Column, cells: CodedCells, shown: Habits) -> Converted:
    mark = decimal_mark(cells.different) or shown.mark or "."
    notes = (Message("{column}: the comma was read as decimal mark", column=column.id),) * (mark == ",")
    amounts = [parse_amount(cell, mark) for cell in cells.different]
    known = cells.becoming([amount.value if amount else None for amount in amounts])
    values = pd.Series(np.array(known.different, dtype="float64")[known.codes])
    percent = any(amount.percent for amount in amounts if amount)
    return _as_share(column, Converted(values, known.codes, _unread(cells, known), notes), percent=percent)


def _as_share(column: Column, found: Converted, *, percent: bool) -> Converted:
    """The same, a hundredth of it where it is a share that was written as percentages without their sign."""
    if column.type != "share" or percent or not PERCENT_FROM < float(found.values.max()) <= PERCENT_TO:
        return found
    note = Message("{column}: read as percentages", column=column.id)
    return replace(found, values=found.values / PERCENT_TO, notes=(*found.notes, note))


def _moments(cells: Sequence[Cell]) -> Converted:
    values = pd.Series(np.array(cells, dtype="datetime64[us]"))
    return Converted(values, pd.factorize(values)[0])


def _dates(column: Column, cells: CodedCells, shown: Habits) -> Converted:
    if (found := plain_moments(cells.different)) is not None:
        return Converted(pd.Series(found[cells.codes]), cells.codes)
    order = day_order(cells.different, shown.day_first)
    day_first = order.day_first if order else False
    known = cells.mapped(lambda cell: parse_date(cell, day_first=day_first))
    values = pd.Series(pd.to_datetime(pd.Series(known.different, dtype="object"), errors="coerce"))
    notes = _order_notes(column, order)
    return Converted(pd.Series(values.to_numpy()[known.codes]), known.codes, _unread(cells, known), notes)


def _order_notes(column: Column, order: DayOrder | None) -> tuple[Message, ...]:
    if order is None:
        return ()
    style = Message("day/month/year") if order.day_first else Message("month/day/year")
    return (Message(ORDERS_OF_DAYS[order.ground], column=column.id, style=style),)


def _flags(column: Column, cells: CodedCells) -> Converted:
    known = cells.mapped(parse_flag)
    unread = _unread(cells, known)
    notes: tuple[Message, ...] = ()
    if True in known.different and False not in known.different and not unread:
        known = known.mapped(lambda answer: answer is True)
        notes = (Message("{column}: empty cells were read as no", column=column.id),)
    values = pd.Series(known.different, dtype="boolean").iloc[known.codes].reset_index(drop=True)
    return Converted(values, known.codes, unread, notes)


def _texts(column: Column, cells: CodedCells) -> Converted:
    return _of_texts(_said(column, cells))


def _said(column: Column, cells: CodedCells) -> CodedCells:
    """What the cells say, in the words of the column where it has some."""
    texts = cells.mapped(_text)
    if _are_mostly_decimals(texts):
        texts = texts.mapped(lambda text: str(text)[:-2] if _is_whole_as_decimal(text) else text)
    if column.words:
        meaning = {normalised(s): word for word, spellings in column.words.items() for s in (word, *spellings)}
        texts = texts.mapped(lambda text: meaning.get(normalised(str(text)), text) if text else None)
    return texts


def _of_texts(texts: CodedCells) -> Converted:
    values = np.array([*texts.different, None], dtype="object")[texts.codes]
    return Converted(pd.Series(values, dtype="object"), texts.codes)


def _are_mostly_decimals(texts: CodedCells) -> bool:
    """Whether most texts are whole numbers that a program wrote as decimals, 17850.0."""
    # Most columns hold none at all, which is seen of all their texts at once.
    if f"{WHOLE_AS_DECIMAL}\n" not in "\n".join([*filter(None, map(str, texts.different)), ""]):
        return False
    said = texts.where(lambda text: text is not None).sum()
    return bool(2 * texts.where(_is_whole_as_decimal).sum() > said)


def _is_whole_as_decimal(text: Cell) -> bool:
    return isinstance(text, str) and text.endswith(WHOLE_AS_DECIMAL) and text[:-2].isdigit()


def _currencies(cells: CodedCells) -> Converted:
    known = cells.mapped(lambda cell: currency_code(cell_text(cell)))
    return replace(_of_texts(known), unread=_unread(cells, known))


def _countries(column: Column, cells: CodedCells) -> Converted:
    found = _said(column, cells)
    counts = zip(found.different, np.bincount(found.codes), strict=True)
    same = one_spelling({str(name): int(count) for name, count in counts if name is not None})
    if not same:
        return _of_texts(found)
    said = ", ".join(f"{spelling} = {name}" for spelling, name in list(same.items())[:SPELLINGS_SHOWN])
    note = Message("{column}: {spellings} were read as names of one market each", column=column.id, spellings=said)
    return replace(_of_texts(found.mapped(lambda name: same.get(str(name), name))), notes=(note,))


def _text(cell: Cell) -> str | None:
    """What a cell says, a day without the hour that it does not say."""
    if isinstance(cell, str):
        return cell.strip() or None
    if isinstance(cell, datetime) and cell.time() == time():
        return str(cell.date())
    return str(cell) if isinstance(cell, (date, timedelta)) else cell_text(cell) or None
