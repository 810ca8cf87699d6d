"""The edit of the table of exchange rates."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date

from desktop_app.core.analysis.rates import rates_of, rates_text
from desktop_app.core.errors import Message
from desktop_app.core.project.document import Document
from desktop_app.core.project.edits.edit import Edit

RATES = "rates"
_CHANGE_THE_RATES = Message("Change the exchange rates")


@dataclass(frozen=True)
class SetRates:
    """Other exchange rates: the text of their dated table."""

    text: str
    name: Message = _CHANGE_THE_RATES
    merge_key: None = None

    @classmethod
    def of(cls, document: Document, currency: str, per_usd: float, as_of: date) -> SetRates:
        """The edit that makes `per_usd` units of a currency one USD. Raises InputError for what is no rate."""
        text = document.models[RATES]
        return cls(rates_text(text, rates_of(text).with_rate(currency, per_usd, as_of)))

    def apply(self, document: Document) -> tuple[Document, Edit]:
        """See `Edit`."""
        models = {**document.models, RATES: self.text}
        return replace(document, models=models), SetRates(document.models[RATES])
