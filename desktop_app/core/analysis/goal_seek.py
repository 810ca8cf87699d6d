"""What would it take: where one lever must stand for the scenario to reach a wanted result."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import pairwise

import numpy as np

from desktop_app.core.analysis.lever import Lever, lever_ends, moved_pairs
from desktop_app.core.analysis.lever_column import LeverColumn
from desktop_app.core.analysis.progress import SILENT, Progress
from desktop_app.core.analysis.study import Study
from desktop_app.core.language.to_numpy import NumpyEngine

POINTS = 65
"""Places at which the result is computed first, so that no way back to the target between two of them is missed."""


@dataclass(frozen=True)
class GoalSought:
    """Where the lever must stand for the scenario's output to be at `target`.

    `now` and `output_now` are lever and output as they stand. `solutions` has every place found, the nearest to `now`
    first; `nearest` is the place looked at whose output comes closest. `numbers` and `outputs` (P,) are the way between
    the ends of the lever; an output is NaN outside its domain.
    """

    study: Study
    lever: Lever
    target: float
    now: float
    output_now: float
    solutions: tuple[float, ...]
    numbers: tuple[float, ...]
    outputs: tuple[float, ...]

    @property
    def solution(self) -> float | None:
        """The nearest place that reaches the target; None where none does."""
        return self.solutions[0] if self.solutions else None

    @property
    def nearest(self) -> tuple[float, float]:
        """The lever's number whose output comes closest to the target, and that output."""
        known = [(n, v) for n, v in zip(self.numbers, self.outputs, strict=True) if not math.isnan(v)]
        return min(known, key=lambda place: abs(place[1] - self.target), default=(self.now, self.output_now))


def goal_seek(
    study: Study, lever: Lever, target: float, progress: Progress = SILENT, engine: NumpyEngine | None = None
) -> GoalSought:
    """The places of a lever at which the scenario's output is `target`, between the lever's ends.

    Each change of side between neighbouring places is narrowed down by Brent's method (Brent 1973). A fact or estimate
    moves today as well, unless the scenario sets it. Raises CancelledError.
    """
    engine = engine or NumpyEngine(study.program)
    value = study.scenario.inputs(study.today)[lever.input]
    now = lever.read(value)
    numbers = np.unique([*np.linspace(*lever_ends(study.program, value, lever), POINTS), now])
    moved = {lever.input: lever.columns(value, numbers)}
    outputs = moved_pairs(engine, study, moved, progress).scenario
    at = LeverColumn(study, lever).scenario
    found = _solutions(at, numbers.tolist(), outputs.tolist(), target)
    return GoalSought(
        study=study,
        lever=lever,
        target=target,
        now=now,
        output_now=at(now),
        solutions=tuple(sorted(found, key=lambda number: abs(number - now))),
        numbers=tuple(numbers.tolist()),
        outputs=tuple(outputs.tolist()),
    )


def _solutions(
    at: Callable[[float], float], numbers: list[float], outputs: list[float], target: float
) -> Iterator[float]:
    from scipy.optimize import brentq

    gaps = [output - target for output in outputs]
    yield from (number for number, gap in zip(numbers, gaps, strict=True) if gap == 0)
    for (low, at_low), (high, at_high) in pairwise(zip(numbers, gaps, strict=True)):
        if at_low * at_high < 0:
            yield float(brentq(lambda number: at(number) - target, low, high, xtol=1e-12 * max(1.0, abs(high))))
