"""Which exchange rates the files of a project depend on, and the step that enters them."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from desktop_app.core.analysis.rates import rates_of, rates_text
from desktop_app.core.errors import Problem
from desktop_app.core.evidence.currency.converted_amounts import CONVERTED
from desktop_app.core.evidence.currency.one_currency import AND, NO_RATE, REFUSED
from desktop_app.core.project.document import Document, EvidenceSource
from desktop_app.core.project.edits import SetRates
from desktop_app.core.project.import_account import account_of

RATES = "rates"
ONE = "USD"
"""The currency whose units all rates are stated for."""


@dataclass(frozen=True)
class WantedRate:
    """A currency of some `rows`: `per_usd` of its units make one USD, None where nobody has said how many.

    `is_lacking` where rows or files were left out for want of it.
    """

    currency: str
    per_usd: float | None
    rows: int
    is_lacking: bool


def wanted_rates(
    document: Document, source: EvidenceSource | None, refused: Sequence[Problem] = ()
) -> tuple[WantedRate, ...]:
    """The rates that a source was converted by or lacks, and those that files were `refused` for want of."""
    converted, lacking = _rows(source) if source else ({}, {})
    for problem in refused:
        if problem.cause.template == REFUSED:
            lacking = {**dict.fromkeys(str(problem.cause.values["currency"]).split(AND), 0), **lacking}
    rows = {**converted, **lacking}
    if rows:
        rows.setdefault(document.currency, 0)
    known = rates_of(document.models[RATES]).known
    return tuple(WantedRate(code, known.get(code), rows[code], code in lacking) for code in sorted(rows) if code != ONE)


def depends_on(source: EvidenceSource, currencies: Collection[str]) -> bool:
    """Whether rows of a source were converted from one of these currencies, or left out for want of its rate."""
    return any(code in rows for rows in _rows(source) for code in currencies)


def _rows(source: EvidenceSource) -> tuple[dict[str, int], dict[str, int]]:
    """How many rows of a source were converted from each currency, and how many left out."""
    account = account_of(source.report)
    converted = {str(n.values["code"]): int(str(n.values["n"])) for n in account.notes if n.template == CONVERTED}
    unused = (group for group in account.unused if group.reason.template == NO_RATE)
    return converted, {str(group.reason.values["currency"]): len(group.rows) for group in unused}


def rates_date(document: Document, wanted: Sequence[WantedRate]) -> str:
    """The date (ISO) of the oldest of these rates."""
    return rates_of(document.models[RATES]).date_of(*(rate.currency for rate in wanted))


def rates_edit(document: Document, per_usd: Mapping[str, float], as_of: date) -> SetRates:
    """The step that enters these rates, units for one USD. Raises InputError for what is no rate."""
    rates = rates_of(document.models[RATES])
    for currency, units in per_usd.items():
        rates = rates.with_rate(currency, units, as_of)
    return SetRates(rates_text(document.models[RATES], rates))
