"""The fast way to compute a batch: numpy's functions writing into a buffer that is given, errors raised.

Memory taken anew for every result costs far more than the arithmetic, because each new page is a fault.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Any

import numpy as np
from numpy.typing import NDArray
from scipy.special import ndtr, ndtri

from desktop_app.core.language import careful_numpy

Array = NDArray[np.float64]
Buffer = Array | None
_TOLERANCE = 1e-12


def _power(base: Any, exponent: Any, out: Buffer) -> Any:  # noqa: ANN401 - arrays or floats
    if isinstance(exponent, float) and exponent == 2.0:  # noqa: PLR2004 - squared as floats square
        return np.multiply(base, base, out)
    return np.power(base, exponent, out)


def _fold(function: Callable[..., Any]) -> Callable[..., Any]:
    def folded(first: Any, second: Any, *more: Any) -> Any:  # noqa: ANN401 - arrays or floats; the last is the buffer
        out = more[-1]
        value = function(first, second, out=out)
        for other in more[:-1]:
            value = function(value, other, out=out)
        return value

    return folded


def _choose(condition: Any, yes: Any, no: Any, out: Buffer) -> Any:  # noqa: ANN401 - arrays or floats
    if out is None:
        return np.where(condition, yes, no)
    np.copyto(out, no)
    np.copyto(out, yes, where=condition)
    return out


def _clip(value: Any, low: Any, high: Any, out: Buffer) -> Any:  # noqa: ANN401 - arrays or floats
    return np.maximum(low, np.minimum(value, high, out=out), out=out)


def _density(x: Any, out: Buffer) -> Any:  # noqa: ANN401 - arrays or floats
    squared = np.multiply(x, x, out)
    return np.multiply(np.exp(np.multiply(squared, -0.5, out), out), 0.3989422804014327, out)


def _inverse(p: Any, out: Buffer) -> Any:  # noqa: ANN401 - arrays or floats
    result = ndtri(p, out)
    if not np.isfinite(result).all():
        raise FloatingPointError
    return result


def _compare(compare: Callable[..., Any], widen: Callable[..., Any]) -> Callable[..., Any]:
    def compared(a: Any, b: Any, out: Buffer) -> Any:  # noqa: ANN401 - arrays or floats
        if isinstance(b, float):
            return compare(a, widen(b, _TOLERANCE * abs(b)))
        return compare(a, widen(b, np.multiply(np.abs(b, out), _TOLERANCE, out), out))

    return compared


def _equal(a: Any, b: Any, _out: Buffer) -> Any:  # noqa: ANN401 - arrays or floats
    return np.abs(a - b) <= _TOLERANCE * np.abs(b)


def _sum_at_least(x: Array, by: Array, _out: Buffer) -> Array:
    enough = by[None] >= (by - _TOLERANCE * np.abs(by))[:, None]
    total: Array = (x[None] * enough).sum(axis=1)
    return total


FUNCTIONS: Mapping[str, Callable[..., Any]] = MappingProxyType(
    {
        "+": np.add,
        "-": np.subtract,
        "*": np.multiply,
        "/": np.divide,
        "**": _power,
        "negative": np.negative,
        "not": lambda a, _out: np.logical_not(a),
        "and": lambda a, b, _out: np.logical_and(a, b),
        "or": lambda a, b, _out: np.logical_or(a, b),
        ">=": _compare(np.greater_equal, np.subtract),
        ">": _compare(np.greater, np.add),
        "<": _compare(np.less, np.subtract),
        "<=": _compare(np.less_equal, np.add),
        "==": _equal,
        "min": _fold(np.minimum),
        "max": _fold(np.maximum),
        "abs": np.abs,
        "sqrt": np.sqrt,
        "exp": np.exp,
        "ln": np.log,
        "if_": _choose,
        "clip": _clip,
        "normal_pdf": _density,
        "normal_cdf": ndtr,
        "normal_inv": _inverse,
        "sum": lambda a, _out: a.sum(0),
        "mean": lambda a, _out: a.mean(0),
        "smallest": lambda a, _out: a.min(0),
        "largest": lambda a, _out: a.max(0),
        "sum_at_least": _sum_at_least,
        "spread": lambda a, count, _out: np.array(careful_numpy.spread(a, count)),
    }
)
"""Each function takes its values and then a buffer for the result, or None; it need not use the buffer."""
