"""Many shops at once: their columns of today, and what-ifs and roadmaps against them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cache
from typing import Literal

import numpy as np
from hypothesis import settings
from hypothesis import strategies as st

from desktop_app.core.language.model import Role
from desktop_app.core.language.program import Program
from desktop_app.core.language.to_numpy import NumpyEngine
from desktop_app.core.map.assembly import Content, read_content
from tests.models.properties.drawing import Array, Drawing

Where = Literal["bounds", "range"]
Changes = Mapping[str, Array | float]
SEEDS = st.integers(0, 10**6)
FEW = settings(max_examples=5)  # each example is five hundred columns
TOLERANCE = 1e-9


@dataclass(frozen=True)
class Columns:
    """Inputs and variables of many columns, (C,) or (I, C) each, read by id; ids of `model` may go without its name."""

    engine: NumpyEngine
    model: str
    inputs: Mapping[str, Array]
    values: Mapping[str, Array]
    now: Columns | None = field(default=None, repr=False)

    def __getitem__(self, name: str) -> Array:
        return self.values[self.full(name)]

    def full(self, name: str) -> str:
        """The id with its model."""
        return name if "." in name else f"{self.model}.{name}"

    def after(self, changes: Changes) -> Columns:
        """The columns that result from changing some inputs of these; what today was, stays."""
        now = self.now or self
        inputs = self._changed(changes)
        return Columns(self.engine, self.model, inputs, self.engine.alone(inputs, now.values), now)

    def otherwise(self, changes: Changes) -> Columns:
        """Today's columns of shops that differ in some inputs."""
        inputs = self._changed(changes)
        return Columns(self.engine, self.model, inputs, self.engine.today(inputs))

    def over_quarters(self, quarters: Iterable[Changes]) -> list[Columns]:
        """Column 0, which is today, and the quarters after it, each with what it changes against today."""
        columns = [self]
        for changes in quarters:
            inputs = self._changed(changes)
            values = self.engine.quarter(inputs, self.values, columns[-1].values)
            columns.append(Columns(self.engine, self.model, inputs, values, self))
        return columns

    def _changed(self, changes: Changes) -> dict[str, Array]:
        return {**self.inputs, **{self.full(name): np.atleast_1d(value) for name, value in changes.items()}}


@dataclass(frozen=True)
class Shops:
    """Random shops of one program."""

    drawing: Drawing
    today: Columns

    def acted(self, *roles: Role) -> Columns:
        """What-ifs with random realisations, gates, severities and the like; inputs of the roles are set anew too."""
        inputs = self.drawing.scenario(self.today.inputs, *roles)
        return self.today.after(inputs)

    def of(self, name: str) -> Array:
        """An input drawn afresh within its bounds."""
        return self.drawing.of(self.today.full(name))


@cache
def content() -> Content:
    """Everything that ships."""
    return read_content()


def shops(model: str, seed: int, where: Where = "bounds", items: Mapping[str, int] | None = None) -> Shops:
    """Five hundred random shops of one model by itself, with that number of items where `items` says so.

    Other items than the default's have no range: such shops are drawn within bounds.
    """
    return shops_of(_sized(model, tuple((items or {}).items())), model, seed, where)


def shops_of(program: Program, model: str, seed: int, where: Where = "bounds", count: int = 500) -> Shops:
    """Random shops of any program."""
    drawing = Drawing(program, seed, count)
    inputs = drawing.within_bounds() if where == "bounds" else drawing.over_range()
    engine = _engine(program)
    return Shops(drawing, Columns(engine, model, inputs, engine.today(inputs)))


def not_below(high: Array | float, low: Array | float, scale: Array | float = 1.0) -> bool:
    """Whether the first is nowhere below the second, within the tolerance."""
    return bool(np.all(np.asarray(high) >= np.asarray(low) - TOLERANCE * np.maximum(np.abs(low), scale)))


@cache
def _sized(model: str, items: tuple[tuple[str, int], ...]) -> Program:
    names = {index: tuple(f"item {number}" for number in range(count)) for index, count in items}
    return content().alone(model).with_items(names)


@cache
def _engine(program: Program) -> NumpyEngine:
    return NumpyEngine(program)
