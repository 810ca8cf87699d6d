"""Random inputs for many columns at once: within the bounds of each input, or over its range of uncertainty."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from desktop_app.core.analysis.draws import draw
from desktop_app.core.analysis.span import spans
from desktop_app.core.language.model import Input, Role
from desktop_app.core.language.program import Program

Array = NDArray[np.float64]
WIDE = 1000.0  # bounds further apart than this are drawn on a logarithmic scale
SMALLEST = 1e-3
AT_AN_END = 0.02  # share of draws that lie exactly on a bound
SWITCHES = ("_from_current", "map.on_", "map.ok_")


@dataclass(frozen=True)
class Drawing:
    """Draws inputs of a program, (C,) or (I, C) each; the same seed gives the same columns."""

    program: Program
    seed: int
    count: int = 500

    def today(self, **fixed: float) -> dict[str, Array]:
        """Every input within its bounds, but for links and decisions of the map, which are at their default.

        A link from the map says what has changed since today, so today it stands at its default. `fixed` gives inputs
        by id with "__" for the dot.
        """
        drawn = self._drawn(lambda entry: not of_the_map(entry))
        return self._defaults() | drawn | self._fixed(fixed)

    def over_range(self) -> dict[str, Array]:
        """Every input that is uncertain over its range (PERT, Latin hypercube), all others at their default."""
        defaults = self.program.defaults()
        return self._defaults() | dict(draw(spans(self.program, defaults), self.count, self.seed).values)

    def scenario(self, today: Mapping[str, Array], *roles: Role) -> dict[str, Array]:
        """Today's columns with the links of the map, and inputs of the given roles, drawn anew."""
        again = Drawing(self.program, self.seed + 1, self.count)
        return {**today, **again._drawn(lambda entry: of_the_map(entry) or entry.role in roles)}

    def of(self, name: str) -> Array:
        """Fresh draws of one input within its bounds."""
        return self._one(self.program.inputs[name], np.random.default_rng([self.seed, 7]))

    def _drawn(self, wanted: Callable[[Input], bool]) -> dict[str, Array]:
        generator = np.random.default_rng(self.seed)
        return {e.id: self._one(e, generator) for e in self.program.inputs.values() if wanted(e)}

    def _one(self, entry: Input, generator: np.random.Generator) -> Array:
        low, high = entry.bounds
        shape = (len(self.program.items_of(entry.id)), self.count) if entry.index else (self.count,)
        share = generator.random(shape)
        ends = generator.random(shape)
        if entry.id.endswith(SWITCHES[0]) or entry.id.startswith(SWITCHES[1:]):
            share = np.round(share)
        share = np.where(ends < AT_AN_END, np.round(share), share)
        if high - low > WIDE:
            start = max(low, SMALLEST)
            return np.where(share == 0, low, start * (high / start) ** share)
        return low + (high - low) * share

    def _defaults(self) -> dict[str, Array]:
        return {name: np.array(v)[:, None] if isinstance(v, tuple) else np.array([v]) for name, v in self.program.defaults().items()}

    @staticmethod
    def _fixed(fixed: Mapping[str, float]) -> dict[str, Array]:
        return {name.replace("__", "."): np.array([value]) for name, value in fixed.items()}


def of_the_map(entry: Input) -> bool:
    """Whether an input tells what has been done since today: realisations, gates, audit, robots, switches, sliders."""
    local = entry.id.partition(".")[2]
    if entry.id.startswith("map."):
        return entry.role == "decision"
    ends = ("_realisation", "_gate", "audit_level", "robot_picking_share", "programme_running_cost")
    return entry.role == "link" and (local.endswith(ends) or "severity" in local)
