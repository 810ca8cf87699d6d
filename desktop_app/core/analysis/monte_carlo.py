"""What are the odds: the change from today to a scenario over many draws of everything that is uncertain."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from concurrent.futures import Executor
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from desktop_app.core.analysis.blocks import run_blocks
from desktop_app.core.analysis.caution import LITTLE_USE, cautious_change, is_potential
from desktop_app.core.analysis.draws import Common, draw, levels_of
from desktop_app.core.analysis.pairs import arrays, pairs
from desktop_app.core.analysis.progress import SILENT, Progress
from desktop_app.core.analysis.rank_correlation import rank_correlations
from desktop_app.core.analysis.span import ASSUMED, Span, Status
from desktop_app.core.analysis.study import Study
from desktop_app.core.language.program import Program
from desktop_app.core.language.to_numpy import NumpyEngine

Array = NDArray[np.float64]
DRAWS = 8192
"""How many are drawn unless somebody wants more, and how many at a time."""
SEED = 2026
DRAWN = 0.7
"""The share of a block's work after which everything is drawn and evaluation begins."""
COMPUTED, ORDERED, CORRELATED = 0.95, 0.96, 0.98
"""The shares of the whole work after which it is looked for what the results go along with."""


@dataclass(frozen=True, eq=False)
class Odds:
    """The output in every draw, (C,): what the scenario changes, and where it then stands; and what that rests on.

    `cautious` is the change with all potentials at their own 5 % value together, `cautious_little_used` the same with
    realisations at 70 % as well. `shares` are the parts of the spread by what is behind the inputs, together 1; empty
    where nothing is drawn or nothing moves. `correlations` (spans,) are the rank correlations of the study's uncertain
    inputs with the change. `undefined` counts draws whose change is NaN; they are in no percentile. `optimism` is the
    share of the spread that all potentials have in common.
    """

    study: Study
    change: Array
    level: Array
    seed: int
    correlations: tuple[float, ...]
    shares: Mapping[Status, float]
    cautious: float
    cautious_little_used: float
    optimism: float = 0.0

    @property
    def draws(self) -> int:
        """C, the number of draws."""
        return self.change.size

    @property
    def inputs(self) -> int:
        """How many inputs were drawn."""
        return len(self.correlations)

    @property
    def defined(self) -> Array:
        """The changes that are numbers."""
        return self.change[~np.isnan(self.change)]

    @property
    def undefined(self) -> int:
        """How many draws gave no number."""
        return self.draws - self.defined.size

    @property
    def assumed_share(self) -> float:
        """The share of the spread that rests on assumptions, 0 to 1."""
        return sum(share for status, share in self.shares.items() if status in ASSUMED)

    @property
    def rests_on_ai(self) -> bool:
        """Whether any of the change comes of what AI could bring: it would be another, were AI used less."""
        return not math.isclose(self.cautious, self.cautious_little_used, rel_tol=1e-9)

    @property
    def chance_of_gain(self) -> float:
        """The share of draws in which the output rises."""
        return float(np.mean(self.defined > 0))

    def percentile(self, share: float) -> float:
        """The change below which `share` of the draws lies.

        Interpolated linearly between draws; NaN where no draw gave a number.
        """
        return float(np.quantile(self.defined, share)) if self.defined.size else float("nan")

    def chance_of_target(self, target: float) -> float:
        """The share of draws in which the scenario's output is at least as good as `target`."""
        level = self.level[~np.isnan(self.level)]
        return float(np.mean(level <= target if self.study.kpi.better == "lower" else level >= target))

    @property
    def worst_tenth(self) -> float:
        """The mean change of the tenth of the draws in which it is worst."""
        return mean_of_worst(self.defined, lower_is_worse=self.study.kpi.better != "lower")


def mean_of_worst(changes: Array, share: float = 0.1, *, lower_is_worse: bool = True) -> float:
    """The mean of that share of the numbers (C,) that is worst, of one at least; NaN where there is none.

    Also called expected shortfall (Acerbi & Tasche 2002).
    """
    if not changes.size:
        return float("nan")
    count = max(1, round(share * changes.size))
    ordered = np.sort(changes)
    return float((ordered[:count] if lower_is_worse else ordered[-count:]).mean())


@dataclass(frozen=True)
class _DrawsJob:
    """All draws in blocks, each a Latin hypercube of its own: memory does not grow with their number."""

    study: Study
    count: int
    seed: int
    common: Common

    @property
    def program(self) -> Program:
        return self.study.program

    def size(self, number: int) -> int:
        """How many draws a block has."""
        return min(DRAWS, self.count - number * DRAWS)

    def block(self, engine: NumpyEngine, number: int, progress: Progress) -> Array:
        """The output of a block of draws, (2, C): today and in the scenario."""
        study, first = self.study, progress.part(0.0, DRAWN)
        drawn = draw(study.spans, self.size(number), self.seed, first, number, self.common)
        today = {**arrays(study.today), **drawn.values}
        scenario = {**today, **arrays(study.scenario.changes)}
        found = pairs(engine, today, scenario, study.output, progress.part(DRAWN, 1.0))
        return np.stack([found.today, found.scenario])


def monte_carlo(
    study: Study,
    count: int = DRAWS,
    seed: int = SEED,
    progress: Progress = SILENT,
    engine: NumpyEngine | None = None,
    *,
    optimism: float = 0.0,
    executor: Executor | None = None,
) -> Odds:
    """The odds of the study over `count` draws. Today and the scenario share each draw. Raises CancelledError.

    Facts and estimates are drawn, decisions and links never; an input that the scenario sets stays as it has it. With
    `optimism` above 0 that share of the spread of all potentials is common to them; at 1 they are right or wrong
    together. Correlations are those of the first 8,192 draws.
    """
    engine = engine or NumpyEngine(study.program)
    job = _DrawsJob(study, count, seed, _common(study, optimism))
    blocks = run_blocks(job, -(-count // DRAWS), progress.part(0.0, COMPUTED), engine, executor)
    today, scenario = np.concatenate(blocks, axis=1)
    change, size = scenario - today, job.size(0)
    levels = levels_of(study.spans, size, seed, 0, job.common, progress.part(COMPUTED, ORDERED))
    found = rank_correlations(study.spans, levels, change[:size], progress.part(ORDERED, CORRELATED))
    cautious = cautious_change(study, engine)
    progress.at(CORRELATED)
    little_used = cautious_change(study, engine, use=LITTLE_USE)
    progress.at(1.0)
    return Odds(
        study=study,
        change=change,
        level=scenario,
        seed=seed,
        correlations=tuple(found.tolist()),
        shares=_shares(study.spans, found, int(np.count_nonzero(~np.isnan(change[:size])))),
        cautious=cautious,
        cautious_little_used=little_used,
        optimism=optimism,
    )


def _common(study: Study, optimism: float) -> Common:
    return Common(frozenset(s.input.id for s in study.spans if is_potential(s.input)), optimism)


def _shares(spans: Sequence[Span], correlations: Array, draws: int) -> dict[Status, float]:
    """The shares of the spread by what is behind the inputs, together 1; {} where nothing moves.

    The squared rank correlations of the inputs of a status, out of those of all inputs drawn; from each, what chance
    alone would give is taken off.
    """
    explained = np.maximum(0.0, correlations**2 - 1 / max(1, draws - 1))
    total = float(explained.sum())
    found: dict[Status, float] = {}
    for span, part in zip(spans, explained.tolist(), strict=True):
        found[span.status] = found.get(span.status, 0.0) + (part / total if total > 0 else 0.0)
    return found if total > 0 else {}
