"""Draws of uncertain inputs: a Latin hypercube, so that every input's whole span is covered evenly."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray
from scipy.special import ndtr, ndtri

from desktop_app.core.analysis.distribution import PERT, Distribution, quantile
from desktop_app.core.analysis.progress import SILENT, Progress
from desktop_app.core.analysis.span import Span

Array = NDArray[np.float64]
SHAPES_KEPT = 1024


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


@dataclass(frozen=True)
class Common:
    """What several inputs have in common, such as the optimism of the studies they come from.

    `share` of the spread of each of the `inputs` is common to all, 0 to 1; at 1 they all stand at the same quantile.
    """

    inputs: frozenset[str]
    share: float


ALONE = Common(frozenset(), 0.0)


def draw(
    spans: Sequence[Span],
    count: int,
    seed: int,
    progress: Progress = SILENT,
    block: int = 0,
    common: Common = ALONE,
) -> Draws:
    """`count` draws of all spans; the same seed and block give the same draws. Raises CancelledError.

    Each input's levels are the middles of `count` equal strata in random order (McKay, Beckman & Conover 1979), but for
    what is common to several. What may fail is nothing in its share of the draws; every other input has the
    distribution of its span, a vector at one level for all its items.
    """
    levels, values = np.empty((len(spans), count)), {}
    rows = _rows(spans, count, seed, block, common)
    for number in progress.over(range(len(spans))):
        span, levels[number] = spans[number], next(rows)
        values[span.input.id] = values_at(span, levels[number], count)
    return Draws(tuple(spans), levels, values, seed)


def levels_of(
    spans: Sequence[Span],
    count: int,
    seed: int,
    block: int = 0,
    common: Common = ALONE,
    progress: Progress = SILENT,
) -> Array:
    """The levels of such draws without their values, (spans, C). Raises CancelledError."""
    levels, rows = np.empty((len(spans), count)), _rows(spans, count, seed, block, common)
    for number in progress.over(range(len(spans))):
        levels[number] = next(rows)
    return levels


def _rows(spans: Sequence[Span], count: int, seed: int, block: int, common: Common) -> Iterator[Array]:
    """The levels of each input, (C,): the order of the strata in every row as scipy.stats.qmc has it.

    That takes a second to load, and as long as it shuffles no other thread moves.
    """
    generator = np.random.default_rng(np.random.SeedSequence(seed, spawn_key=(block,)))
    apart = np.random.default_rng(np.random.SeedSequence(seed, spawn_key=(block, 0)))
    strata = np.arange(1, count + 1)
    shared = ndtri((apart.permuted(strata) - 0.5) / count)
    joined = common.inputs if common.share > 0 else frozenset()
    for span in spans:
        row = (generator.permuted(strata) - 0.5) / count
        yield _together(row, shared, common.share) if span.input.id in joined else row


def _together(own: Array, shared: Array, share: float) -> Array:
    """Levels that are still uniform, with that share of the spread of their normal scores in common."""
    together: Array = ndtr(np.sqrt(share) * shared + np.sqrt(1 - share) * ndtri(own))
    return together


@lru_cache(maxsize=SHAPES_KEPT)
def _standard(place: float, count: int) -> Array:
    """Values from 0 to 1 of PERT with its mode at `place`, at the middles of the strata; many inputs share one."""
    return quantile(PERT, (0.0, place, 1.0), (np.arange(count) + 0.5) / count)


def values_at(span: Span, levels: Array, strata: int) -> Array:
    """The values of an input at these levels (C,), (C,) or (I, C); PERT in so many steps of equal probability."""
    if span.input.fails > 0:
        return np.where(levels < span.input.fails, 0.0, span.mode[0])
    low, high = span.input.bounds
    ends = zip(span.low, span.mode, span.high, strict=True)
    rows = [_item(span.distribution, item, levels, strata) for item in ends]
    if span.distribution != PERT:
        rows = [np.clip(row, low, high) for row in rows]
    return np.array(rows) if span.input.index else rows[0]


def _item(distribution: Distribution, ends: tuple[float, float, float], levels: Array, strata: int) -> Array:
    low, mode, high = ends
    if distribution != PERT:
        return quantile(distribution, ends, levels)
    if not high > low:
        return np.full_like(levels, mode)
    place = min(max((mode - low) / (high - low), 0.0), 1.0)
    steps = np.minimum((levels * strata).astype(int), strata - 1)
    standard: Array = np.take(_standard(round(place, 12), strata), steps)
    return low + (high - low) * standard
