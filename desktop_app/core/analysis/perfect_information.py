"""The expected value of knowing inputs before choosing between options, estimated from one set of draws."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from desktop_app.core.analysis.progress import SILENT, Progress

Array = NDArray[np.float64]
DEGREE = 4
"""Of the polynomials by which the worth of an option follows the level of an input."""
BEYOND_CHANCE = 3.0
"""How many standard errors a coefficient must lie away from 0; others are noise, and would look like knowledge."""
PLACES = 1001


def knowing_everything(worth: Array) -> float:
    """What knowing all inputs would be worth at most, given the `worth` (D, C) of each option in every draw."""
    return max(0.0, float(worth.max(axis=0).mean() - worth.mean(axis=1).max()))


@dataclass(frozen=True, eq=False)
class Fits:
    """How the worth of options follows each input alone: `means` (D,) and coefficients (I, D, K) of a polynomial.

    The polynomials are Legendre's in the level of the input, each with mean 0 and variance 1, so that those of
    independent inputs add up. An input that only works or fails has its chance to fail in `fails` (I,), else 0, and
    one coefficient.
    """

    means: Array
    coefficients: Array
    fails: Array

    def worth_of(self, row: int) -> float:
        """What knowing one input would be worth at most."""
        if not self.coefficients[row].any():
            return 0.0
        levels = (np.arange(PLACES) + 0.5) / PLACES
        if self.fails[row]:
            chance = self.fails[row]
            levels, shares = np.array([chance / 2, (1 + chance) / 2]), np.array([chance, 1 - chance])
        else:
            shares = np.full(PLACES, 1 / PLACES)
        return self._gain(self.coefficients[row] @ basis(levels, self.fails[row]), shares)

    def worth_together(self, rows: Sequence[int], levels: Array) -> float:
        """What knowing several inputs would be worth at most, over the draws with these levels (I, C)."""
        known = [row for row in rows if self.coefficients[row].any()]
        if not known:
            return 0.0
        followed = sum(self.coefficients[row] @ basis(levels[row], self.fails[row]) for row in known)
        return self._gain(np.asarray(followed), np.full(levels.shape[1], 1 / levels.shape[1]))

    def _gain(self, followed: Array, shares: Array) -> float:
        """How much better it is to choose after than before; `followed` (D, P) is the worth beside its mean."""
        centred = followed - (followed @ shares)[:, None]
        after = (self.means[:, None] + centred).max(axis=0) @ shares
        return max(0.0, float(after - self.means.max()))


def fit(worth: Array, levels: Array, fails: Array, progress: Progress = SILENT) -> Fits:
    """The fits of the worth (D, C) of options to the levels (I, C) of independent inputs. Raises CancelledError.

    A coefficient that is within three standard errors of 0 for every option is taken as 0 (Strong, Oakley & Brennan
    2014 let a smoother decide).
    """
    means = worth.mean(axis=1)
    centred = worth - means[:, None]
    error = worth.std(axis=1) / np.sqrt(worth.shape[1])
    rows = progress.over(range(len(levels)))
    found = np.array([basis(levels[row], fails[row]) @ centred.T for row in rows])
    found = np.swapaxes(found, 1, 2) / worth.shape[1]
    clear = (np.abs(found) > BEYOND_CHANCE * error[:, None]).any(axis=1, keepdims=True)
    return Fits(means, np.where(clear, found, 0.0), fails)


def basis(levels: Array, fails: float) -> Array:
    """The polynomials at these levels (C,), (K, C); of what fails in that share, whether it works, and nothing else."""
    if fails:
        works = (levels >= fails) - (1 - fails)
        return np.vstack([works / np.sqrt(fails * (1 - fails)), np.zeros((DEGREE - 1, levels.size))])
    place = 2 * levels - 1
    rows = [np.ones_like(place), place]
    for n in range(1, DEGREE):
        rows.append(((2 * n + 1) * place * rows[n] - n * rows[n - 1]) / (n + 1))
    return np.array([np.sqrt(2 * n + 1) * rows[n] for n in range(1, DEGREE + 1)])
