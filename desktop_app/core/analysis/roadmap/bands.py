"""How sure the cash curve is: many roadmaps over draws of everything that is uncertain."""

from __future__ import annotations

from concurrent.futures import Executor
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from desktop_app.core.analysis.blocks import run_blocks
from desktop_app.core.analysis.draws import draw
from desktop_app.core.analysis.monte_carlo import SEED
from desktop_app.core.analysis.pairs import arrays
from desktop_app.core.analysis.plans import QUARTERS
from desktop_app.core.analysis.progress import SILENT, Progress
from desktop_app.core.analysis.roadmap.quarters import quarters
from desktop_app.core.analysis.roadmap.roadmap import CUMULATIVE, NET_PRESENT_VALUE, check_length
from desktop_app.core.analysis.study import Study
from desktop_app.core.language.program import Program
from desktop_app.core.language.to_numpy import NumpyEngine

Array = NDArray[np.float64]
DRAWS = 2048
DRAWS_A_BLOCK = 512
SHARES = (0.05, 0.25, 0.5, 0.75, 0.95)


@dataclass(frozen=True, eq=False)
class Bands:
    """Cumulated cash flow in every draw and quarter, (Q + 1, C), and net present value at the end, (C,) [money]."""

    cumulative: Array
    value: Array
    seed: int

    def percentile(self, share: float) -> Array:
        """The cumulated cash flow of each quarter below which `share` of the draws lies, (Q + 1,)."""
        found: Array = np.nanquantile(self.cumulative, share, axis=1)
        return found

    @property
    def chance_of_payback(self) -> float:
        """The share of draws in which the programme has paid for itself by the end."""
        return float(np.mean(self.cumulative[-1] >= 0))

    @property
    def chance_of_value(self) -> float:
        """The share of draws in which the net present value is above 0."""
        return float(np.mean(self.value > 0))


@dataclass(frozen=True)
class _BandsJob:
    study: Study
    quarters: int
    draws: int
    seed: int

    @property
    def program(self) -> Program:
        return self.study.program

    def block(self, engine: NumpyEngine, number: int, progress: Progress) -> Array:
        """Cumulated cash flow, and below it net present value, of a block of draws, (Q + 2, C)."""
        size = min(DRAWS_A_BLOCK, self.draws - number * DRAWS_A_BLOCK)
        drawn = draw(self.study.spans, size, self.seed, block=number)
        today = {**arrays(self.study.today), **drawn.values}
        scenario = {**today, **arrays(self.study.scenario.changes)}
        found = quarters(engine, today, scenario, self.quarters, (CUMULATIVE, NET_PRESENT_VALUE), progress)
        both = np.vstack([found[CUMULATIVE], found[NET_PRESENT_VALUE][-1]])
        return np.broadcast_to(both, (len(both), size))


def bands(
    study: Study,
    count: int = QUARTERS,
    draws: int = DRAWS,
    seed: int = SEED,
    progress: Progress = SILENT,
    engine: NumpyEngine | None = None,
    executor: Executor | None = None,
) -> Bands:
    """The roadmap of the study over `count` quarters in so many draws. Raises InputError, CancelledError."""
    check_length(count)
    job = _BandsJob(study, count, draws, seed)
    blocks = run_blocks(job, -(-draws // DRAWS_A_BLOCK), progress, engine, executor)
    both = np.concatenate(blocks, axis=1)
    return Bands(both[:-1], both[-1], seed)
