"""Which rows are shown: filters by column, by whether a row was used, and by why it was not."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Literal

import numpy as np
import numpy.typing as npt
import pandas as pd

from desktop_app.core.errors import InputError, Message
from desktop_app.core.evidence.rows.seen_rows import USED, Places, SeenRows, said

How = Literal["contains", "equals", "range"]
Fate = Literal["all", "used", "unused"]
Mask = npt.NDArray[np.bool_]


@dataclass(frozen=True)
class RowFilter:
    """What the cells of a column must be: contain `text`, be it (neither minds case), or lie from `text` to `upto`.

    An end of a range that is '' is open; ends are numbers or days.
    """

    column: int
    how: How
    text: str = ""
    upto: str = ""


@dataclass(frozen=True, eq=False)
class Wanted:
    """All filters at once; `reason` is the place of the one reason for which the rows were not used, None for any.

    `numbers` are those of the rows that count, None for all.
    """

    filters: tuple[RowFilter, ...] = ()
    fate: Fate = "all"
    reason: int | None = None
    numbers: Places | None = None


def matching(rows: SeenRows, wanted: Wanted) -> Places:
    """The places of the rows wanted, in file order. Raises InputError for an end that is no number or day."""
    mask = _by_fate(rows, wanted)
    if wanted.numbers is not None:
        mask = mask & (rows.reason == USED) & np.isin(rows.numbers, wanted.numbers)
    for one in wanted.filters:
        mask = mask & _by_cell(rows, one)
    order = rows.in_file_order
    return order[mask[order]]


def _by_fate(rows: SeenRows, wanted: Wanted) -> Mask:
    if wanted.reason is not None:
        return np.asarray(rows.reason == wanted.reason)
    if wanted.fate == "all":
        return np.ones(len(rows.numbers), dtype=bool)
    return np.asarray((rows.reason == USED) == (wanted.fate == "used"))


def _by_cell(rows: SeenRows, one: RowFilter) -> Mask:
    cells = rows.columns[one.column]
    series = cells if isinstance(cells, pd.Series) else pd.Series(cells, dtype=object)
    found = _in_range(series, one) if one.how == "range" else _by_text(series, one)
    # Rows beyond the end of a column have nothing there.
    mask = np.zeros(len(rows.numbers), dtype=bool)
    mask[: len(found)] = found
    return mask


def _by_text(series: pd.Series, one: RowFilter) -> Mask:
    """Each different text is looked at once: columns repeat themselves."""
    wanted = one.text.strip().casefold()
    codes, different = pd.factorize(series, use_na_sentinel=False)
    texts = (said(cell).casefold() for cell in different)
    hits = np.fromiter((text == wanted if one.how == "equals" else wanted in text for text in texts), dtype=bool)
    return hits[codes] if len(hits) else np.zeros(len(series), dtype=bool)


def _in_range(series: pd.Series, one: RowFilter) -> Mask:
    ends = [end.strip() for end in (one.text, one.upto)]
    if any(map(_is_wrong, ends)):
        wrong = next(filter(_is_wrong, ends))
        raise InputError.of(wrong, Message("This is neither a number nor a day."), Message("Write 12.5 or 2026-07-24."))
    as_days = any(end and not _is_number(end) for end in ends)
    numbers = (
        pd.to_datetime(series, errors="coerce", format="mixed") if as_days else pd.to_numeric(series, errors="coerce")
    )
    mask = numbers.notna().to_numpy()
    low, high = (_end(end, as_days=as_days) if end else None for end in ends)
    if low is not None:
        mask = mask & (numbers >= low).to_numpy()
    if high is not None:
        below = numbers < high + pd.Timedelta(days=1) if as_days else numbers <= high
        mask = mask & below.to_numpy()
    return mask


def _end(text: str, *, as_days: bool) -> Any:  # noqa: ANN401 - a number or a day
    return pd.Timestamp(text) if as_days else float(text)


def _is_number(text: str) -> bool:
    try:
        float(text)
    except ValueError:
        return False
    return True


def _is_wrong(text: str) -> bool:
    if not text or _is_number(text):
        return False
    return bool(pd.isna(pd.to_datetime(text, errors="coerce", format="%Y-%m-%d")))
