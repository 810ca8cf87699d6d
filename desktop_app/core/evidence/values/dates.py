"""Dates as exports write them: ISO with or without zone, day or month first, month names, Excel serials, ISO weeks.

Times stay on the clock of the file: a shop counts its days by its own clock.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

import numpy as np
import numpy.typing as npt

from desktop_app.core.evidence.files.grid import Cell

SERIAL_ORIGIN = datetime(1899, 12, 30)  # noqa: DTZ001 - Excel's day 0, on the clock of the file
SERIALS = (20_000, 80_000)
MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
CENTURY_TURN = 69
TIME = (
    r"(?:[T\s,]+(?P<hour>\d{1,2})[:时](?P<minute>\d{2})(?:[:分](?P<second>\d{2})(?:[.,]\d+)?)?秒?\s*(?P<half>[AaPp][Mm])?"
    r"\s*(?P<zone>Z|UTC|GMT|[+-]\d{2}:?\d{2}|[A-Z]{3,4})?)?\s*$"
)
YEAR_FIRST = re.compile(r"^(?P<year>\d{4})\s*[-/.年]\s*(?P<month>\d{1,2})\s*[-/.月]\s*(?P<day>\d{1,2})日?" + TIME)
COMPACT = re.compile(r"^(?P<year>(?:19|20)\d{2})(?P<month>\d{2})(?P<day>\d{2})" + TIME)
NUMERIC = re.compile(r"^(?P<first>\d{1,2})[-/.](?P<second_part>\d{1,2})[-/.](?P<year>\d{4}|\d{2})" + TIME)
DAY_NAME = re.compile(r"^(?P<day>\d{1,2})[-\s./]+(?P<name>[A-Za-z]{3,9})\.?[-\s,./]+(?P<year>\d{4}|\d{2})" + TIME)
NAME_DAY = re.compile(r"^(?P<name>[A-Za-z]{3,9})\.?[-\s]+(?P<day>\d{1,2})(?:st|nd|rd|th)?[-\s,]+(?P<year>\d{4})" + TIME)
ISO_WEEK = re.compile(r"^(?P<year>\d{4})[-\s]?W(?P<week>\d{1,2})$")
WEEKDAY = re.compile(r"^(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*[,.\s]+(?=\S)", re.IGNORECASE)
PLAIN_MOMENTS = re.compile(r"(?:[12]\d{3}-\d\d-\d\d(?:[ T]\d\d:\d\d(?::\d\d)?)?(?:\n|$))+", re.ASCII)
LAST_MONTH = 12


@dataclass(frozen=True)
class DayOrder:
    """Whether the day comes before the month in numeric dates, and how sure that is: shown, contradicted or assumed."""

    day_first: bool
    ground: str


def day_order(cells: Iterable[Cell], elsewhere: bool | None = None) -> DayOrder | None:  # noqa: FBT001 - tri-state
    """The order that the numeric dates of a column show; None where it has none.

    `elsewhere` is the order that other columns of the file show, used where this one does not tell.
    """
    # Most dates begin with their year: no day does.
    texts = [cell for cell in cells if isinstance(cell, str) and not cell[:4].isdigit()]
    pairs = [(int(m["first"]), int(m["second_part"]), m[0]) for text in texts if (m := NUMERIC.match(_tidy(text)))]
    if not pairs:
        return None
    day_first = sum(first > LAST_MONTH for first, _, _ in pairs)
    month_first = sum(second > LAST_MONTH for _, second, _ in pairs)
    if day_first and month_first:
        return DayOrder(day_first > month_first, "contradicted")
    if day_first or month_first:
        return DayOrder(day_first > 0, "shown")
    if elsewhere is not None:
        return DayOrder(elsewhere, "shown")
    return DayOrder(all("." in text.split(" ")[0] for _, _, text in pairs), "assumed")


def _tidy(text: str) -> str:
    return WEEKDAY.sub("", unicodedata.normalize("NFKC", text).strip())


def plain_moments(cells: Sequence[Cell]) -> npt.NDArray[np.datetime64] | None:
    """The moments, where all cells are texts of the kind 2010-12-01 08:26:00; None where one is another.

    >>> plain_moments(["2010-12-01 08:26", "2010-12-01"]), plain_moments(["2010-12-01", "n/a"])
    (array(['2010-12-01T08:26:00.000000', '2010-12-01T00:00:00.000000'],
          dtype='datetime64[us]'), None)
    """
    texts = [cell for cell in cells if isinstance(cell, str)]
    if not texts or len(texts) < len(cells) or not PLAIN_MOMENTS.fullmatch("\n".join(texts)):
        return None
    try:
        return np.array(texts, dtype="datetime64[us]")
    except ValueError:
        return None


def parse_date(cell: Cell, *, day_first: bool) -> datetime | None:
    """The date and time in a cell, None where it is none.

    >>> parse_date("2/3/2018", day_first=True)
    datetime.datetime(2018, 3, 2, 0, 0)
    >>> parse_date("2-Jun-06", day_first=False)
    datetime.datetime(2006, 6, 2, 0, 0)
    """
    if isinstance(cell, datetime):
        return cell.replace(tzinfo=None)
    if isinstance(cell, date):
        return datetime.combine(cell, time())
    if isinstance(cell, (int, float)) and not isinstance(cell, bool):
        return _serial(float(cell))
    if not isinstance(cell, str):
        return None
    text = _tidy(cell)
    try:
        return _from_text(text, day_first=day_first)
    except ValueError:
        return None


def _from_text(text: str, *, day_first: bool) -> datetime | None:
    if match := YEAR_FIRST.match(text) or COMPACT.match(text):
        return _moment(match, int(match["month"]), int(match["day"]))
    if match := NUMERIC.match(text):
        first, second = int(match["first"]), int(match["second_part"])
        # A number above 12 can only be the day, whatever the rest of the column says.
        day_leads = first > LAST_MONTH or (day_first and second <= LAST_MONTH)
        return _moment(match, *((second, first) if day_leads else (first, second)))
    if match := DAY_NAME.match(text) or NAME_DAY.match(text):
        name = match["name"][:3].casefold()
        return _moment(match, MONTHS.index(name) + 1, int(match["day"])) if name in MONTHS else None
    if match := ISO_WEEK.match(text):
        return datetime.combine(date.fromisocalendar(int(match["year"]), int(match["week"]), 1), time())
    return _serial(float(text)) if re.fullmatch(r"\d{5}(?:\.\d+)?", text) else None


def _moment(match: re.Match[str], month: int, day: int) -> datetime:
    year = int(match["year"])
    if len(match["year"]) <= 2:  # noqa: PLR2004 - two digits
        year += 2000 if year < CENTURY_TURN else 1900
    hour = int(match["hour"] or 0)
    if match["half"]:
        hour = hour % 12 + (12 if match["half"].casefold() == "pm" else 0)
    return datetime(year, month, day, hour, int(match["minute"] or 0), int(match["second"] or 0))  # noqa: DTZ001


def _serial(number: float) -> datetime | None:
    if not SERIALS[0] <= number <= SERIALS[1]:
        return None
    return SERIAL_ORIGIN + timedelta(seconds=round(number * 86_400))
