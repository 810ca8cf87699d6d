"""From what somebody typed into a cell to a value. Raises MapError with the reason where it can be none."""

from __future__ import annotations

import re
from collections.abc import Mapping

from desktop_app.core.charts.number_format import MINUS
from desktop_app.core.errors import MapError, Message
from desktop_app.core.i18n import LANGUAGES, translator
from desktop_app.core.map.exchange.cell_value import number_of
from desktop_app.core.map.maturity import FULL, level_of
from desktop_app.core.project.map_cells.cell_reading import CellReading

STRENGTH_WORDS = {"weak": Message("weak"), "medium": Message("medium"), "strong": Message("strong")}
YES, NO = Message("yes"), Message("no")
_THOUSANDS = re.compile(r"(?<=\d)[,\s](?=\d{3}(\D|$))")
_LEVEL = Message("A level is a number from 0 to 5.")
_YES_OR_NO = Message("Write “yes” or “no”.")
_AMOUNT = Message("An amount is a number from 0.")


def level(text: str) -> float:
    """The level [0–1] that a maturity of 0 to 5 stands for."""
    value = number_of(text)
    if value is None or not 0 <= value <= FULL:
        raise MapError.of(text, _LEVEL)
    return level_of(value)


def amount(text: str) -> float:
    """An amount of money, with or without commas between thousands.

    >>> amount("12,500"), amount("0.5")
    (12500.0, 0.5)
    """
    value = number_of(_THOUSANDS.sub("", text.strip()))
    if value is None or value < 0:
        raise MapError.of(text, _AMOUNT)
    return value


def share(text: str, bounds: tuple[float, float], words: Mapping[str, float]) -> float:
    """A share: "30 %", 30, 0.3, or one of the words; a number above 1 is one of percents.

    >>> share("30 %", (0, 0.95), {}), share("0.3", (0, 0.95), {}), share("强", (0, 0.95), {"strong": 0.5})
    (0.3, 0.3, 0.5)
    """
    known = word_of(text, STRENGTH_WORDS)
    if known in words:
        return words[known]
    plain = text.replace("%", "").replace("％", "").strip().lstrip("+")
    value = number_of(plain)
    if value is not None and (plain != text.strip().lstrip("+") or abs(value) > 1):
        value = round(value / 100, 10)
    if value is None or not bounds[0] <= value <= bounds[1]:
        low, high = (share_text(bound) for bound in bounds)
        raise MapError.of(text, Message("A share lies between {low} and {high}.", low=low, high=high))
    return value


def truth(text: str) -> bool:
    """Whether somebody said yes."""
    word = text.strip().casefold()
    if word in {"", "0", "false", "n", *_in_all_languages(NO)}:
        return False
    if word in {"1", "true", "y", "x", *_in_all_languages(YES)}:
        return True
    raise MapError.of(text, _YES_OR_NO)


def truths(reading: CellReading) -> tuple[str, ...]:
    """What can be said to a question of yes or no."""
    return (YES.text(reading.tr), NO.text(reading.tr))


def truth_text(reading: CellReading, *, value: bool) -> str:
    """Yes or no."""
    return (YES if value else NO).text(reading.tr)


def word_of(text: str, words: Mapping[str, Message]) -> str:
    """The key of the word that somebody wrote in any of our languages, or the key itself; "" for another word."""
    wanted = text.strip().casefold()
    return next((key for key, word in words.items() if wanted == key or wanted in _in_all_languages(word)), "")


def share_text(value: float) -> str:
    """A share as it is typed: with as many digits as it has.

    >>> share_text(0.3), share_text(-0.125)
    ('30%', '−12.5%')
    """
    return f"{round(100 * value, 2):g}%".replace("-", MINUS)


def plain(value: float) -> str:
    """A number as it is typed, without marks between thousands.

    >>> plain(2500.0), plain(0.1 + 0.2)
    ('2500', '0.3')
    """
    return f"{value:.0f}" if float(value).is_integer() else f"{value:.6g}"


def _in_all_languages(word: Message) -> set[str]:
    return {word.text(translator(language)).casefold() for language in LANGUAGES}
