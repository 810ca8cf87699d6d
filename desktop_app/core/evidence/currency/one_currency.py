"""Amounts of several currencies are never added: what the table of rates cannot convert is not used."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from desktop_app.core.analysis.rates import Rates
from desktop_app.core.errors import EvidenceError, Message, Problem
from desktop_app.core.evidence.currency.converted_amounts import CURRENCY, converted, main_currency
from desktop_app.core.evidence.sources.screening import UnusedRow
from desktop_app.core.evidence.sources.source import Source

NO_RATE = Message("no rate for {currency}").template
REFUSED = Message("its amounts are in {currency}, for which there is no rate.").template
AND = ", "
"""Stands between the currencies of a file that is refused."""


@dataclass(frozen=True)
class OneCurrency:
    """The currency of a project, "" where no file says one, and the rates of the others."""

    currency: str
    rates: Rates

    @classmethod
    def of(cls, kept: Sequence[Source], new: Sequence[Source], rates: Rates) -> OneCurrency:
        """That of the sources already there; where they say none, that of most rows of the new ones."""
        return cls(main_currency(kept) or main_currency(new), rates)

    def usable(self, new: Sequence[Source]) -> tuple[list[Source], list[Problem]]:
        """The sources in this currency, and what is wrong with those that cannot be brought into it."""
        usable, refused = list[Source](), list[Problem]()
        for source in new:
            try:
                usable.append(self.source(source))
            except EvidenceError as error:
                refused += error.problems
        return usable, refused

    def source(self, source: Source) -> Source:
        """The source in this currency; rows in one without a rate are not used, which is said.

        Raises EvidenceError where that is every row.
        """
        if CURRENCY not in source.frame or not self.currency:
            return source
        known = converted(source, self.currency, self.rates)
        named = known.frame[CURRENCY]
        strange = named.notna() & ((named != self.currency) | (self.currency not in self.rates.known))
        if not strange.any():
            return known
        if strange.all():
            raise _refusal(source.name, AND.join(sorted(set(map(str, named)))))
        rows = zip(named.index[strange].tolist(), named[strange], strict=True)
        added = (UnusedRow(int(row), _no_rate(str(code))) for row, code in rows)
        unused = sorted((*known.unused, *added), key=lambda found: found.row)
        return replace(known, frame=known.frame[~strange], unused=tuple(unused))


def _no_rate(currency: str) -> Message:
    return Message(NO_RATE, currency=currency)


def _refusal(file: str, found: str) -> EvidenceError:
    cause = Message(REFUSED, currency=found)
    remedy = Message("Enter the rate, or convert the amounts, and add the file again.")
    return EvidenceError((Problem(file, cause, remedy),))
