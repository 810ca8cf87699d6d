"""What several plans are worth in the same draws of everything that is uncertain."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from concurrent.futures import Executor
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from desktop_app.core.analysis.blocks import run_blocks
from desktop_app.core.analysis.draws import draw
from desktop_app.core.analysis.monte_carlo import SEED
from desktop_app.core.analysis.pairs import arrays
from desktop_app.core.analysis.plans import ONE_OFF, QUARTERS
from desktop_app.core.analysis.progress import SILENT, Progress
from desktop_app.core.analysis.study import CONTRIBUTION, Study
from desktop_app.core.language.model import Value
from desktop_app.core.language.program import Program
from desktop_app.core.language.to_numpy import NumpyEngine

Array = NDArray[np.float64]
Changes = Mapping[str, Value]
DRAWS_A_BLOCK = 512


@dataclass(frozen=True)
class _WorthJob:
    study: Study
    options: tuple[Changes, ...]
    draws: int
    seed: int

    @property
    def program(self) -> Program:
        return self.study.program

    def block(self, engine: NumpyEngine, number: int, progress: Progress) -> Array:
        """What each option is worth in a block of draws, (options, C) [money]."""
        looking = Progress(cancelled=progress.cancelled)
        drawn = draw(self.study.spans, block_size(self.draws, number), self.seed, block=number, progress=looking)
        today = {**arrays(self.study.today), **drawn.values}
        wanted = (CONTRIBUTION, *(name for name in (ONE_OFF,) if name in self.program.variables))
        base = engine.today(today, (CONTRIBUTION, *engine.reads("alone", wanted, "today")))
        scenario = {**today, **arrays(self.study.scenario.changes)}
        worth = np.empty((len(self.options), drawn.count))
        for row in progress.over(range(len(self.options))):
            found = engine.alone({**scenario, **arrays(self.options[row])}, base, wanted)
            worth[row] = QUARTERS * (found[CONTRIBUTION] - base[CONTRIBUTION]) - found.get(ONE_OFF, 0.0)
        return worth


def worth_in_draws(
    study: Study,
    options: Sequence[Changes],
    draws: int,
    seed: int = SEED,
    progress: Progress = SILENT,
    engine: NumpyEngine | None = None,
    executor: Executor | None = None,
) -> Array:
    """What each option is worth in every draw over the quarters at full effect, after all cost, (options, C) [money].

    An option is what it changes beside the scenario of the study. The draws are the same for all: blocks of 512, each a
    Latin hypercube. Raises CancelledError.
    """
    job = _WorthJob(study, tuple(options), draws, seed)
    count = -(-draws // DRAWS_A_BLOCK)
    return np.concatenate(run_blocks(job, count, progress, engine, executor), axis=1)


def block_size(draws: int, number: int) -> int:
    """How many of the draws a block has."""
    return min(DRAWS_A_BLOCK, draws - number * DRAWS_A_BLOCK)
