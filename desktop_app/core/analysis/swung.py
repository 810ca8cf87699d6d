"""From where to where a tornado swings each input: its own ends, the same percentage of all, or percentiles."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from types import MappingProxyType
from typing import Literal, get_args

import numpy as np

from desktop_app.core.analysis.distribution import quantile
from desktop_app.core.analysis.span import Span

Ends = Literal["own", "percent", "percentiles"]
ENDS: tuple[Ends, ...] = get_args(Ends)
PERCENT = 0.1
"""The share of a value by which all are moved alike, unless another is asked for."""
PERCENTILES = (0.05, 0.95)


def swung(span: Span, ends: Ends, percent: float = PERCENT) -> Span:
    """The span over the ends that are wanted; what only works or fails keeps its own.

    "percent" is that share `percent` of today's value to both sides within the bounds, "percentiles" the 5 % and the
    95 % quantile of the input's distribution.
    """
    return span if span.input.fails else _WAYS[ends](span, percent)


def _own(span: Span, _percent: float) -> Span:
    return span


def _percent(span: Span, percent: float) -> Span:
    least, most = span.input.bounds
    low, high = (
        tuple(min(max(mode + side * abs(mode), least), most) for mode in span.mode) for side in (-percent, percent)
    )
    return replace(span, low=low, high=high)


def _percentiles(span: Span, _percent: float) -> Span:
    items = zip(span.low, span.mode, span.high, strict=True)
    found = [quantile(span.distribution, item, np.array(PERCENTILES)).tolist() for item in items]
    low, high = zip(*found, strict=True)
    return replace(span, low=low, high=high)


_WAYS: Mapping[Ends, Callable[[Span, float], Span]] = MappingProxyType(
    {"own": _own, "percent": _percent, "percentiles": _percentiles}
)
