"""The fast way to write a column in floats: bare Python, which raises where a value lies outside a function's domain.

A text gets parentheses only where its reader needs them: Python reads bare text in little more than half the time.
"""

from __future__ import annotations

import math
from collections.abc import Callable
from statistics import NormalDist
from types import MappingProxyType

from desktop_app.core.language.float_style import ATOM, CHOICE, COMPARISON, PRODUCT, SUM, Express, Style

_FUNCTIONS: MappingProxyType[str, Callable[..., float]] = MappingProxyType(
    {
        "sqrt": math.sqrt,
        "exp": math.exp,
        "ln": math.log,
        "pow": math.pow,
        "erfc": math.erfc,
        "inv": NormalDist().inv_cdf,
    }
)
Parts = list[str]


def _sum_at_least(parts: Parts) -> str:
    count, own = len(parts) // 2, parts[-1]
    pairs = zip(parts[:count], parts[count : 2 * count], strict=True)
    return "(" + " + ".join(f"({x} if {by} >= {own} - 1e-12*abs({own}) else 0.0)" for x, by in pairs) + ")"


def _power(parts: Parts) -> str:
    return f"({parts[0]} * {parts[0]})" if parts[1] == "2.0" else f"pow({parts[0]}, {parts[1]})"


def _least(word: str, parts: Parts) -> str:
    sign = "<" if word == "min" else ">"
    if len(parts) == 2:  # noqa: PLR2004 - a choice between two is faster than a call
        return f"({parts[0]} if {parts[0]} {sign} {parts[1]} else {parts[1]})"
    return f"{word}({', '.join(parts)})" if len(parts) > 1 else parts[0]


_WRITTEN: dict[str, tuple[Express, int, tuple[int, ...]]] = {
    "+": (lambda p: f"{p[0]} + {p[1]}", SUM, (SUM, PRODUCT)),
    "-": (lambda p: f"{p[0]} - {p[1]}", SUM, (SUM, PRODUCT)),
    "*": (lambda p: f"{p[0]} * {p[1]}", PRODUCT, (PRODUCT, ATOM)),
    "/": (lambda p: f"{p[0]} / {p[1]}", PRODUCT, (PRODUCT, ATOM)),
    "**": (_power, ATOM, (ATOM, ATOM)),
    "negative": (lambda p: f"(-{p[0]})", ATOM, (ATOM,)),
    "not": (lambda p: f"(not {p[0]})", ATOM, (ATOM,)),
    "and": (lambda p: f"({p[0]} and {p[1]})", ATOM, (COMPARISON, COMPARISON)),
    "or": (lambda p: f"({p[0]} or {p[1]})", ATOM, (COMPARISON, COMPARISON)),
    ">=": (lambda p: f"{p[0]} >= {p[1]} - 1e-12*abs({p[1]})", COMPARISON, (SUM, SUM)),
    ">": (lambda p: f"{p[0]} > {p[1]} + 1e-12*abs({p[1]})", COMPARISON, (SUM, SUM)),
    "<": (lambda p: f"{p[0]} < {p[1]} - 1e-12*abs({p[1]})", COMPARISON, (SUM, SUM)),
    "<=": (lambda p: f"{p[0]} <= {p[1]} + 1e-12*abs({p[1]})", COMPARISON, (SUM, SUM)),
    "==": (lambda p: f"abs({p[0]} - {p[1]}) <= 1e-12*abs({p[1]})", COMPARISON, (SUM, PRODUCT)),
    "if_": (lambda p: f"{p[1]} if {p[0]} else {p[2]}", CHOICE, (COMPARISON, SUM, CHOICE)),
    "min": (lambda p: _least("min", p), ATOM, (SUM,)),
    "max": (lambda p: _least("max", p), ATOM, (SUM,)),
    "smallest": (lambda p: _least("min", p), ATOM, (ATOM,)),
    "largest": (lambda p: _least("max", p), ATOM, (ATOM,)),
    "clip": (lambda p: f"max({p[1]}, min({p[0]}, {p[2]}))", ATOM, (CHOICE,)),
    "abs": (lambda p: f"abs({p[0]})", ATOM, (CHOICE,)),
    "sqrt": (lambda p: f"sqrt({p[0]})", ATOM, (CHOICE,)),
    "exp": (lambda p: f"exp({p[0]})", ATOM, (CHOICE,)),
    "ln": (lambda p: f"ln({p[0]})", ATOM, (CHOICE,)),
    "normal_pdf": (lambda p: f"(exp(-0.5 * {p[0]} * {p[0]}) * 0.3989422804014327)", ATOM, (ATOM,)),
    "normal_cdf": (lambda p: f"(0.5 * erfc(-0.7071067811865476 * {p[0]}))", ATOM, (ATOM,)),
    "normal_inv": (lambda p: f"inv({p[0]})", ATOM, (CHOICE,)),
    "sum": (lambda p: "(" + " + ".join(p) + ")", ATOM, (PRODUCT,)),
    "mean": (lambda p: "((" + " + ".join(p) + f") / {len(p)}.0)", ATOM, (PRODUCT,)),
    "sum_at_least": (_sum_at_least, ATOM, (ATOM,)),
    "spread": (lambda p: p[0], ATOM, (ATOM,)),
}
STYLE = Style(
    functions=_FUNCTIONS,
    express={kind: write for kind, (write, _, _) in _WRITTEN.items()},
    binding={kind: binding for kind, (_, binding, _) in _WRITTEN.items()},
    accepts={kind: accepts for kind, (_, _, accepts) in _WRITTEN.items()},
    twice=frozenset(
        {"min", "max", "normal_pdf", "sum_at_least", "**", "smallest", "largest", "<", ">", "<=", ">=", "=="}
    ),
)
