"""The PERT distribution: how likely each value between a low and a high end is, given the most likely one."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray
from scipy.special import betaincinv

Array = NDArray[np.float64]
WEIGHT = 4.0


def quantile(low: float, mode: float, high: float, share: Array) -> Array:
    """The values below which `share` (C,) of the distribution lies, (C,).

    A range without width gives its mode everywhere; a mode outside its range counts as the nearer end.
    Malcolm, Roseboom, Clark & Fazar 1959: beta distribution with weight 4 on the mode.
    """
    width = high - low
    if not width > 0:
        return np.full_like(share, mode)
    place = min(max((mode - low) / width, 0.0), 1.0)
    drawn: Array = betaincinv(1 + WEIGHT * place, 1 + WEIGHT * (1 - place), share)
    return low + width * drawn


def mean(low: float, mode: float, high: float) -> float:
    """The mean of the distribution.

    >>> mean(0, 1, 8)
    2.0
    """
    return (low + WEIGHT * mode + high) / (WEIGHT + 2)
