"""How far each input may go before the gain is gone: “profit rises as long as …”."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from desktop_app.core.analysis.lever import Lever, lever_ends, moved_pairs, moves_today
from desktop_app.core.analysis.lever_column import LeverColumn
from desktop_app.core.analysis.pairs import array
from desktop_app.core.analysis.progress import SILENT, Progress
from desktop_app.core.analysis.span import Span
from desktop_app.core.analysis.study import Study
from desktop_app.core.language.model import Value
from desktop_app.core.language.to_numpy import NumpyEngine

Array = NDArray[np.float64]
STEPS = np.array([1 / 32, 1 / 8, 1 / 3, 2 / 3, 1.0])
"""How far towards an end of the lever the change is looked at, closer together near where it stands."""


@dataclass(frozen=True)
class BreakEven:
    """One lever and the nearest numbers below and above `now` at which the change of the output turns its sign.

    `low` and `high` are how far the input may plausibly lie, in the lever's number; `rises` says whether the output
    rises as things stand. None: no such number up to the end of the lever.
    """

    lever: Lever
    now: float
    below: float | None
    above: float | None
    low: float
    high: float
    rises: bool

    @property
    def room(self) -> float:
        """The way to the nearest turn as a multiple of the way to the plausible end on that side; infinite: none."""
        return min(_share(self.below, self.now, self.low), _share(self.above, self.now, self.high))

    @property
    def is_plausible(self) -> bool:
        """Whether a turn lies within what the input may plausibly be."""
        return self.room <= 1


@dataclass(frozen=True)
class BreakEvens:
    """The levers that can turn the change of the study's output, the one with the least room first."""

    study: Study
    change: float
    rows: tuple[BreakEven, ...]
    tried: int


def break_evens(study: Study, progress: Progress = SILENT, engine: NumpyEngine | None = None) -> BreakEvens:
    """Where every uncertain input by itself would turn a rise of the output into a fall, or the reverse.

    An indexed input is moved in proportion. What only works or fails is left out. Raises CancelledError.
    """
    engine = engine or NumpyEngine(study.program)
    spans = tuple(span for span in study.spans if not span.input.fails and moves_today(study, span.input.id))
    places = [_places(study, span) for span in spans]
    moved, starts = _columns(study, spans, places)
    changes = moved_pairs(engine, study, moved, progress.part(0.0, 0.5)).change
    base = float(changes[0])
    rows = []
    for number in progress.part(0.5, 1.0).over(range(len(spans))):
        block = changes[starts[number] : starts[number] + places[number].size]
        row = _row(study, spans[number], places[number], block, base)
        if row.below is not None or row.above is not None:
            rows.append(row)
    return BreakEvens(study, base, tuple(sorted(rows, key=lambda row: row.room)), len(spans))


def _places(study: Study, span: Span) -> Array:
    """Numbers of the lever to look at, ascending; where it stands is not among them."""
    value = study.today[span.input.id]
    lever = Lever(span.input.id)
    now, (low, high) = lever.read(value), lever_ends(study.program, value, lever)
    return np.unique([n for end in (low, high) if end != now for n in now + (end - now) * STEPS])


def _columns(study: Study, spans: Sequence[Span], places: Sequence[Array]) -> tuple[dict[str, Array], list[int]]:
    """Each input over the columns, column 0 as it is, and where the columns of each begin."""
    starts = [1, *(1 + np.cumsum([p.size for p in places])).tolist()]
    moved = {}
    for span, numbers, start in zip(spans, places, starts, strict=False):
        value = study.today[span.input.id]
        columns = np.repeat(array(value), starts[-1], axis=-1)
        columns[..., start : start + numbers.size] = Lever(span.input.id).columns(value, numbers)
        moved[span.input.id] = columns
    return moved, starts


def _row(study: Study, span: Span, numbers: Array, changes: Array, base: float) -> BreakEven:
    lever, value = Lever(span.input.id), study.today[span.input.id]
    now = lever.read(value)
    side = numbers < now
    below = _turn(study, lever, [(now, base), *_pairs(numbers[side][::-1], changes[side][::-1])])
    above = _turn(study, lever, [(now, base), *_pairs(numbers[~side], changes[~side])])
    low, high = (_end(span, end, value) for end in (span.low, span.high))
    return BreakEven(lever, now, below, above, low, high, rises=base > 0)


def _pairs(numbers: Array, changes: Array) -> Iterator[tuple[float, float]]:
    return zip(numbers.tolist(), changes.tolist(), strict=True)


def _turn(study: Study, lever: Lever, way: Sequence[tuple[float, float]]) -> float | None:
    """The first number along the way from where the lever stands at which the change turns its sign."""
    from scipy.optimize import brentq

    for (near, at_near), (far, at_far) in pairwise(way):
        if math.isnan(at_far):
            return None
        if at_far == 0:
            return far
        if at_near * at_far < 0:
            return float(brentq(LeverColumn(study, lever).change, near, far))
    return None


def _end(span: Span, end: Sequence[float], value: Value) -> float:
    """The end of a span in the number of its lever: of an indexed input the mean factor."""
    if not isinstance(value, tuple):
        return end[0]
    return sum(end) / sum(span.mode) if sum(span.mode) else 1.0


def _share(turn: float | None, now: float, end: float) -> float:
    if turn is None:
        return math.inf
    way = abs(end - now)
    return abs(turn - now) / way if way else math.inf
