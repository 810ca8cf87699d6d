"""The dated table of exchange rates: starting rates, to be replaced by today's."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import tomli

from desktop_app.core.language.load import MODELS_FOLDER


@dataclass(frozen=True)
class Rates:
    """Units of each currency for one USD, as of a date (ISO)."""

    date: str
    per_usd: dict[str, float]


def read_rates(path: Path = MODELS_FOLDER / "rates.toml") -> Rates:
    """The rates of a file."""
    return rates_of(path.read_text(encoding="utf-8"))


def rates_of(text: str) -> Rates:
    """The rates of a text in TOML."""
    document = tomli.loads(text)
    return Rates(str(document["date"]), {code: float(rate) for code, rate in document["per_usd"].items()})
