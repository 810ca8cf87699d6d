"""How uncertain each input is: from where to where it may lie, and whether that was measured or assumed.

Decisions and links have no span: a decision is taken, a link is computed.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Literal

from desktop_app.core.analysis.distribution import PERT, Distribution
from desktop_app.core.language.model import Input, Value
from desktop_app.core.language.program import Program

Status = Literal["measured", "weak", "too_few", "unusable", "entered", "assumed"]
Interval = tuple[Value, Value]
ASSUMED: frozenset[Status] = frozenset({"assumed", "too_few", "unusable"})


@dataclass(frozen=True)
class Span:
    """An uncertain input: low end, most likely value and high end of each item, (I,); a scalar has one.

    The items move together, at the same quantile.
    """

    input: Input
    low: tuple[float, ...]
    mode: tuple[float, ...]
    high: tuple[float, ...]
    status: Status = "assumed"
    distribution: Distribution = PERT

    @property
    def assumed(self) -> bool:
        """Whether nothing of the user's own stands behind it."""
        return self.status in ASSUMED

    def value(self, items: Iterable[float]) -> Value:
        """The items as a value of the input: a float for a scalar."""
        values = tuple(items)
        return values if self.input.index else values[0]


def spans(
    program: Program,
    today: Mapping[str, Value],
    intervals: Mapping[str, Interval] | None = None,
    statuses: Mapping[str, Status] | None = None,
    distributions: Mapping[str, Distribution] | None = None,
) -> tuple[Span, ...]:
    """The span of every fact and estimate that is uncertain, in the order of the program.

    A measured input takes its interval of `intervals`. Any other takes the range of its model; where today's value is
    not the default, the range goes with it in proportion, within the bounds. What may fail lies between nothing and its
    value. An input whose span has no width is left out. `distributions` {input id: shape} say what is not PERT.
    """
    intervals, statuses = intervals or {}, statuses or {}
    uncertain = (entry for entry in program.inputs.values() if entry.role in ("fact", "estimate"))
    found = (_span(e, today[e.id], intervals.get(e.id), statuses.get(e.id, "assumed")) for e in uncertain)
    known = distributions or {}
    return tuple(
        replace(span, distribution=known[span.input.id]) if span.input.id in known else span
        for span in found
        if span is not None and span.low != span.high
    )


def between(entry: Input, value: Value, interval: Interval, status: Status) -> Span:
    """The span of an input from the ends of an interval, its value in between."""
    mode = _items(value)
    low, high = (_spread(end, len(mode)) for end in interval)
    return Span(entry, low, mode, high, status)


def _span(entry: Input, value: Value, interval: Interval | None, status: Status) -> Span | None:
    mode = _items(value)
    if interval is not None:
        return between(entry, value, interval, status)
    if entry.fails > 0:
        return Span(entry, (0.0,), mode, mode, status)
    if entry.range is None:
        return None
    low, old, high = (_items(end) for end in entry.range)
    if mode != old:
        low, high = _moved(entry, mode, old, low), _moved(entry, mode, old, high)
    return Span(entry, low, mode, high, status)


def _moved(entry: Input, mode: tuple[float, ...], old: tuple[float, ...], end: tuple[float, ...]) -> tuple[float, ...]:
    """The end of a range in proportion to a new most likely value; the same distance away where the old one was 0.

    Where the user has other items than the default, all take the mean proportion.
    """
    if len(mode) != len(old):
        old, end = (sum(old) / len(old),) * len(mode), (sum(end) / len(end),) * len(mode)
    moved = (m * e / o if o else m + e for m, o, e in zip(mode, old, end, strict=True))
    return tuple(min(max(value, entry.bounds[0]), entry.bounds[1]) for value in moved)


def _items(value: Value) -> tuple[float, ...]:
    return value if isinstance(value, tuple) else (value,)


def _spread(value: Value, count: int) -> tuple[float, ...]:
    return value if isinstance(value, tuple) else (value,) * count
