"""The rows of the table as the project keeps them: since when and until when a rule holds, and who says so.

What a rule amounts to is not kept here but in the input that it feeds.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

import rtoml

from desktop_app.core.errors import InputError, Message
from desktop_app.core.language.load import MODELS_FOLDER
from desktop_app.core.project.document import TRADE_RULES

FIRST = "[[rule]]"


@dataclass(frozen=True)
class TradeRule:
    """One row: the full id of the input that it feeds, its item ('' for a scalar), and what is known of the rule.

    `as_of` is the day of which it is known, `expires` the first on which it is to be looked at again; None where
    nobody has said. `source` is '' where it is an assumption.
    """

    input: str
    item: str = ""
    as_of: date | None = None
    expires: date | None = None
    source: str = ""


def rules_text_of(models: Mapping[str, str]) -> str:
    """The text of the table of a project; the shipped one where the project is older than the table."""
    return models.get(TRADE_RULES) or (MODELS_FOLDER / f"{TRADE_RULES}.toml").read_text(encoding="utf-8")


def rules_of(text: str) -> tuple[TradeRule, ...]:
    """The rows of a text in TOML. Raises InputError for a date that is none."""
    return tuple(_rule(row) for row in rtoml.loads(text).get("rule", ()))


def with_rules(text: str, rules: Iterable[TradeRule]) -> str:
    """The text with these rows in place of its own; what stands before the first stays."""
    before = text.partition(FIRST)[0].rstrip()
    return f"{before}\n\n{rtoml.dumps({'rule': [_written(rule) for rule in rules]})}"


def date_of(text: str) -> date | None:
    """The day that somebody wrote, None for nothing. Raises InputError for what is no day.

    >>> date_of("2026-07-24"), date_of("2026/7/4"), date_of(" ")
    (datetime.date(2026, 7, 24), datetime.date(2026, 7, 4), None)
    """
    parts = text.strip().replace("/", "-").replace(".", "-")
    if not parts:
        return None
    try:
        year, month, day = map(int, parts.split("-"))
        return date(year, month, day)
    except ValueError as error:
        raise InputError.of(text, Message("This is no day."), Message("Write it as 2026-07-24.")) from error


def _rule(row: Mapping[str, Any]) -> TradeRule:
    as_of, expires = (date_of(str(row.get(name, ""))) for name in ("as_of", "expires"))
    return TradeRule(str(row["input"]), str(row.get("item", "")), as_of, expires, str(row.get("source", "")))


def _written(rule: TradeRule) -> dict[str, str]:
    texts = {"input": rule.input, "item": rule.item, "source": rule.source}
    days = {"as_of": rule.as_of, "expires": rule.expires}
    known = {**texts, **{name: day.isoformat() for name, day in days.items() if day is not None}}
    return {name: said for name, said in known.items() if said}
