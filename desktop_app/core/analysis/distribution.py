"""How an uncertain input is spread between its ends: the shapes to choose from, and their quantiles.

scipy is imported where a quantile is computed: whoever only opens a project need not wait for it.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Literal, get_args

import numpy as np
from numpy.typing import NDArray

from desktop_app.core.errors import InputError, Message

Array = NDArray[np.float64]
Shape = Literal["pert", "triangular", "uniform", "normal", "lognormal", "bootstrap"]
SHAPES: tuple[Shape, ...] = get_args(Shape)
WITHIN = 1.959963984540054
"""How many standard deviations lie between the middle and an end that 2.5 % of the values pass."""


@dataclass(frozen=True)
class Distribution:
    """A shape, and for the bootstrap the estimates of the input from resampled data (S,).

    The ends of PERT, triangular and uniform are passed by nothing, those of normal and lognormal by 2.5 % each.
    """

    shape: Shape = "pert"
    samples: tuple[float, ...] = ()


PERT = Distribution()


def quantile(distribution: Distribution, ends: tuple[float, float, float], share: Array) -> Array:
    """The values below which `share` (C,) of an input lies, (C,); `ends` are its low, most likely and high value.

    The normal has its mean, the lognormal its median in the middle of the ends, the latter on a logarithmic scale; of
    the two the most likely value is not used. Raises InputError for a lognormal whose low end is not above 0.
    """
    low, mode, high = ends
    if distribution.shape == "bootstrap" and distribution.samples:
        samples = np.sort(np.array(distribution.samples))
        found: Array = np.take(samples, np.minimum((share * samples.size).astype(int), samples.size - 1))
        return found
    if not high > low:
        return np.full_like(share, mode)
    return _QUANTILES.get(distribution.shape, _pert)(low, min(max(mode, low), high), high, share)


def _pert(low: float, mode: float, high: float, share: Array) -> Array:
    from desktop_app.core.analysis import pert

    return pert.quantile(low, mode, high, share)


def _uniform(low: float, _mode: float, high: float, share: Array) -> Array:
    return low + (high - low) * share


def _triangular(low: float, mode: float, high: float, share: Array) -> Array:
    rising = low + np.sqrt(share * (high - low) * (mode - low))
    falling = high - np.sqrt((1 - share) * (high - low) * (high - mode))
    return np.where(share * (high - low) < mode - low, rising, falling)


def _normal(low: float, _mode: float, high: float, share: Array) -> Array:
    from scipy.special import ndtri

    drawn: Array = (low + high) / 2 + (high - low) / (2 * WITHIN) * ndtri(share)
    return drawn


def _lognormal(low: float, mode: float, high: float, share: Array) -> Array:
    if low <= 0:
        cause = Message("a lognormal input must lie above 0, not from {low}.", low=low)
        raise InputError.of("lognormal", cause, Message("Choose another shape or a low end above 0."))
    return np.exp(_normal(math.log(low), math.log(mode), math.log(high), share))


_QUANTILES: Mapping[Shape, Callable[[float, float, float, Array], Array]] = MappingProxyType(
    {"triangular": _triangular, "uniform": _uniform, "normal": _normal, "lognormal": _lognormal}
)
