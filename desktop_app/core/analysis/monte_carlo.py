"""What are the odds: the change from today to a scenario over many draws of everything that is uncertain."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from desktop_app.core.analysis.caution import LITTLE_USE, cautious_change
from desktop_app.core.analysis.draws import Draws, draw
from desktop_app.core.analysis.pairs import arrays, pairs
from desktop_app.core.analysis.progress import SILENT, Progress
from desktop_app.core.analysis.span import ASSUMED, Status
from desktop_app.core.analysis.study import Study
from desktop_app.core.language.to_numpy import NumpyEngine

Array = NDArray[np.float64]
DRAWS = 8192
SEED = 2026
DRAWN = 0.7
"""The share of the work after which everything is drawn and evaluation begins."""


@dataclass(frozen=True, eq=False)
class Odds:
    """The change of the output in every draw, (C,), and what it rests on.

    `cautious` is the change with all potentials at their own 5 % value together, `cautious_little_used` the same with
    realisations at 70 % as well. `shares` are the parts of the spread by what is behind the inputs, together 1; empty
    where nothing is drawn or nothing moves. `undefined` counts draws whose change is NaN; they are in no percentile.
    """

    study: Study
    change: Array
    seed: int
    inputs: int
    shares: Mapping[Status, float]
    cautious: float
    cautious_little_used: float

    @property
    def draws(self) -> int:
        """C, the number of draws."""
        return self.change.size

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
    def chance_of_gain(self) -> float:
        """The share of draws in which the output rises."""
        return float(np.mean(self.defined > 0))

    def percentile(self, share: float) -> float:
        """The change below which `share` of the draws lies.

        Interpolated linearly between draws; NaN where no draw gave a number.
        """
        return float(np.quantile(self.defined, share)) if self.defined.size else float("nan")


def monte_carlo(
    study: Study,
    count: int = DRAWS,
    seed: int = SEED,
    progress: Progress = SILENT,
    engine: NumpyEngine | None = None,
) -> Odds:
    """The odds of the study over `count` draws. Today and the scenario share each draw. Raises CancelledError.

    Facts and estimates are drawn, decisions and links never; an input that the scenario sets stays as it has it.
    """
    engine = engine or NumpyEngine(study.program)
    drawn = draw(study.spans, count, seed, progress.part(0.0, DRAWN))
    today = {**arrays(study.today), **drawn.values}
    scenario = {**today, **arrays(study.scenario.changes)}
    change = pairs(engine, today, scenario, study.output, progress.part(DRAWN, 1.0)).change
    return Odds(
        study=study,
        change=change,
        seed=seed,
        inputs=len(drawn.spans),
        shares=spread_shares(drawn, change),
        cautious=cautious_change(study, engine),
        cautious_little_used=cautious_change(study, engine, use=LITTLE_USE),
    )


def spread_shares(drawn: Draws, change: Array) -> dict[Status, float]:
    """The shares of the spread of `change` by what is behind the inputs, together 1.

    The squared rank correlations of the inputs of a status with the change, out of those of all inputs drawn (Spearman
    1904); from each, what chance alone would give is taken off. {} where nothing is drawn or nothing moves.
    """
    defined = ~np.isnan(change)
    if not drawn.spans or np.count_nonzero(defined) < 3:  # noqa: PLR2004 - two points always correlate
        return {}
    explained = _explained(_ranked(drawn)[:, defined], _ranks(change[defined]))
    total = float(explained.sum())
    if total <= 0:
        return {}
    found: dict[Status, float] = {}
    for span, part in zip(drawn.spans, explained.tolist(), strict=True):
        found[span.status] = found.get(span.status, 0.0) + part / total
    return found


def _ranked(drawn: Draws) -> Array:
    """What orders the draws of each input: its level, or whether it failed, (spans, C)."""
    fails = np.array([span.input.fails for span in drawn.spans])[:, None]
    return np.where(fails > 0, drawn.levels >= fails, drawn.levels)


def _ranks(values: Array) -> Array:
    ranks = np.empty(values.size)
    ranks[np.argsort(values, kind="stable")] = np.arange(values.size)
    return ranks


def _explained(inputs: Array, ranks: Array) -> Array:
    """Squared correlations of each input (spans, C) with the ranks (C,), less their mean under chance, (spans,)."""
    target = ranks - ranks.mean()
    size = inputs.std(axis=1) * target.std() * ranks.size
    correlation = np.divide(inputs @ target, size, out=np.zeros(len(inputs)), where=size > 0)
    explained: Array = np.maximum(0.0, correlation**2 - 1 / (ranks.size - 1))
    return explained
