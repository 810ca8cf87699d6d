"""How strongly the result goes along with each input over all draws: what the tornado shows end to end, overall."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from desktop_app.core.analysis.progress import SILENT, Progress
from desktop_app.core.analysis.span import Span

Array = NDArray[np.float64]
ROWS_A_STEP = 64
FEWEST = 3
"""Two points always correlate."""


def rank_correlations(spans: Sequence[Span], levels: Array, change: Array, progress: Progress = SILENT) -> Array:
    """The rank correlation of each input with `change` (C,), from -1 to 1, (spans,); 0 where nothing moves.

    `levels` (spans, C) order the draws of each input. Draws whose change is NaN are left out. Raises CancelledError.
    Spearman 1904.
    """
    defined = ~np.isnan(change)
    if not spans or np.count_nonzero(defined) < FEWEST:
        return np.zeros(len(spans))
    ranks = _ranks(change[defined])
    target = ranks - ranks.mean()
    found = np.zeros(len(spans))
    for start in progress.over(range(0, len(spans), ROWS_A_STEP)):
        rows = slice(start, start + ROWS_A_STEP)
        found[rows] = _correlated(_ordered(spans[rows], levels[rows])[:, defined], target)
    return found


def _correlated(ordered: Array, target: Array) -> Array:
    size = ordered.std(axis=1) * target.std() * target.size
    found: Array = np.divide(ordered @ target, size, out=np.zeros(len(ordered)), where=size > 0)
    return found


def _ordered(spans: Sequence[Span], levels: Array) -> Array:
    """What orders the draws of each input: its level, or whether it failed, (spans, C)."""
    fails = np.array([span.input.fails for span in spans])[:, None]
    return np.where(fails > 0, levels >= fails, levels)


def _ranks(values: Array) -> Array:
    if np.ptp(values) == 0:
        return np.zeros(values.size)
    ranks = np.empty(values.size)
    ranks[np.argsort(values, kind="stable")] = np.arange(values.size)
    return ranks
