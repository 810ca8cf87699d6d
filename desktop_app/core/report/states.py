"""States of the world as columns of a workbook: today, scenarios, quarters."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from desktop_app.core.language.graph import ColumnKind
from desktop_app.core.language.model import Value
from desktop_app.core.language.program import Program
from desktop_app.core.language.to_floats import FloatEngine, Slots

TODAY = "today"


@dataclass(frozen=True)
class State:
    """One column: its id, its heading, what kind of column it is, and what it changes against today.

    The first state is today: of kind "today", with every input in `changes`. A "quarter" follows the state before it.
    """

    id: str
    title: str
    kind: ColumnKind
    changes: Mapping[str, Value]


@dataclass(frozen=True)
class Evaluated:
    """The states of a program with the engine's values, (slots,) each."""

    engine: FloatEngine
    states: tuple[State, ...]
    columns: tuple[Slots, ...]

    def value(self, name: str, item: int | None, state: int) -> float:
        """The engine's value of an input or variable in a state."""
        return self.columns[state][self.engine.slots[name].start + (item or 0)]

    def values(self, name: str, state: int) -> Value:
        """All items of an input or variable, or its one value."""
        return self.engine.get(self.columns[state], name)

    def number(self, state: str) -> int:
        """The position of the state with that id. Raises KeyError."""
        for number, known in enumerate(self.states):
            if known.id == state:
                return number
        raise KeyError(state)


def evaluate(program: Program, states: Sequence[State]) -> Evaluated:
    """Every state of a lifted program, today first. Raises ValueError where the first state is not today."""
    if not states or states[0].kind != "today":
        raise ValueError(states)
    engine = FloatEngine(program)
    columns: list[Slots] = []
    for state in states:
        inputs = engine.pack({**states[0].changes, **state.changes})
        columns.append(_column(engine, state.kind, inputs, columns))
    return Evaluated(engine, tuple(states), tuple(columns))


def _column(engine: FloatEngine, kind: ColumnKind, inputs: Slots, before: Sequence[Slots]) -> Slots:
    if kind == "today":
        return engine.today(inputs)
    if kind == "quarter":
        return engine.quarter(inputs, before[0], before[-1])
    return engine.alone(inputs, before[0])
