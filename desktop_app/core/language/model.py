"""What a model consists of: indexes, constants, inputs, variables, KPIs, effects and couplings. Values only."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal, get_args

from desktop_app.core.charts.description import Better
from desktop_app.core.language.tree import Node

Role = Literal["fact", "estimate", "decision", "link"]
When = Literal["linked", "roadmap", "map"]
Origin = Literal["library", "changed", "added"]
"""Whether an entry is the library's, or the project has changed or added it."""
ValueElement = Literal["proposition", "creation", "delivery", "capture"]
VALUE_ELEMENTS: tuple[ValueElement, ...] = get_args(ValueElement)
"""What a business model does with value (Teece 2010), in the order of a canvas."""
Value = float | tuple[float, ...]


@dataclass(frozen=True, slots=True)
class Names:
    """A name in both languages."""

    en: str
    zh: str

    def get(self, language: str) -> str:
        """The name in "en" or "zh"."""
        return self.zh if language == "zh" else self.en


@dataclass(frozen=True, slots=True)
class Index:
    """A set of items over which inputs and variables vary: lane, channel, market, sku_class, supplier.

    `item_names` are those of items that the models know, (item, names); a shop's own items are called as it calls them.
    """

    id: str
    name: Names
    items: tuple[str, ...]
    item_names: tuple[tuple[str, Names], ...] = ()

    def label(self, item: str, language: str) -> str:
        """What an item is called in "en" or "zh"."""
        return next((names.get(language) for known, names in self.item_names if known == item), item)


@dataclass(frozen=True, slots=True)
class Constant:
    """A number with a unit, such as 13 weeks a quarter."""

    id: str
    value: float
    unit: str


@dataclass(frozen=True, slots=True)
class Basis:
    """How a potential counts: what kind of change of which capability cell, against today or against no AI."""

    kind: Literal["reduction", "uplift", "level"]
    default: Literal["from_zero", "from_current"]
    cell: str = ""


@dataclass(frozen=True, slots=True)
class Input:
    """A number that enters the program from outside.

    `range` is (low, mode, high), a tuple of three values each a float or per item; None where nothing is drawn.
    """

    id: str
    spec: str
    name: Names
    unit: str
    index: str
    default: Value
    bounds: tuple[float, float]
    range: tuple[Value, Value, Value] | None
    role: Role
    scales: str = "none"
    source: str = ""
    grade: str = "-"
    basis: Basis | None = None
    calibrated_by: str = ""
    sized: bool = False
    fails: float = 0.0
    origin: Origin = "library"


@dataclass(frozen=True, slots=True)
class Variable:
    """A number that the program computes, from a formula."""

    id: str
    spec: str
    name: Names
    unit: str
    index: str
    formula: Node
    source: str = ""
    origin: Origin = "library"


@dataclass(frozen=True, slots=True)
class Kpi:
    """A variable worth showing: which way is better and how it is written.

    `element` is the part of the business model that it shows, "" for none.
    """

    variable: str
    better: Better
    format: str
    headline: bool = False
    limit: str = ""
    measured: tuple[str, ...] = ()
    element: str = ""


@dataclass(frozen=True, slots=True)
class Effect:
    """What one AI practice does: its capability cell, the map nodes that open its gate, the potentials it realises."""

    id: str
    spec: str
    name: Names
    cell: str
    gate: tuple[str, ...]
    potentials: tuple[str, ...]
    formulas: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Coupling:
    """An input (`target`, a full id) that another part computes (`source`) when models are put together so."""

    target: str
    source: Node
    when: When


@dataclass(frozen=True, slots=True)
class Model:
    """One file of the language. Ids inside are local until models are linked."""

    id: str
    title: Names
    source: str = ""
    indexes: tuple[Index, ...] = ()
    constants: tuple[Constant, ...] = ()
    inputs: tuple[Input, ...] = ()
    variables: tuple[Variable, ...] = ()
    kpis: tuple[Kpi, ...] = ()
    effects: tuple[Effect, ...] = ()
    couplings: tuple[Coupling, ...] = ()
    lines: dict[str, int] = field(default_factory=dict, compare=False)
