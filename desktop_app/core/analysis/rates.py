"""The dated table of exchange rates: starting rates, to be replaced by today's."""

from __future__ import annotations

import datetime as dt
import math
import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path

import rtoml

from desktop_app.core.errors import InputError, Message
from desktop_app.core.language.load import MODELS_FOLDER

CODE = re.compile(r"^[A-Z]{3}$")
TABLE = re.compile(r"^\[per_usd\]$.*?(?=^\[|\Z)", re.MULTILINE | re.DOTALL)
ENTERED = re.compile(r"^\[entered_on\]$.*?(?=^\[|\Z)", re.MULTILINE | re.DOTALL)


@dataclass(frozen=True)
class Rates:
    """Units of each currency for one USD; `further` are those that only files may be in.

    `date` (ISO) is that of the starting rates, `entered_on` {code: date} those on which somebody entered another.
    """

    date: str
    per_usd: dict[str, float]
    further: Mapping[str, float]
    entered_on: Mapping[str, str] = field(default_factory=dict)

    def date_of(self, *currencies: str) -> str:
        """The oldest of the dates (ISO) of these currencies' rates; that of the starting rates for none."""
        dates = (self.entered_on.get(code, self.date) for code in currencies if code != "USD")
        return min(dates, default=self.date)

    @property
    def known(self) -> dict[str, float]:
        """Units of every currency for one USD; one that somebody entered counts before a starting rate."""
        return {**self.further, **self.per_usd}

    def with_rate(self, currency: str, per_usd: float, as_of: dt.date) -> Rates:
        """The same with `per_usd` units of this currency for one USD. Raises InputError for what is no rate."""
        if not CODE.match(currency) or currency == "USD":
            cause = Message("“{currency}” is no currency that can have a rate.", currency=currency)
            raise InputError.of("rates", cause, Message("Write its three letters, such as EUR."))
        if not (math.isfinite(per_usd) and per_usd > 0):
            cause = Message("a rate must be a number above zero, not {rate}.", rate=per_usd)
            raise InputError.of("rates", cause, Message("Enter how many {currency} make one USD.", currency=currency))
        entered = {**self.entered_on, currency: as_of.isoformat()}
        return replace(self, per_usd={**self.per_usd, currency: float(per_usd)}, entered_on=entered)


def read_rates(path: Path = MODELS_FOLDER / "rates.toml") -> Rates:
    """The rates of a file."""
    return rates_of(path.read_text(encoding="utf-8"))


def rates_of(text: str) -> Rates:
    """The rates of a text in TOML."""
    document = rtoml.loads(text)
    per_usd, further = (
        {code: float(rate) for code, rate in document.get(table, {}).items()}
        for table in ("per_usd", "further_per_usd")
    )
    entered = {code: str(date) for code, date in document.get("entered_on", {}).items()}
    return Rates(str(document["date"]), per_usd, further, entered)


def rates_text(text: str, rates: Rates) -> str:
    """The text with these rates and the dates of those entered in place of its own; everything else stays."""
    table = "\n".join(["[per_usd]", *(f"{code} = {rate!r}" for code, rate in rates.per_usd.items())])
    dates = "\n".join(["[entered_on]", *(f'{code} = "{date}"' for code, date in rates.entered_on.items())])
    others = ENTERED.sub("", TABLE.sub(f"{table}\n\n", text)).rstrip()
    return f"{others}\n\n{dates}\n"
