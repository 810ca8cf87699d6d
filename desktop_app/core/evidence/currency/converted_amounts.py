"""Amounts of several currencies in one, by the dated table of rates; what has no rate stays as it is."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import pandas as pd

from desktop_app.core.analysis.rates import Rates
from desktop_app.core.errors import Message
from desktop_app.core.evidence.match.table import table_called
from desktop_app.core.evidence.sources.source import Source

CURRENCY = "currency"
CONVERTED = Message(
    "{n} rows in {code} were converted into {currency}; one USD was {rates} on {date}. Enter today's if it matters."
).template


def converted(source: Source, currency: str, rates: Rates) -> Source:
    """The source with every amount that says its currency in `currency`, and a note on each rate that was used."""
    if CURRENCY not in source.frame or currency not in rates.known:
        return source
    named = source.frame[CURRENCY]
    others = [code for code in named.dropna().unique() if code != currency and code in rates.known]
    if not others:
        return source
    factors = {code: rates.known[currency] / rates.known[code] for code in others}
    frame = _multiplied(source, named.map(factors).fillna(1.0))
    frame[CURRENCY] = named.where(~named.isin(others), currency)
    notes = (_note(code, currency, rates, int((named == code).sum())) for code in sorted(others))
    return replace(source, frame=frame, notes=(*source.notes, *notes))


def main_currency(sources: Sequence[Source]) -> str:
    """The currency that most rows of orders are in, else most rows of all; "" where none says."""
    for wanted in (("T1",), None):
        named = [
            source.frame[CURRENCY].dropna()
            for source in sources
            if CURRENCY in source.frame and (wanted is None or source.table in wanted)
        ]
        counts = pd.concat(named).value_counts() if named else pd.Series(dtype=int)
        if len(counts):
            return min((-count, str(code)) for code, count in counts.items())[1]
    return ""


def _multiplied(source: Source, factors: pd.Series) -> pd.DataFrame:
    money = [column.id for column in table_called(source.table).columns if column.type == "money"]
    return source.frame.assign(**{name: source.frame[name] * factors for name in money if name in source.frame})


def _note(code: str, currency: str, rates: Rates, n: int) -> Message:
    """One direction everywhere: how many units make one USD, as the rates are entered."""
    units = ", ".join(f"{rates.known[one]:.6g} {one}" for one in (code, currency) if one != "USD")
    return Message(CONVERTED, n=n, code=code, currency=currency, rates=units, date=rates.date_of(code, currency))
