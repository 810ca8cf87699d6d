"""Sobol's indices: which share of a result's variance each input explains, alone and with all its interactions."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.float64]
RESAMPLES = 400
SURE = (0.025, 0.975)


@dataclass(frozen=True)
class Index:
    """One index with its 95 % interval."""

    value: float
    low: float
    high: float


@dataclass(frozen=True)
class Indices:
    """The share of the variance that an input explains by itself, and in total with its interactions."""

    first: Index
    total: Index


def sobol_indices(first: Array, second: Array, mixed: Array, seed: int) -> tuple[Indices, ...]:
    """The indices of every input, (K,).

    `first` and `second` (N,) are the results of two independent samples, `mixed` (K, N) those of the first with one
    input taken from the second. First order: Saltelli et al. 2010 (b); total: Jansen 1999. Intervals by bootstrap over
    the rows. A result without variance gives zeros.
    """
    generator = np.random.default_rng(seed)
    picks = generator.integers(0, first.size, (RESAMPLES, first.size))
    rows = np.vstack([np.arange(first.size), picks])
    middle = np.concatenate([first, second]).mean()
    a, b = (first - middle)[rows], (second - middle)[rows]
    variance = np.concatenate([a, b], axis=1).var(axis=1)
    return tuple(_of(a, b, (result - middle)[rows], variance) for result in mixed)


def _of(a: Array, b: Array, mixed: Array, variance: Array) -> Indices:
    """The indices in all resamples, (R, N) each; row 0 is the sample itself."""
    size = np.where(variance > 0, variance, np.inf)
    first = (b * (mixed - a)).mean(axis=1) / size
    total = ((a - mixed) ** 2).mean(axis=1) / (2 * size)
    return Indices(_index(first), _index(total))


def _index(values: Array) -> Index:
    low, high = np.quantile(values[1:], SURE)
    return Index(float(values[0]), float(low), float(high))
