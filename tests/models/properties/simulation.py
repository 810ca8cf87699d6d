"""Simulated shares of lognormal quantities: an answer that owes nothing to the closed forms of the models."""

from __future__ import annotations

import numpy as np
from scipy.special import ndtri

from tests.models.properties.drawing import Array

STRATA = 20_000


def normal() -> Array:
    """Standard normal values at the middles of equal strata, (STRATA,)."""
    values: Array = ndtri((np.arange(STRATA) + 0.5) / STRATA)
    return values


def lognormal(mean: Array, sd: Array) -> Array:
    """Simulated values of a lognormal quantity with that mean and standard deviation, (…, STRATA)."""
    spread = np.sqrt(np.log1p((sd / mean) ** 2))
    return np.asarray(mean[..., None] * np.exp(spread[..., None] * normal() - spread[..., None] ** 2 / 2))
