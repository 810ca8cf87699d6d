"""95 % intervals of means, shares, ratios and standard deviations; nothing about where the numbers come from."""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
from scipy.special import ndtri, stdtrit

Numbers = npt.NDArray[np.float64]
CONFIDENCE = 0.95
TAIL = (1 - CONFIDENCE) / 2
Z = float(ndtri(1 - TAIL))


@dataclass(frozen=True)
class Interval:
    """An estimate with its 95 % interval, in the unit of what was estimated."""

    value: float
    low: float
    high: float


def mean_interval(values: Numbers) -> Interval:
    """The mean of independent values with Student's t interval (Student 1908); at least two values."""
    n = len(values)
    mean = float(np.mean(values))
    half = float(stdtrit(n - 1, 1 - TAIL)) * float(np.std(values, ddof=1)) / math.sqrt(n)
    return Interval(mean, mean - half, mean + half)


def share_interval(successes: float, n: float) -> Interval:
    """The share of successes among n with the score interval (Wilson 1927)."""
    share = successes / n
    centre = (share + Z**2 / (2 * n)) / (1 + Z**2 / n)
    half = Z / (1 + Z**2 / n) * math.sqrt(share * (1 - share) / n + Z**2 / (4 * n**2))
    return Interval(share, max(0.0, min(share, centre - half)), min(1.0, max(share, centre + half)))


def ratio_interval(numerators: Numbers, denominators: Numbers) -> Interval:
    """The ratio of two sums over independent units, with its linearised t interval (Cochran 1977, ch. 6)."""
    n = len(numerators)
    ratio = float(numerators.sum() / denominators.sum())
    residuals = (numerators - ratio * denominators) / denominators.mean()
    half = float(stdtrit(n - 1, 1 - TAIL)) * float(np.std(residuals, ddof=1)) / math.sqrt(n)
    return Interval(ratio, ratio - half, ratio + half)


def sd_interval(values: Numbers) -> Interval:
    """The standard deviation with an interval that allows for the kurtosis seen (Bonett 2006); at least four values.

    The interval is symmetric in the logarithm, so that it stays positive.
    """
    n = len(values)
    deviations = values - values.mean()
    squares = float(deviations @ deviations)
    sd = math.sqrt(squares / (n - 1))
    if squares == 0:
        return Interval(0.0, 0.0, 0.0)
    kept = np.sort(values)[int(n * _trimmed(n)) : n - int(n * _trimmed(n))]
    kurtosis = n * float(((values - kept.mean()) ** 4).sum()) / squares**2
    small_sample = n / (n - Z)
    error = small_sample * math.sqrt(max(kurtosis - (n - 3) / n, 0.0) / (n - 1)) / 2
    centre = sd * math.sqrt(small_sample)
    return Interval(sd, min(sd, centre * math.exp(-Z * error)), max(sd, centre * math.exp(Z * error)))


def _trimmed(n: int) -> float:
    """The share left out at each end for a mean that no tail pulls (Bonett 2006)."""
    return 1 / (2 * math.sqrt(n - 4)) if n > 4 else 0.0  # noqa: PLR2004 - the formula's own


def drawn_interval(value: float, draws: Numbers) -> Interval:
    """The value with the middle 95 % of bootstrap draws (Efron 1979)."""
    low, high = np.nanquantile(draws, [TAIL, 1 - TAIL])
    return Interval(value, float(low), float(high))
