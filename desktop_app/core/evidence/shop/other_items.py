"""What the user said item by item, carried over to the items that other files name."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from desktop_app.core.analysis.scenario import Scenario
from desktop_app.core.language.model import Value
from desktop_app.core.language.program import Program
from desktop_app.core.project.document import Entry

Items = Mapping[str, tuple[str, ...]]


@dataclass(frozen=True)
class OtherItems:
    """The items of every index before and after; an item that is new gets the mean of those before."""

    program: Program
    before: Items
    after: Items

    def value(self, name: str, value: Value) -> Value:
        """The value of this input over the items after."""
        entry = self.program.inputs.get(name)
        if entry is None or not entry.index or not isinstance(value, tuple):
            return value
        old, new = (self._names(items, entry.index) for items in (self.before, self.after))
        if old == new:
            return value
        known, mean = dict(zip(old, value, strict=False)), sum(value) / len(value)
        return tuple(known.get(item, mean) for item in new)

    def entry(self, name: str, entry: Entry) -> Entry:
        """The entry over the items after; its interval, if any, likewise."""
        ends = (None if end is None else self.value(name, end) for end in (entry.provenance.low, entry.provenance.high))
        low, high = ends
        return Entry(self.value(name, entry.value), replace(entry.provenance, low=low, high=high))

    def scenario(self, scenario: Scenario) -> Scenario:
        """The scenario over the items after."""
        return replace(scenario, changes={name: self.value(name, value) for name, value in scenario.changes.items()})

    def _names(self, items: Items, index: str) -> tuple[str, ...]:
        return items.get(index, self.program.indexes[index].items)
