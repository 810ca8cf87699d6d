"""The score of a group from the scores of its members: median, spread, and how sure it is."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.float64]
DRAWS = 2_000
SEED = 20_071  # any fixed number: the same answers give the same interval
TAIL = 0.025


@dataclass(frozen=True, slots=True)
class GroupScore:
    """The median of `n` scores on the scale, their interquartile range, and the interval of the median."""

    n: int
    median: float
    iqr: float
    low: float
    high: float


# One answer changes the scores of one node: those of the others are known.
@lru_cache(maxsize=512)
def group_score(
    scores: tuple[float, ...], weights: tuple[float, ...], *, bootstrap_from: int, half: float
) -> GroupScore:
    """The score of a group of at least one.

    The interval is that of the bootstrap over respondents (Efron 1979) from `bootstrap_from` scores on, below it the
    median plus and minus `half`.
    """
    values, shares = np.array(scores, dtype=float), np.array(weights, dtype=float)
    median = float(weighted_medians(values[None], shares[None])[0])
    low, high = median - half, median + half
    if len(values) >= bootstrap_from:
        draws = np.random.default_rng(SEED).integers(0, len(values), (DRAWS, len(values)))
        low, high = np.quantile(weighted_medians(values[draws], shares[draws]), [TAIL, 1 - TAIL])
    q1, q3 = np.quantile(values, [0.25, 0.75])
    return GroupScore(len(values), median, float(q3 - q1), float(low), float(high))


def weighted_medians(values: Array, weights: Array) -> Array:
    """The weighted median of each row (D, n): where half the weight is reached, between two values where exactly there.

    >>> weighted_medians(np.array([[1.0, 2.0, 5.0], [1.0, 2.0, 5.0]]), np.array([[1.0, 1.0, 1.0], [1.0, 1.0, 4.0]]))
    array([2., 5.])
    """
    order = np.argsort(values, axis=1, kind="stable")
    ordered = np.take_along_axis(values, order, axis=1)
    reached = np.cumsum(np.take_along_axis(weights, order, axis=1), axis=1)
    half = reached[:, -1:] / 2
    slack = 1e-12 * reached[:, -1:]
    first = np.argmax(reached >= half - slack, axis=1)[:, None]
    after = np.argmax(reached > half + slack, axis=1)[:, None]
    both = np.take_along_axis(ordered, first, axis=1) + np.take_along_axis(ordered, after, axis=1)
    medians: Array = both[:, 0] / 2
    return medians
