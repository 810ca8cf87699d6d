"""A program: inputs and variables of linked models in order of computation, with the items of every index."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from desktop_app.core.errors import InputError, Message, Problem
from desktop_app.core.language.model import Constant, Index, Input, Kpi, Value, Variable


@dataclass(frozen=True, eq=False)
class Program:
    """What every renderer renders and every analysis runs.

    `variables` stand in order of computation. `specs` leads from the ids of the specification to ours.
    `unpinned` names inputs that a map without the needed node leaves at their own value.
    """

    indexes: Mapping[str, Index]
    constants: Mapping[str, Constant]
    inputs: Mapping[str, Input]
    variables: Mapping[str, Variable]
    kpis: tuple[Kpi, ...] = ()
    unpinned: tuple[str, ...] = ()
    specs: Mapping[str, str] = field(init=False, repr=False)

    def __post_init__(self) -> None:
        known = {entry.spec: entry.id for entry in self.inputs.values()}
        known |= {variable.spec: variable.id for variable in self.variables.values()}
        object.__setattr__(self, "specs", known)

    def index_of(self, name: str) -> str:
        """The index of an input or variable; "" for a scalar or constant."""
        entry = self.inputs.get(name) or self.variables.get(name)
        return entry.index if entry else ""

    def items_of(self, name: str) -> tuple[str, ...]:
        """The items over which an input or variable varies; () for a scalar."""
        index = self.index_of(name)
        return self.indexes[index].items if index else ()

    def item_labels(self, name: str, language: str) -> tuple[str, ...]:
        """What the items of an input or variable are called in "en" or "zh"; () for a scalar."""
        return tuple(self.item_label(name, item, language) for item in self.items_of(name))

    def item_label(self, name: str, item: str, language: str) -> str:
        """What one of the items over which an input or variable varies is called."""
        return self.indexes[self.index_of(name)].label(item, language)

    def find(self, name: str) -> str | None:
        """The full id of something named by its id or by its id of the specification."""
        if name in self.inputs or name in self.variables:
            return name
        return self.specs.get(name)

    def defaults(self) -> dict[str, Value]:
        """Every input at its default, as its model file states it."""
        return {i.id: i.default for i in self.inputs.values()}

    def with_items(self, items: Mapping[str, tuple[str, ...]]) -> Program:
        """The program over other items. Raises InputError for an unknown index or an empty or repeating list."""
        problems = [p for index, names in items.items() for p in _item_problems(self.indexes, index, names)]
        if problems:
            raise InputError(tuple(problems))
        changed = {k: replace(v, items=tuple(items[k])) if k in items else v for k, v in self.indexes.items()}
        return replace(self, indexes=changed)


def _item_problems(indexes: Mapping[str, Index], index: str, names: tuple[str, ...]) -> list[Problem]:
    if index not in indexes:
        known = ", ".join(indexes)
        return [Problem("items", Message("there is no index “{index}”; known are {known}.", index=index, known=known))]
    if not names or len(set(names)) != len(names):
        return [Problem("items", Message("the items of {index} must be a list of different names.", index=index))]
    return []
