"""The table as it is shown: every item of every input that a rule feeds, with today's value and whether it holds."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from typing import Literal

from desktop_app.core.language.model import Input
from desktop_app.core.project.shop import Shop
from desktop_app.core.project.trade_rules.trade_rule import TradeRule, rules_of, rules_text_of

State = Literal["holds", "expired", "assumed"]
OWN = "own data"
"""The source of what the user entered."""


@dataclass(frozen=True)
class RuleLine:
    """One row: the rule, the input it feeds, the place of its item there, and today's value in the input's unit."""

    rule: TradeRule
    input: Input
    place: int
    value: float
    state: State

    @property
    def is_share(self) -> bool:
        """Whether the value is written in percent."""
        return self.input.unit == "1"


def rule_lines(shop: Shop, on: date) -> tuple[RuleLine, ...]:
    """The rows as they stand on that day, in the order of the table; markets that it does not know come as assumed."""
    rules = rules_of(rules_text_of(shop.document.models))
    known = {(rule.input, rule.item): rule for rule in rules}
    inputs = dict.fromkeys(rule.input for rule in rules if rule.input in shop.program.inputs)
    return tuple(line for name in inputs for line in _of_input(shop, name, known, on))


def state_of(rule: TradeRule, on: date) -> State:
    """Whether a rule holds on that day; once its last day is over it is looked at again, whoever said it."""
    if rule.expires is not None and rule.expires <= on:
        return "expired"
    return "holds" if rule.source else "assumed"


def _of_input(shop: Shop, name: str, known: dict[tuple[str, str], TradeRule], on: date) -> Iterator[RuleLine]:
    value, provenance = shop.today[name], shop.provenance(name)
    for place, item in enumerate(shop.program.items_of(name) or ("",)):
        rule = known.get((name, item), TradeRule(name, item))
        if provenance.status in ("measured", "weak") and not rule.as_of:
            rule = replace(rule, source=provenance.source)
        number = value[place] if isinstance(value, tuple) else value
        yield RuleLine(rule, shop.program.inputs[name], place, float(number), state_of(rule, on))
