"""Saturating curves of spend for many carry-overs and scales at once, and which of them the weeks allow."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from desktop_app.core.evidence.calibrations.interval import Numbers

CARRIED = np.linspace(0, 0.8, 9)
SCALES = np.geomspace(0.2, 5, 81)
"""Multiples of the typical spend (the median of weeks with spend) within which the scale is sought."""
FINE = 7
AROUND = 15
FIRST_WEEKS = 4
TINY = 1e-12


def carry_over(spend: Numbers, carried: float) -> Numbers:
    """The spend that works in each week (T,); before the first week it was that of the first four."""
    at_work = np.empty_like(spend)
    before = float(spend[:FIRST_WEEKS].mean())
    for week, amount in enumerate(spend):
        before = (1 - carried) * amount + carried * before
        at_work[week] = before
    return at_work


@dataclass(frozen=True)
class Grid:
    """Curves for carry-overs (K,) and scales (S,): sums of squares left, tops, and sums of squares of curves (K, S)."""

    carried: Numbers
    scales: Numbers
    squares: Numbers
    tops: Numbers
    lengths: Numbers

    @property
    def best(self) -> tuple[int, int]:
        """The place of the smallest sum of squares among curves that rise."""
        rising = np.where(self.tops > 0, self.squares, np.inf)
        place = int(np.argmin(rising if np.isfinite(rising).any() else self.squares))
        carried, scale = np.unravel_index(place, self.squares.shape)
        return int(carried), int(scale)


@dataclass(frozen=True, eq=False)
class Problem:
    """What is left of the outcome (T,) beside the linear terms, the spend, their basis (T, P) and weights (T,)."""

    rest: Numbers
    spend: Numbers
    basis: Numbers
    weights: Numbers

    def grid(self, carried: Numbers, scales: Numbers) -> Grid:
        """Every curve of these carry-overs and scales."""
        at_work = np.column_stack([carry_over(self.spend, theta) for theta in carried])
        curves = -np.expm1(-at_work[:, :, None] / scales).reshape(len(self.spend), -1) * self.weights[:, None]
        curves = without(curves, self.basis)
        lengths = np.maximum((curves**2).sum(axis=0), TINY)
        tops = self.rest @ curves / lengths
        squares = float(self.rest @ self.rest) - tops**2 * lengths
        shape = len(carried), len(scales)
        return Grid(carried, scales, squares.reshape(shape), tops.reshape(shape), lengths.reshape(shape))


@dataclass(frozen=True)
class Place:
    """A carry-over and the logarithm of a scale."""

    carried: float
    scale: float


@dataclass(frozen=True)
class Limits:
    """The least sum of squares, and the largest that a profile interval allows."""

    least: float
    allowed: float

    def spans(self, grid: Grid, best: Place) -> tuple[tuple[float, float], tuple[float, float]]:
        """The carry-overs and the logarithms of scales that are allowed."""
        by_carried = self._span(grid.carried, _lowest(grid.squares.T), best.carried)
        return by_carried, self._span(np.log(grid.scales), _lowest(grid.squares), best.scale)

    def _span(self, places: Numbers, squares: Numbers, best: float) -> tuple[float, float]:
        """Where the profile crosses what is allowed on both sides of the best place, else the ends of the grid."""
        # The root of what is above the least is straight where the profile is a parabola.
        roots, allowed = np.sqrt(np.maximum(squares - self.least, 0)), math.sqrt(self.allowed - self.least)
        at = int(np.searchsorted(places, best))
        below = np.append(best, places[:at][::-1]), np.append(0.0, roots[:at][::-1])
        above = np.append(best, places[at:]), np.append(0.0, roots[at:])
        return _crossing(*below, allowed), _crossing(*above, allowed)


def without(values: Numbers, basis: Numbers) -> Numbers:
    """What is left of the values (T,) or (T, N) beside an orthonormal basis (T, P)."""
    left: Numbers = values - basis @ (basis.T @ values)
    return left


def near(coarse: Grid) -> tuple[Numbers, Numbers]:
    """Carry-overs and scales between the neighbours of the best place."""
    carried, scale = coarse.best
    first, last = max(carried - 1, 0), min(carried + 1, len(coarse.carried) - 1)
    low, high = max(scale - 1, 0), min(scale + 1, len(coarse.scales) - 1)
    return (
        np.linspace(coarse.carried[first], coarse.carried[last], FINE),
        np.geomspace(coarse.scales[low], coarse.scales[high], FINE),
    )


def _lowest(squares: Numbers) -> Numbers:
    """The minimum of each column, between the places of the grid by a parabola through the lowest three."""
    inner = np.clip(squares.argmin(axis=0), 1, len(squares) - 2)
    before, at, after = (np.take_along_axis(squares, (inner + step)[None], axis=0)[0] for step in (-1, 0, 1))
    bend = before - 2 * at + after
    least = squares.min(axis=0)
    within = (bend > 0) & (at <= before) & (at <= after)
    lowest: Numbers = np.where(within, at - (after - before) ** 2 / (8 * np.where(within, bend, 1.0)), least)
    return lowest


def _crossing(places: Numbers, roots: Numbers, allowed: float) -> float:
    """The first place beyond which the root exceeds what is allowed; the last place where none does."""
    outside = np.flatnonzero(roots > allowed)
    if not len(outside):
        return float(places[-1])
    after = int(outside[0])
    share = (allowed - roots[after - 1]) / (roots[after] - roots[after - 1])
    return float(places[after - 1] + share * (places[after] - places[after - 1]))


def around(span: tuple[float, float], bounds: Numbers) -> Numbers:
    """Places over the span and half of it more on both sides, within the bounds."""
    more = (span[1] - span[0]) / 2
    return np.linspace(max(span[0] - more, bounds[0]), min(span[1] + more, bounds[-1]), AROUND)


def top_span(grids: Sequence[Grid], allowed: float) -> tuple[float, float]:
    """Every top that some curve allows: for one curve the sum of squares is a parabola in the top."""
    lows, highs = [], []
    for grid in grids:
        room = np.sqrt(np.maximum(allowed - grid.squares, 0) / grid.lengths)
        inside = grid.squares <= allowed
        lows += [(grid.tops - room)[inside].min(initial=np.inf)]
        highs += [(grid.tops + room)[inside].max(initial=-np.inf)]
    return float(min(lows)), float(max(highs))
