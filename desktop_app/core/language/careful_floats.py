"""The careful way to write a column in floats: NaN where a value lies outside a function's domain, and NaN stays NaN.

Conditions are numbers here (1, 0 or NaN), so that an undefined comparison makes its result undefined.
"""

from __future__ import annotations

import math
from collections.abc import Callable
from statistics import NormalDist

from desktop_app.core.language.float_style import ATOM, Express, Style
from desktop_app.core.language.tree import Binary, Call, Compare, Logic, Negative, Node

NAN = math.nan
_INVERSE = NormalDist().inv_cdf


def _guarded(function: Callable[..., float]) -> Callable[..., float]:
    """The function, NaN where it raises, overflows or reads NaN."""

    def careful(*values: float) -> float:
        if any(v != v for v in values):  # noqa: PLR0124 - the only test for NaN that needs no call
            return NAN
        try:
            result = function(*values)
        except (ArithmeticError, ValueError):
            return NAN
        return result if math.isfinite(result) else NAN

    return careful


def _choose(condition: float, yes: float, no: float) -> float:
    if condition != condition:  # noqa: PLR0124 - see above
        return NAN
    return yes if condition else no


def _sum_at_least(*values: float) -> float:
    count, own = len(values) // 2, values[-1]
    pairs = zip(values[:count], values[count : 2 * count], strict=True)
    return sum(x for x, by in pairs if by >= own - 1e-12 * abs(own))


KINDS: dict[str, Callable[..., float]] = {
    "+": _guarded(lambda a, b: a + b),
    "-": _guarded(lambda a, b: a - b),
    "*": _guarded(lambda a, b: a * b),
    "/": _guarded(lambda a, b: a / b),
    "**": _guarded(lambda a, b: a * a if b == 2.0 else math.pow(a, b)),  # noqa: PLR2004 - as the fast way squares
    "negative": lambda a: -a,
    "not": _guarded(lambda a: 1.0 - a),
    "and": _guarded(lambda a, b: a * b),
    "or": _guarded(max),
    ">=": _guarded(lambda a, b: float(a >= b - 1e-12 * abs(b))),
    ">": _guarded(lambda a, b: float(a > b + 1e-12 * abs(b))),
    "<": _guarded(lambda a, b: float(a < b - 1e-12 * abs(b))),
    "<=": _guarded(lambda a, b: float(a <= b + 1e-12 * abs(b))),
    "==": _guarded(lambda a, b: float(abs(a - b) <= 1e-12 * abs(b))),
    "min": _guarded(min),
    "max": _guarded(max),
    "abs": abs,
    "sqrt": _guarded(math.sqrt),
    "exp": _guarded(math.exp),
    "ln": _guarded(math.log),
    "if_": _choose,
    "clip": _guarded(lambda x, low, high: max(low, min(x, high))),
    "normal_pdf": _guarded(lambda x: math.exp(-0.5 * x * x) * 0.3989422804014327),
    "normal_cdf": _guarded(lambda x: 0.5 * math.erfc(-0.7071067811865476 * x)),
    "normal_inv": _guarded(_INVERSE),
    "sum": _guarded(lambda *values: math.fsum(values)),
    "mean": _guarded(lambda *values: math.fsum(values) / len(values)),
    "smallest": _guarded(min),
    "largest": _guarded(max),
    "sum_at_least": _guarded(_sum_at_least),
    "spread": lambda a: a,
}
_WORDS = {kind: f"f{number}" for number, kind in enumerate(KINDS)}


def _call(word: str) -> Express:
    return lambda parts: f"{word}({', '.join(parts)})"


STYLE = Style(
    functions={_WORDS[kind]: function for kind, function in KINDS.items()},
    express={kind: _call(word) for kind, word in _WORDS.items()},
    binding=dict.fromkeys(KINDS, ATOM),
    accepts=dict.fromkeys(KINDS, (ATOM,)),
    twice=frozenset(),
)


def kind_of(node: Node) -> str:
    """The word under which an operation of the tree stands in `KINDS`."""
    if isinstance(node, Call):
        return node.function
    if isinstance(node, Binary | Compare | Logic):
        return node.operator
    return "negative" if isinstance(node, Negative) else "not"
