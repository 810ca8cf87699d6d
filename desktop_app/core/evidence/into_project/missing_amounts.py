"""Orders that do not say what they are worth: beside others that do, they contradict whatever else is added."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Protocol

from desktop_app.core.errors import Message

ORDERS, AMOUNT = "T1", "order_value"
MADE_FROM = frozenset({"units", "unit_price"})
"""Columns that give the amount together."""
WITHOUT = Message("no column of the file is the “order value”, so nothing says what these orders are worth")
_NAME_IT = Message("Say under “Correct” which header is the “order value”, or export the file again with that column.")
_IN = Message("{file} has no column “order value”. {remedy}").template


class Matched(Protocol):
    """A source, just read or kept by the project."""

    @property
    def table(self) -> str:
        """The id of its table."""

    @property
    def columns(self) -> Mapping[str, str]:
        """{column id: header}."""


def lacks_amounts(source: Matched) -> bool:
    """Whether no column of these orders says what they are worth."""
    return source.table == ORDERS and AMOUNT not in source.columns and not set(source.columns) >= MADE_FROM


def remedy_for(sources: Iterable[tuple[str, Matched]], otherwise: Message) -> Message:
    """What helps where these sources, (file, source), contradict each other; `otherwise` where all say amounts."""
    file = next((file for file, source in sources if lacks_amounts(source)), None)
    return otherwise if file is None else Message(_IN, file=file, remedy=_NAME_IT)
