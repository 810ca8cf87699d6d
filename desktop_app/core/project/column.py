"""A column of values by id, taken out of the engine's slots only where somebody looks."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from desktop_app.core.language.model import Value
from desktop_app.core.language.to_floats import FloatEngine, Slots


class Column(Mapping[str, Value]):
    """All inputs and variables of one state of the world, {id: value}; `slots` is the column as the engine has it."""

    def __init__(self, engine: FloatEngine, slots: Slots) -> None:
        self.engine = engine
        self.slots = slots

    def __getitem__(self, name: str) -> Value:
        return self.engine.get(self.slots, name)

    def __iter__(self) -> Iterator[str]:
        return iter(self.engine.slots)

    def __len__(self) -> int:
        return len(self.engine.slots)
