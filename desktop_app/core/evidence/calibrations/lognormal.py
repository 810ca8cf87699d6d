"""The lognormal distribution that fits durations best, some of them known only to be longer than so far."""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np
from scipy.special import log_ndtr, stdtrit

from desktop_app.core.evidence.calibrations.interval import TAIL, Interval, Numbers

MOST_STEPS = 100
SETTLED = 1e-9
SMALLEST_SD = 1e-6
LOG_ROOT_TWO_PI = 0.5 * math.log(2 * math.pi)


@dataclass(frozen=True)
class Durations:
    """Durations that ended, and for those that have not, how long they last so far [day]; all positive."""

    ended: Numbers
    running: Numbers


@dataclass(frozen=True)
class Shape:
    """A standard deviation of ln T known from other durations, with the variance of its logarithm."""

    scale: float
    variance: float


@dataclass(frozen=True)
class Lognormal:
    """Mean and standard deviation of ln T, the covariance (2, 2) of the mean and of ln s.d., and their degrees."""

    location: float
    scale: float
    covariance: Numbers
    degrees: int

    @property
    def mean(self) -> Interval:
        """The mean of T, its interval by the delta method on the logarithm (Cox, in Land 1972)."""
        return self._interval(self.location + self.scale**2 / 2, np.array([1.0, self.scale**2]))

    @property
    def sd(self) -> Interval:
        """The standard deviation of T, its interval likewise."""
        spread = math.expm1(self.scale**2)
        along = self.scale**2 * (1 + (spread + 1) / spread)
        return self._interval(
            self.location + self.scale**2 / 2 + math.log(spread) / 2,
            np.array([1.0, along]),
        )

    def _interval(self, logarithm: float, gradient: Numbers) -> Interval:
        half = float(stdtrit(self.degrees, 1 - TAIL)) * math.sqrt(float(gradient @ self.covariance @ gradient))
        return Interval(math.exp(logarithm), math.exp(logarithm - half), math.exp(logarithm + half))


def fit_lognormal(durations: Durations, shape: Shape | None = None) -> Lognormal:
    """The maximum likelihood fit to at least two durations that ended; running ones are right-censored.

    The scale is freed of its small-sample bias; `shape` gives it instead where the durations are too few.
    """
    ended, running = np.log(durations.ended), np.log(durations.running)
    n = len(ended)
    location, scale = _most_likely(ended, running, shape.scale if shape else None)
    information = _information(ended, running, location, scale)
    if shape is None:
        scale = max(scale * math.sqrt(n / (n - 1)), SMALLEST_SD)
        own = np.asarray(np.linalg.inv(information) * (n / (n - 1)), dtype=np.float64)
        return Lognormal(location, scale, own, n - 1)
    pull = -information[0, 1] / information[0, 0]
    mixed = pull * shape.variance
    covariance = np.array([[1 / information[0, 0] + pull * mixed, mixed], [mixed, shape.variance]])
    return Lognormal(location, scale, covariance, n - 1)


def _most_likely(ended: Numbers, running: Numbers, fixed: float | None) -> tuple[float, float]:
    """Newton's method on 1/scale and location/scale, in which the likelihood is concave (Olsen 1978)."""
    # Sums of squares around the common mean: around 0 they would lose digits.
    centre = float(ended.mean())
    ended, running = ended - centre, running - centre
    n, second = len(ended), float(ended @ ended)
    scale = fixed or max(math.sqrt(second / n), SMALLEST_SD)
    steepness, shift = 1 / scale, 0.0
    for _ in range(MOST_STEPS if len(running) else 0):
        z = steepness * running - shift
        hazard = _hazard(z)
        curve = hazard * (hazard - z)
        by_shift = -n * shift + float(hazard.sum())
        across = n + float(curve.sum())
        if fixed is not None:
            turn, step = 0.0, by_shift / across
        else:
            by_steepness = n / steepness - steepness * second - float(hazard @ running)
            along, mixed = n / steepness**2 + second + float(curve @ running**2), float(curve @ running)
            determinant = along * across - mixed**2
            turn = (across * by_steepness + mixed * by_shift) / determinant
            step = (mixed * by_steepness + along * by_shift) / determinant
        # Half the way to zero at most: the steepness stays positive.
        damping = min(1.0, 0.5 * steepness / max(abs(turn), SMALLEST_SD))
        steepness, shift = steepness + damping * turn, shift + damping * step
        if max(abs(turn), abs(step)) < SETTLED:
            break
    return shift / steepness + centre, 1 / steepness


def _hazard(z: Numbers) -> Numbers:
    """The hazard rate of the standard normal distribution."""
    rate: Numbers = np.exp(-(z**2) / 2 - LOG_ROOT_TWO_PI - log_ndtr(-z))
    return rate


def _information(ended: Numbers, running: Numbers, location: float, scale: float) -> Numbers:
    """The observed information (2, 2) about location and ln scale."""
    z, censored = (ended - location) / scale, (running - location) / scale
    hazard = _hazard(censored)
    curve = hazard * (hazard - censored)
    pull = curve * censored + hazard
    location_part = (len(ended) + float(curve.sum())) / scale**2
    mixed = (2 * float(z.sum()) + float(pull.sum())) / scale
    scale_part = 2 * float(z @ z) + float(censored @ pull)
    return np.array([[location_part, mixed], [mixed, scale_part]])
