"""The careful way to compute a batch: NaN where a value lies outside a function's domain, and NaN stays NaN.

Conditions are numbers here (1, 0 or NaN), so that an undefined comparison makes its result undefined.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Any

import numpy as np
from numpy.typing import NDArray
from scipy.special import ndtr, ndtri

Array = NDArray[np.float64]


def _guarded(function: Callable[..., Any]) -> Callable[..., Array]:
    """The function with every non-finite result, and every result of a NaN, turned into NaN."""

    def careful(*values: Array) -> Array:
        result = np.asarray(function(*values), dtype=np.float64)
        undefined = ~np.isfinite(result)
        for value in values:
            undefined = undefined | np.isnan(value)
        return np.where(undefined, np.nan, result)

    return careful


def _reduced(function: Callable[[Array], Any]) -> Callable[[Array], Array]:
    """The reduction over items, (I, C) to (C,); NaN where any item is."""

    def careful(values: Array) -> Array:
        result = np.asarray(function(values), dtype=np.float64)
        return np.where(np.isnan(values).any(axis=0) | ~np.isfinite(result), np.nan, result)

    return careful


def _choose(condition: Array, yes: Array, no: Array) -> Array:
    return np.where(np.isnan(condition), np.nan, np.where(np.nan_to_num(condition) > 0, yes, no))


def _sum_at_least(x: Array, by: Array) -> Array:
    enough = by[None] >= (by - 1e-12 * np.abs(by))[:, None]
    result = (np.broadcast_to(x[None], enough.shape) * enough).sum(axis=1)
    undefined = np.isnan(by).any(axis=0) | np.isnan(x).any(axis=0)
    return np.where(undefined, np.nan, result)


def _least(*values: Array) -> Array:
    result: Array = np.minimum.reduce(np.broadcast_arrays(*values))
    return result


def _greatest(*values: Array) -> Array:
    result: Array = np.maximum.reduce(np.broadcast_arrays(*values))
    return result


def spread(value: Array, count: float) -> Array:
    """A scalar (C,) given to every item, (I, C)."""
    return np.broadcast_to(value, (int(count), *np.shape(np.atleast_1d(value))))


FUNCTIONS: Mapping[str, Callable[..., Array]] = MappingProxyType(
    {
        "+": _guarded(np.add),
        "-": _guarded(np.subtract),
        "*": _guarded(np.multiply),
        "/": _guarded(np.divide),
        "**": _guarded(np.power),
        "negative": np.negative,
        "not": _guarded(lambda a: 1.0 - a),
        "and": _guarded(np.multiply),
        "or": _guarded(np.maximum),
        ">=": _guarded(lambda a, b: a >= b - 1e-12 * np.abs(b)),
        ">": _guarded(lambda a, b: a > b + 1e-12 * np.abs(b)),
        "<": _guarded(lambda a, b: a < b - 1e-12 * np.abs(b)),
        "<=": _guarded(lambda a, b: a <= b + 1e-12 * np.abs(b)),
        "==": _guarded(lambda a, b: np.abs(a - b) <= 1e-12 * np.abs(b)),
        "min": _guarded(_least),
        "max": _guarded(_greatest),
        "abs": np.abs,
        "sqrt": _guarded(np.sqrt),
        "exp": _guarded(np.exp),
        "ln": _guarded(np.log),
        "if_": _choose,
        "clip": _guarded(lambda x, low, high: np.maximum(low, np.minimum(x, high))),
        "normal_pdf": _guarded(lambda x: np.exp(-0.5 * x * x) * 0.3989422804014327),
        "normal_cdf": _guarded(ndtr),
        "normal_inv": _guarded(ndtri),
        "sum": _reduced(lambda a: a.sum(axis=0)),
        "mean": _reduced(lambda a: a.mean(axis=0)),
        "smallest": _reduced(lambda a: a.min(axis=0)),
        "largest": _reduced(lambda a: a.max(axis=0)),
        "sum_at_least": _sum_at_least,
        "spread": spread,
    }
)
