"""Draws of uncertain inputs: a Latin hypercube, so that every input's whole span is covered evenly."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from desktop_app.core.analysis import pert
from desktop_app.core.analysis.progress import SILENT, Progress
from desktop_app.core.analysis.span import Span

Array = NDArray[np.float64]


@dataclass(frozen=True, eq=False)
class Draws:
    """Drawn inputs {id: (C,) or (I, C)}, with the level of each draw in its distribution, (spans, C)."""

    spans: tuple[Span, ...]
    levels: Array
    values: Mapping[str, Array]
    seed: int

    @property
    def count(self) -> int:
        """C, the number of draws."""
        return int(self.levels.shape[1])


def draw(spans: Sequence[Span], count: int, seed: int, progress: Progress = SILENT) -> Draws:
    """`count` independent draws of all spans; the same seed gives the same draws. Raises CancelledError.

    Each input's levels are the middles of `count` equal strata in random order (McKay, Beckman & Conover 1979). What
    may fail is nothing in its share of the draws; every other input is PERT, a vector at one level for all its items.
    """
    levels, shapes = _levels(len(spans), count, seed), _Shapes(count)
    values = {spans[n].input.id: _values(spans[n], levels[n], shapes) for n in progress.over(range(len(spans)))}
    return Draws(tuple(spans), levels, values, seed)


def _levels(rows: int, count: int, seed: int) -> Array:
    """The order of the strata in every row, (rows, count), as scipy.stats.qmc has it.

    That takes a second to load, and as long as it shuffles no other thread moves.
    """
    generator = np.random.default_rng(seed).spawn(1)[0]
    levels, strata = np.empty((rows, count)), np.arange(1, count + 1)
    for row in levels:
        row[:] = (generator.permuted(strata) - 0.5) / count
    return levels


class _Shapes:
    """Standard PERT values at the middles of the strata, once for each shape: many inputs share one."""

    def __init__(self, count: int) -> None:
        self._middles = (np.arange(count) + 0.5) / count
        self._known: dict[float, Array] = {}

    def at(self, place: float, levels: Array) -> Array:
        """Values from 0 to 1 of the PERT distribution with its mode at `place`."""
        key = round(place, 12)
        if key not in self._known:
            self._known[key] = pert.quantile(0.0, key, 1.0, self._middles)
        return np.take(self._known[key], (levels * len(self._middles)).astype(int))


def _values(span: Span, levels: Array, shapes: _Shapes) -> Array:
    if span.input.fails > 0:
        return np.where(levels < span.input.fails, 0.0, span.mode[0])
    rows = [_item(*ends, levels, shapes) for ends in zip(span.low, span.mode, span.high, strict=True)]
    return np.array(rows) if span.input.index else rows[0]


def _item(low: float, mode: float, high: float, levels: Array, shapes: _Shapes) -> Array:
    if not high > low:
        return np.full_like(levels, mode)
    return low + (high - low) * shapes.at(min(max((mode - low) / (high - low), 0.0), 1.0), levels)
