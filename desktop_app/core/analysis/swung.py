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
PERCENTILES = (0.05, 0.95)


def swung(span: Span, ends: Ends) -> Span:
    """The span over the ends that are wanted; what only works or fails keeps its own.

    "percent" is ten percent of today's value to both sides within the bounds, "percentiles" the 5 % and the 95 %
    quantile of the input's distribution.
    """
    return span if span.input.fails else _WAYS[ends](span)


def _own(span: Span) -> Span:
    return span


def _percent(span: Span) -> Span:
    least, most = span.input.bounds
    low, high = (
        tuple(min(max(mode + side * abs(mode), least), most) for mode in span.mode) for side in (-PERCENT, PERCENT)
    )
    return replace(span, low=low, high=high)


def _percentiles(span: Span) -> Span:
    items = zip(span.low, span.mode, span.high, strict=True)
    found = [quantile(span.distribution, item, np.array(PERCENTILES)).tolist() for item in items]
    low, high = zip(*found, strict=True)
    return replace(span, low=low, high=high)


_WAYS: Mapping[Ends, Callable[[Span], Span]] = MappingProxyType(
    {"own": _own, "percent": _percent, "percentiles": _percentiles}
)
