"""How numbers are written: the format words of the models as texts in both languages and as Excel formats.

Parsing numbers that users type is not done here.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal

from desktop_app.core.i18n import translator

MINUS = "\N{MINUS SIGN}"
NOTHING = "\N{EN DASH}"
THIN_SPACE = "\N{THIN SPACE}"
MOST_TICK_DECIMALS = 6


@dataclass(frozen=True)
class NumberFormat:
    """What a format word means: how many decimals, whether it is a share (or a change of one) or may be shortened."""

    decimals: int
    percent: bool = False
    shortens: bool = False
    points: bool = False


NUMBER_FORMATS = {
    "number": NumberFormat(0, shortens=True),
    "number1": NumberFormat(1, shortens=True),
    "percent": NumberFormat(1, percent=True),
    "percent2": NumberFormat(2, percent=True),
    "points": NumberFormat(1, percent=True, points=True),
    "points2": NumberFormat(2, percent=True, points=True),
    "money": NumberFormat(0, shortens=True),
    "money2": NumberFormat(2, shortens=True),
    "days": NumberFormat(1),
    "quarters": NumberFormat(1),
    "ratio": NumberFormat(2),
    "flag": NumberFormat(0),
}


@dataclass(frozen=True)
class Shortening:
    """A power of ten with its name and how many decimals are shown after it."""

    size: float
    suffix: str
    decimals: int


WHOLE = Shortening(1.0, "", 0)
SHORTENINGS = {
    "en": (Shortening(1e9, "bn", 2), Shortening(1e6, "M", 2), Shortening(1e3, "k", 1)),
    "zh": (Shortening(1e8, "\u2009亿", 2), Shortening(1e4, "\u2009万", 2)),
}


def number_text(
    value: float | None,
    word: str,
    language: str,
    *,
    compact: bool = False,
    signed: bool = False,
    beside: float = 0.0,
    telling: float = 0.0,
) -> str:
    """The number as people of that language read it, by the models' format word.

    `compact` shortens large numbers (114.8k, 11.48 万), in the power of ten of a larger number `beside` it where that
    leaves something to read; `signed` puts a sign before gains, too. Numbers `telling` apart look different.

    >>> number_text(-0.1234, "percent", "zh"), number_text(114788, "money", "en", compact=True)
    ('−12.3%', '114.8k')
    >>> number_text(5500, "money", "zh", compact=True, beside=114788)
    '0.55\u2009万'
    """
    if value is None or not math.isfinite(value):
        return NOTHING
    tr = translator(language)
    if word == "flag":
        return tr("yes") if value else tr("no")
    shown = NUMBER_FORMATS[word]
    short = _shortening_beside(abs(value), abs(beside), language) if compact and shown.shortens else WHOLE
    scaled = value * 100 if shown.percent else value / short.size
    decimals = shown.decimals if short is WHOLE else _short_decimals(short, scaled)
    decimals = max(decimals, _decimals_telling(telling * (100 if shown.percent else 1 / short.size)))
    return _signed(scaled, decimals, signed=signed) + short.suffix + _percent_sign(shown, language)


def about_text(value: float, language: str) -> str:
    """The number to two digits, as where it is only about so much.

    >>> about_text(7514, "en"), about_text(158_600, "en"), about_text(7514, "zh")
    ('7.5k', '160k', '7,500')
    """
    rounded = float(f"{value:.2g}")
    short = _shortening(abs(rounded), language)
    scaled = rounded / short.size
    decimals = 1 if 0 < abs(scaled) < 10 and short is not WHOLE else 0  # noqa: PLR2004 - one digit before the point
    return _signed(scaled, decimals, signed=False) + short.suffix


def of_change(word: str) -> str:
    """How a change is written of what is written so: a change of shares in points.

    >>> of_change("percent"), of_change("money")
    ('points', 'money')
    """
    return word.replace("percent", "points")


def tick_texts(values: Sequence[float], word: str, language: str) -> tuple[str, ...]:
    """The numbers of an axis, all in the same power of ten and with just the decimals that tell them apart."""
    shown = NUMBER_FORMATS[word]
    largest = max((abs(value) for value in values), default=0.0)
    short = _shortening(largest, language) if shown.shortens else WHOLE
    scaled = [value * 100 if shown.percent else value / short.size for value in values]
    decimals = _decimals_apart(scaled)
    sign = _percent_sign(shown, language)
    return tuple((_signed(value, decimals, signed=False) + short.suffix if value else "0") + sign for value in scaled)


def fixed_text(value: float, decimals: int) -> str:
    """The number with thousands separators, ties away from zero: what Excel's FIXED gives."""
    step = Decimal(1).scaleb(-decimals)
    return f"{Decimal(repr(float(value))).quantize(step, ROUND_HALF_UP):,}"


def unit_text(unit: str, language: str) -> str:
    """The unit in words, "" for a bare number.

    >>> unit_text("day", "en"), unit_text("USD/quarter", "en"), unit_text("1", "en")
    ('days', 'USD/quarter', '')
    """
    if unit == "1":
        return ""
    tr = translator(language)
    many = {"hour": tr("hours"), "day": tr("days"), "week": tr("weeks"), "quarter": tr("quarters")}
    one = {"hour": tr("hour"), "day": tr("day"), "week": tr("week"), "month": tr("month")}
    one |= {"quarter": tr("quarter"), "year": tr("year"), "USD": tr("USD"), "CNY": tr("CNY"), "EUR": tr("EUR")}
    one |= {"GBP": tr("GBP"), "JPY": tr("JPY")}
    first, *rest = unit.split("/")
    return "/".join([many.get(first, one.get(first, first)), *(one.get(part, part) for part in rest)])


def axis_text(title: str, unit: str, language: str) -> str:
    """What an axis measures, with its unit."""
    unit = unit_text(unit, language)
    comma = "\N{FULLWIDTH COMMA}" if language == "zh" else ", "
    return comma.join(part for part in (title, unit) if part)


def _shortening(size: float, language: str) -> Shortening:
    for short in SHORTENINGS[language]:
        if size >= short.size:
            return short
    return WHOLE


def _short_decimals(short: Shortening, scaled: float) -> int:
    """Three digits at least, four at most behind which there are decimals: 1.83k, 18.3k, 200.2 万, 2002 万."""
    before = len(str(int(abs(scaled))))
    return min(max(short.decimals, 3 - before), max(0, 4 - before))


def _decimals_telling(difference: float) -> int:
    """How many decimals show a difference.

    >>> _decimals_telling(0.05), _decimals_telling(20), _decimals_telling(0)
    (2, 0, 0)
    """
    return min(max(math.ceil(-math.log10(difference)), 0), MOST_TICK_DECIMALS) if difference > 0 else 0


def _shortening_beside(size: float, largest: float, language: str) -> Shortening:
    wished = _shortening(max(size, largest), language)
    return wished if size >= wished.size * 10**-wished.decimals else _shortening(size, language)


def _percent_sign(shown: NumberFormat, language: str) -> str:
    if not shown.percent:
        return ""
    if shown.points:
        return translator(language)("{points} pp").format(points="")
    return "%" if language == "zh" else THIN_SPACE + "%"


def _signed(value: float, decimals: int, *, signed: bool) -> str:
    digits = fixed_text(abs(value), decimals)
    if not any(digit in digits for digit in "123456789"):
        return digits
    return (MINUS if value < 0 else "+" if signed else "") + digits


def _decimals_apart(values: Sequence[float]) -> int:
    for decimals in range(MOST_TICK_DECIMALS):
        if all(math.isclose(value, round(value, decimals), rel_tol=1e-9, abs_tol=1e-12) for value in values):
            return decimals
    return MOST_TICK_DECIMALS
