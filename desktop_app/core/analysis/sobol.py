"""What drives the uncertainty, interactions included: Sobol's indices of the inputs that matter most.

The others are taken together as one input: their share is said as a whole, and the shares add up to the truth.
"""

from __future__ import annotations

from concurrent.futures import Executor
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from desktop_app.core.analysis.blocks import run_blocks
from desktop_app.core.analysis.draws import ALONE, levels_of, values_at
from desktop_app.core.analysis.loaded import load
from desktop_app.core.analysis.monte_carlo import SEED
from desktop_app.core.analysis.pairs import arrays, pairs
from desktop_app.core.analysis.progress import SILENT, Progress
from desktop_app.core.analysis.sobol_indices import Indices, sobol_indices
from desktop_app.core.analysis.span import Span
from desktop_app.core.analysis.study import Study
from desktop_app.core.analysis.tornado import tornado
from desktop_app.core.language.program import Program
from desktop_app.core.language.to_numpy import NumpyEngine

Array = NDArray[np.float64]
ROWS = 1024
"""N, the size of each of the two samples; a power of two, as Sobol's sequence wants it."""
MOST = 20
STRATA = 8192
"""Into how many steps the distributions are cut."""
CHOSEN = 0.1
"""The share of the work after which it is known which inputs are looked at one by one."""


@dataclass(frozen=True)
class Driver:
    """One input, None for all others together, and its shares of the variance."""

    span: Span | None
    indices: Indices


@dataclass(frozen=True)
class Sobol:
    """What drives the change of the study's output, the largest total share first; all others together come last.

    `mean` and `deviation` are those of the change. What the first-order shares leave of 1 is interaction.
    """

    study: Study
    drivers: tuple[Driver, ...]
    mean: float
    deviation: float
    rows: int
    seed: int

    @property
    def interaction(self) -> float:
        """The share of the variance that no input explains by itself, at least 0; 0 where nothing varies."""
        if not self.deviation > 0:
            return 0.0
        return max(0.0, 1.0 - sum(driver.indices.first.value for driver in self.drivers))


@dataclass(frozen=True)
class _SobolJob:
    """Block 0 is the first sample, block 1 the second, the others the first with one input from the second."""

    study: Study
    chosen: tuple[int, ...]
    rows: int
    seed: int

    @property
    def program(self) -> Program:
        return self.study.program

    def samples(self, progress: Progress) -> tuple[Array, Array]:
        """The levels of all inputs in both samples, (spans, N) each; drawn once by whoever does the work."""
        # In __dict__ as a cached property would be: the job is frozen, and is sent before anything is drawn.
        drawn: tuple[Array, Array] | None = vars(self).get("_drawn")
        if drawn is None:
            load("scipy.stats", progress)
            spans, common = self.study.spans, ALONE
            first, second = (levels_of(spans, self.rows, self.seed, block, common, progress) for block in (0, 1))
            first[list(self.chosen)], second[list(self.chosen)] = _sequence(len(self.chosen), self.rows, self.seed)
            drawn = vars(self)["_drawn"] = first, second
        return drawn

    def levels(self, number: int, progress: Progress) -> Array:
        """The levels of all inputs in a block, (spans, N)."""
        samples = self.samples(progress)
        if number < len(samples):
            return samples[number]
        first, second = samples
        ours = [self.chosen[number - 2]] if number - 2 < len(self.chosen) else self._others
        mixed = first.copy()
        mixed[ours] = second[ours]
        return mixed

    @property
    def _others(self) -> list[int]:
        return [n for n in range(len(self.study.spans)) if n not in self.chosen]

    def block(self, engine: NumpyEngine, number: int, progress: Progress) -> Array:
        """The change of the output in a block, (N,)."""
        spans, looking = self.study.spans, Progress(cancelled=progress.cancelled)
        levels = self.levels(number, looking)
        drawn = {spans[n].input.id: values_at(spans[n], levels[n], STRATA) for n in looking.over(range(len(spans)))}
        today = {**arrays(self.study.today), **drawn}
        return pairs(
            engine, today, {**today, **arrays(self.study.scenario.changes)}, self.study.output, progress
        ).change


def sobol(
    study: Study,
    rows: int = ROWS,
    most: int = MOST,
    seed: int = SEED,
    progress: Progress = SILENT,
    engine: NumpyEngine | None = None,
    executor: Executor | None = None,
) -> Sobol:
    """The indices of the `most` inputs with the widest swings, and of all others together.

    N (most + 3) pairs of columns: Sobol's sequence, scrambled, for those looked at, a Latin hypercube for the others.
    Raises CancelledError.
    """
    engine = engine or NumpyEngine(study.program)
    chosen = _widest(study, most, progress.part(0.0, CHOSEN), engine)
    job = _SobolJob(study, chosen, rows, seed)
    count = 2 + len(chosen) + (len(chosen) < len(study.spans))
    results = np.array(run_blocks(job, count, progress.part(CHOSEN, 1.0), engine, executor))
    results = results[:, ~np.isnan(results).any(axis=0)]
    found = sobol_indices(results[0], results[1], results[2:], seed)
    spans = [*(study.spans[n] for n in chosen), None][: len(found)]
    drivers = [Driver(span, indices) for span, indices in zip(spans, found, strict=True)]
    order = sorted(drivers, key=lambda d: (d.span is None, -d.indices.total.value))
    return Sobol(study, tuple(order), float(results[:2].mean()), float(results[:2].std()), rows, seed)


def _widest(study: Study, most: int, progress: Progress, engine: NumpyEngine) -> tuple[int, ...]:
    places = {span.input.id: n for n, span in enumerate(study.spans)}
    swings = tornado(study, progress, engine).rows
    moving = [places[row.span.input.id] for row in swings if row.swing > 0 and row.span.input.id in places]
    return tuple(moving[:most])


def _sequence(inputs: int, rows: int, seed: int) -> tuple[Array, Array]:
    """Two independent samples of levels, (inputs, N) each: the halves of one sequence of twice the dimension."""
    from scipy.stats import qmc

    drawn = qmc.Sobol(2 * max(1, inputs), scramble=True, rng=seed).random(rows).T
    return drawn[:inputs], drawn[max(1, inputs) :][:inputs]
