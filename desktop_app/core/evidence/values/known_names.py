"""Codes of countries and currencies by what people call them, in English and Chinese."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import cache
from pathlib import Path

import rtoml

from desktop_app.core.evidence.match.matching import NOISE

NAMES_FOLDER = Path(__file__).resolve().parents[4] / "models" / "names"
LANGUAGES = ("en", "zh")
COUNTRY, CURRENCY = re.compile(r"^[A-Z]{2}$"), re.compile(r"^[A-Z]{3}$")
SIGNS = frozenset("$€£¥₹₩฿")


def country_code(text: str) -> str | None:
    """The two-letter code of the country that somebody calls so, None for what is no country.

    >>> country_code("United States"), country_code("美国"), country_code("uk"), country_code("moon")
    ('US', 'US', 'GB', None)
    """
    return _countries().get(_plain(text))


def currency_code(text: str) -> str | None:
    """The code of ISO 4217 of what somebody calls a currency, None for what is none.

    >>> currency_code("usd"), currency_code("人民币"), currency_code("€"), currency_code("shells")
    ('USD', 'CNY', 'EUR', None)
    """
    return _currencies().get(_plain(text))


def _plain(text: str) -> str:
    # Signs of currencies are all that some names consist of; full-width ones are usual in Chinese.
    text = text.replace("＄", "$").replace("￥", "¥").strip()
    return text.upper() if SIGNS & set(text) else NOISE.sub("", text).casefold()


@cache
def _countries() -> dict[str, str]:
    from babel import Locale

    official = [Locale(language).territories for language in LANGUAGES]
    return _by_name(official, COUNTRY, "countries")


@cache
def _currencies() -> dict[str, str]:
    from babel import Locale

    official = [Locale(language).currencies for language in LANGUAGES]
    return _by_name(official, CURRENCY, "currencies")


def _by_name(official: Sequence[Mapping[str, str]], code: re.Pattern[str], file: str) -> dict[str, str]:
    own = rtoml.loads((NAMES_FOLDER / f"{file}.toml").read_text(encoding="utf-8"))
    known = {_plain(said): key for names in official for key, said in names.items() if code.match(key)}
    known |= {_plain(key): key for names in official for key in names if code.match(key)}
    return known | {_plain(said): key for key, names in own.items() for said in names}
