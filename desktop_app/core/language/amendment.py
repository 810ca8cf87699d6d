"""What a project says otherwise than the library: formulas it has changed, variables and inputs it has added."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from desktop_app.core.charts.description import Better
from desktop_app.core.language.model import Names, Role, Value

WIDE = (-1e12, 1e12)
"""Bounds of an added input where nobody gave any."""


@dataclass(frozen=True, slots=True)
class OwnFormula:
    """A variable in the project's own words: in place of the library's of this id, or beside it.

    `formula` is text of the language; a name without a dot is of the same model. Money in `unit` is written USD.
    `better` makes an added variable a KPI and says which way it should go.
    """

    id: str
    name: Names
    unit: str
    formula: str
    index: str = ""
    better: Better | None = None


@dataclass(frozen=True, slots=True)
class OwnInput:
    """A number that the project adds: `default`, `bounds` and `range` (low, mode, high) in `unit`, money in USD."""

    id: str
    name: Names
    unit: str
    role: Role
    default: Value
    index: str = ""
    bounds: tuple[float, float] = WIDE
    range: tuple[Value, Value, Value] | None = None
    source: str = ""


Amendment = OwnFormula | OwnInput
Amendments = Mapping[str, Amendment]


def of_kind(amendments: Iterable[Amendment]) -> tuple[dict[str, OwnFormula], dict[str, OwnInput]]:
    """The formulas and the inputs among them, by id."""
    own = tuple(amendments)
    formulas = {entry.id: entry for entry in own if isinstance(entry, OwnFormula)}
    return formulas, {entry.id: entry for entry in own if isinstance(entry, OwnInput)}
