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
SINCE_TODAY = ("_realisation", "_gate", "audit_level", "robot_picking_share", "_running_cost", "_one_off_cost")


@dataclass(frozen=True)
class Drawing:
    """Draws inputs of a program, (C,) or (I, C) each; the same seed gives the same columns."""

    program: Program
    seed: int
    count: int = 500

    def within_bounds(self) -> dict[str, Array]:
        """Every input anywhere within its bounds, but what tells of changes since today: that is at its default."""
        return self._defaults() | self._drawn(lambda entry: not changes_today(entry), self.seed)

    def over_range(self) -> dict[str, Array]:
        """Every uncertain input over its range (PERT, Latin hypercube), all others at their default."""
        uncertain = spans(self.program, self.program.defaults())
        return self._defaults() | dict(draw(uncertain, self.count, self.seed).values)

    def scenario(self, today: Mapping[str, Array], *roles: Role) -> dict[str, Array]:
        """Today's columns with random changes since today, and the inputs of the given roles drawn anew."""
        return {**today, **self._drawn(lambda entry: changes_today(entry) or entry.role in roles, self.seed + 1)}

    def of(self, name: str) -> Array:
        """One input drawn afresh within its bounds."""
        return self._one(self.program.inputs[name], np.random.default_rng([self.seed, len(name)]))

    def _drawn(self, wanted: Callable[[Input], bool], seed: int) -> dict[str, Array]:
        generator = np.random.default_rng(seed)
        return {e.id: self._one(e, generator) for e in self.program.inputs.values() if wanted(e)}

    def _one(self, entry: Input, generator: np.random.Generator) -> Array:
        shape = (len(self.program.items_of(entry.id)), self.count) if entry.index else (self.count,)
        share, ends = generator.random(shape), generator.random(shape)
        share = np.where((ends < AT_AN_END) | is_switch(entry), np.round(share), share)
        low, high = entry.bounds
        if high - low <= WIDE:
            return low + (high - low) * share
        start = max(low, SMALLEST)
        return np.where(share == 0, low, start * (high / start) ** share)

    def _defaults(self) -> dict[str, Array]:
        defaults = self.program.defaults().items()
        return {name: np.array(v)[:, None] if isinstance(v, tuple) else np.array([v]) for name, v in defaults}


def changes_today(entry: Input) -> bool:
    """Whether an input tells what has changed since today: a realisation, gate, severity, switch, slider."""
    if entry.id.startswith("map."):
        return entry.role == "decision"
    return entry.role == "link" and (entry.id.endswith(SINCE_TODAY) or "severity" in entry.id)


def is_switch(entry: Input) -> bool:
    """Whether only the ends of the bounds have a meaning."""
    return entry.id.endswith("_from_current") or entry.id.startswith(("map.on_", "map.ok_"))
