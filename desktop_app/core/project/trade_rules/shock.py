"""Shocks: ready scenarios of what governments or markets may do, from one click."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import rtoml

from desktop_app.core.analysis.scenario import Scenario
from desktop_app.core.language.model import Names, Value
from desktop_app.core.project.shop import Shop
from desktop_app.core.project.trade_rules.trade_rule import rules_text_of

DIGITS = 9
"""Decimals after which a product of decimal fractions is noise."""


@dataclass(frozen=True)
class Change:
    """What becomes of one input: `times` today's value and `add`, or `put` in its place.

    Where `is_foreign`, markets that pay in the project's own currency stay as they are.
    """

    input: str
    times: float = 1.0
    add: float = 0.0
    put: float | None = None
    is_foreign: bool = False

    def of(self, value: float, bounds: tuple[float, float]) -> float:
        """The value after the shock, within what the input allows."""
        after = value * self.times + self.add if self.put is None else self.put
        return min(max(round(after, DIGITS), bounds[0]), bounds[1])


@dataclass(frozen=True)
class Shock:
    """One shock; `names` are what its scenario is called."""

    id: str
    names: Names
    description: Names
    changes: tuple[Change, ...]

    @property
    def scenario_id(self) -> str:
        """The id of the scenario that it makes."""
        return f"shock_{self.id}"


def shocks_of(models: Mapping[str, str]) -> tuple[Shock, ...]:
    """The shocks of a project."""
    return tuple(map(_shock, rtoml.loads(rules_text_of(models)).get("shock", ())))


def shock_scenario(shop: Shop, shock: Shock) -> Scenario:
    """Today with the shock; inputs that the program does not have, and what the shock leaves as it is, are left out."""
    own = _paid_in_own_currency(shop)
    changes: dict[str, Value] = {}
    for change in shock.changes:
        entry = shop.program.inputs.get(change.input)
        if entry is None:
            continue
        today, items = shop.today[change.input], shop.program.items_of(change.input)
        if isinstance(today, tuple):
            stays = own if change.is_foreign else frozenset[str]()
            pairs = zip(items, today, strict=True)
            after: Value = tuple(now if item in stays else change.of(now, entry.bounds) for item, now in pairs)
        else:
            after = change.of(today, entry.bounds)
        if after != today:
            changes[change.input] = after
    return Scenario(shock.scenario_id, shock.names, changes)


def _paid_in_own_currency(shop: Shop) -> frozenset[str]:
    known: Mapping[str, str] = rtoml.loads(rules_text_of(shop.document.models)).get("currency_of", {})
    return frozenset(item for item, currency in known.items() if currency == shop.document.currency)


def _shock(row: Mapping[str, Any]) -> Shock:
    changes = (
        Change(
            input=str(change["input"]),
            times=float(change.get("times", 1.0)),
            add=float(change.get("add", 0.0)),
            put=float(change["put"]) if "put" in change else None,
            is_foreign=bool(change.get("foreign", False)),
        )
        for change in row["change"]
    )
    return Shock(str(row["id"]), Names(**row["name"]), Names(**row["description"]), tuple(changes))
