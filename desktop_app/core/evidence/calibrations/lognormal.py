"""The lognormal distribution that fits durations best, some of them known only to be longer than so far."""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np
from scipy.special import log_ndtr

from desktop_app.core.evidence.interval import Numbers

BOOTSTRAP = 1000
CHUNK = 100
MOST_STEPS = 100
SETTLED = 1e-9
SMALLEST_SD = 1e-6
LOG_ROOT_TWO_PI = 0.5 * math.log(2 * math.pi)
LIFT = 1e6  # sets running durations apart from ended ones, far above any logarithm of days


@dataclass(frozen=True)
class Durations:
    """Durations that ended, and for those that have not, how long they last so far [day]; all positive."""

    ended: Numbers
    running: Numbers


@dataclass(frozen=True)
class Lognormal:
    """Mean and standard deviation of ln T; arrays of one shape (draws)."""

    location: Numbers
    scale: Numbers

    @property
    def mean(self) -> Numbers:
        """The mean of T."""
        return np.exp(self.location + self.scale**2 / 2)

    @property
    def sd(self) -> Numbers:
        """The standard deviation of T."""
        return self.mean * np.sqrt(np.expm1(self.scale**2))


def fit_lognormal(durations: Durations, scale: float | None = None) -> Lognormal:
    """The maximum likelihood fit, shape (1,); running durations are right-censored; `scale` fixes the shape."""
    ended, running = np.log(durations.ended), np.log(durations.running)
    return _fit(ended, running, np.ones((1, len(ended))), np.ones((1, len(running))), scale)


def bootstrap_lognormal(durations: Durations, seed: int, scale: float | None = None) -> Lognormal:
    """A thousand fits to durations drawn with replacement, shape (1000,) (Efron 1979); the seed fixes the draws."""
    # Draws are of groups of equal durations; a thousandth of a logarithm is far below any interval.
    logs = np.round(np.concatenate([np.log(durations.ended), LIFT + np.log(durations.running)]), 3)
    values, inverse = np.unique(logs, return_inverse=True)
    n = len(inverse)
    chances = np.bincount(inverse) / n
    censored = values > LIFT / 2
    rng = np.random.default_rng(seed)
    fits = []
    for _ in range(BOOTSTRAP // CHUNK):
        weights = rng.multinomial(n, chances, size=CHUNK).astype(float)
        fits.append(
            _fit(values[~censored], values[censored] - LIFT, weights[:, ~censored], weights[:, censored], scale)
        )
    return Lognormal(np.concatenate([f.location for f in fits]), np.concatenate([f.scale for f in fits]))


def _fit(ended: Numbers, running: Numbers, ended_w: Numbers, running_w: Numbers, fixed: float | None) -> Lognormal:
    """Newton's method on 1/scale and location/scale, in which the likelihood is concave (Olsen 1978).

    Each row of weights (draws, values) is a sample of its own.
    """
    # Sums of squares around the common mean: around 0 they would lose digits.
    centre = float(ended.mean())
    ended, running = ended - centre, running - centre
    n, first, second = ended_w.sum(axis=1), ended_w @ ended, ended_w @ ended**2
    location = first / np.maximum(n, 1.0)
    spread = np.sqrt(np.maximum(second / np.maximum(n, 1.0) - location**2, 0))
    scale = np.maximum(spread, SMALLEST_SD) if fixed is None else np.full_like(location, fixed)
    steepness, shift = 1 / scale, location / scale
    for _ in range(MOST_STEPS if len(running) else 0):
        z = steepness[:, None] * running - shift[:, None]
        hazard = np.exp(-(z**2) / 2 - LOG_ROOT_TWO_PI - log_ndtr(-z))
        curve = running_w * hazard * (hazard - z)
        by_shift = steepness * first - n * shift + (running_w * hazard).sum(axis=1)
        across = n + curve.sum(axis=1)
        if fixed is not None:
            step, turn = by_shift / across, np.zeros_like(shift)
        else:
            by_steepness = n / steepness - steepness * second + shift * first - (running_w * hazard) @ running
            along, mixed = n / steepness**2 + second + curve @ running**2, first + curve @ running
            determinant = along * across - mixed**2
            turn = (across * by_steepness + mixed * by_shift) / determinant
            step = (mixed * by_steepness + along * by_shift) / determinant
        # Half the way to zero at most: the steepness stays positive.
        damping = np.minimum(1.0, 0.5 * steepness / np.maximum(np.abs(turn), SMALLEST_SD))
        steepness, shift = steepness + damping * turn, shift + damping * step
        if max(float(np.abs(turn).max()), float(np.abs(step).max())) < SETTLED:
            break
    return Lognormal(shift / steepness + centre, 1 / steepness)
