"""From what somebody types into a row of the table to one step that can be taken back."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date
from types import MappingProxyType

from desktop_app.core.errors import InputError, Message
from desktop_app.core.language.model import Value
from desktop_app.core.project.document import Document
from desktop_app.core.project.edits import Compound, Edit, SetInput, SetTradeRules
from desktop_app.core.project.map_cells.cell_words import amount, plain, share, share_text
from desktop_app.core.project.shop import Shop
from desktop_app.core.project.trade_rules.rule_line import OWN, RuleLine
from desktop_app.core.project.trade_rules.trade_rule import TradeRule, date_of, rules_of, rules_text_of, with_rules

VALUE, AS_OF, EXPIRES, SOURCE = "value", "as_of", "expires", "source"
_NAME = Message("Change a duty, tax or limit")
_DATED: Mapping[str, Callable[[TradeRule, str], TradeRule]] = MappingProxyType(
    {
        AS_OF: lambda rule, text: replace(rule, as_of=date_of(text)),
        EXPIRES: lambda rule, text: replace(rule, expires=date_of(text)),
        SOURCE: lambda rule, text: replace(rule, source=text.strip()),
    }
)


def shown_value(line: RuleLine) -> str:
    """The value as it is typed.

    A share stands in percent.
    """
    return share_text(line.value) if line.is_share else plain(line.value)


def typed(shop: Shop, line: RuleLine, cell: str, text: str, on: date) -> Edit:
    """The step that puts the text into this cell of the row. Raises InputError or MapError for what cannot stand there.

    A value of one's own is known of that day, and by nobody but oneself.
    """
    if cell != VALUE:
        return _with_rule(shop.document, _DATED[cell](line.rule, text))
    number = _number(line, text)
    before = shop.today[line.rule.input]
    value: Value = number
    if isinstance(before, tuple):
        value = (*before[: line.place], number, *before[line.place + 1 :])
    own = replace(line.rule, as_of=on, expires=None, source=OWN)
    return Compound((SetInput(line.rule.input, value), _with_rule(shop.document, own)), _NAME)


def _number(line: RuleLine, text: str) -> float:
    low, high = line.input.bounds
    if line.is_share:
        return share(text, line.input.bounds, {})
    number = amount(text)
    if not low <= number <= high:
        raise InputError.of(text, Message("This lies between {low} and {high}.", low=plain(low), high=plain(high)))
    return number


def _with_rule(document: Document, rule: TradeRule) -> SetTradeRules:
    text = rules_text_of(document.models)
    others = [one for one in rules_of(text) if (one.input, one.item) != (rule.input, rule.item)]
    places = [place for place, one in enumerate(rules_of(text)) if (one.input, one.item) == (rule.input, rule.item)]
    others.insert(places[0] if places else len(others), rule)
    return SetTradeRules(with_rules(text, others), _NAME)
