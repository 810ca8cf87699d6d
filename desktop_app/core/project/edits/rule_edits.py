"""The edit of the table of duties, taxes and limits."""

from __future__ import annotations

from dataclasses import dataclass, replace

from desktop_app.core.errors import Message
from desktop_app.core.project.document import TRADE_RULES, Document
from desktop_app.core.project.edits.edit import Edit, with_key

_CHANGE_A_RULE = Message("Change a duty, tax or limit")


@dataclass(frozen=True)
class SetTradeRules:
    """Another text of the dated table of rules; None for none, as in projects older than the table."""

    text: str | None
    name: Message = _CHANGE_A_RULE
    merge_key: None = None

    def apply(self, document: Document) -> tuple[Document, Edit]:
        """See `Edit`."""
        before = document.models.get(TRADE_RULES)
        models = with_key(document.models, TRADE_RULES, self.text)
        return replace(document, models=models), SetTradeRules(before, self.name)
