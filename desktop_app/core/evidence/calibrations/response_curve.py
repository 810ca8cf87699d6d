"""The saturating answer of an outcome to spend, with carry-over from week to week; nothing about tables.

outcome = controls + top · (1 − exp(−A/scale)) + noise, A the spend carried over: A_t = (1 − θ) spend_t + θ A_{t−1},
so that a steady spend is its own carry-over. For given θ and scale the rest is linear: a grid finds the best of all.
"""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np
from scipy.special import fdtri, stdtrit

from desktop_app.core.evidence.calibrations.interval import TAIL, Interval, Numbers
from desktop_app.core.evidence.calibrations.response_grid import (
    CARRIED,
    SCALES,
    TINY,
    Limits,
    Place,
    Problem,
    around,
    carry_over,
    near,
    top_span,
    without,
)

SHAPE = 3
"""Parameters of a curve: top, scale and what is carried over."""
LAGS = 4
ROUNDS = 3
SMALLEST_ERROR = 1e-4


@dataclass(frozen=True)
class ResponseCurve:
    """The best curve: `top` [outcome], `scale` [spend] and `carried` [1] with their profile intervals.

    `open_low` and `open_high` say that the scale has no end on that side within the bounds; `condition` is that number
    of the Jacobian, its columns of length 1; `rises` whether it rises by more than chance; `at_work` (T,) is the
    spend carried over, `beside` (T,) the outcome less what the other terms say, `said` (T,) what all terms say.
    """

    top: Interval
    scale: Interval
    carried: Interval
    open_low: bool
    open_high: bool
    condition: float
    rises: bool
    at_work: Numbers
    beside: Numbers
    said: Numbers

    def at(self, spend: Numbers) -> Numbers:
        """What a steady spend brings."""
        brought: Numbers = self.top.value * -np.expm1(-spend / self.scale.value)
        return brought


def typical(spend: Numbers) -> float:
    """The median spend of weeks with any."""
    return float(np.median(spend[spend > 0]))


def fit_response(outcome: Numbers, spend: Numbers, beside: Numbers) -> ResponseCurve:
    """The curve that fits `outcome` (T,) best, beside linear terms `beside` (T, P), the constant among them.

    Weeks are weighted by how the errors of a first fit grow with the outcome (Carroll & Ruppert 1988). Intervals are
    profile likelihood intervals (Venzon & Moolgavkar 1988), widened for errors that follow one another.
    """
    first = _fit(outcome, spend, beside, np.ones(len(outcome)))
    return _fit(outcome, spend, beside, _weights(outcome, first.said))


def _weights(outcome: Numbers, said: Numbers) -> Numbers:
    """The inverse s.d. (T,) of each week's error, up to a factor, as a power of what was said; 1 where it may be 0."""
    if said.min() <= 0:
        return np.ones(len(outcome))
    level = np.log(said / said.mean())
    errors = np.log(np.maximum(np.abs(outcome - said), SMALLEST_ERROR * said.mean()))
    power = np.clip(np.polyfit(level, errors, 1)[0], 0, 1) if np.ptp(level) > 0 else 0.0
    weights: Numbers = np.exp(-power * level)
    return weights


def _fit(outcome: Numbers, spend: Numbers, beside: Numbers, weights: Numbers) -> ResponseCurve:
    linear = beside * weights[:, None]
    basis = np.linalg.qr(linear)[0]
    scales = SCALES * typical(spend)
    problem = Problem(without(outcome * weights, basis), spend, basis, weights)
    degrees = len(outcome) - beside.shape[1] - SHAPE
    grid = problem.grid(CARRIED, scales)
    # Later rounds look around what the first one found between the places of a coarse grid.
    for _ in range(ROUNDS):
        fine = problem.grid(*near(grid))
        place = fine.best
        carried, scale, top = float(fine.carried[place[0]]), float(fine.scales[place[1]]), float(fine.tops[place])
        at_work = carry_over(spend, carried)
        brought = -top * np.expm1(-at_work / scale)
        curve = without(brought * weights, basis)
        least = float(fine.squares[place])
        room = float(stdtrit(degrees, 1 - TAIL)) ** 2 * _spread(problem.rest - curve, curve) / degrees
        best, limits = Place(carried, math.log(scale)), Limits(least, least * (1 + room))
        lasting, width = limits.spans(grid, best)
        grid = problem.grid(around(lasting, CARRIED), np.exp(around(width, np.log(scales))))
    lasting, width = limits.spans(grid, best)
    terms = np.linalg.lstsq(linear, (outcome - brought) * weights, rcond=None)[0]
    return ResponseCurve(
        top=Interval(top, *top_span((grid, fine), limits.allowed)),
        scale=Interval(scale, math.exp(width[0]), math.exp(width[1])),
        carried=Interval(carried, *lasting),
        open_low=width[0] <= math.log(scales[0]) + TINY,
        open_high=width[1] >= math.log(scales[-1]) - TINY,
        condition=_condition(spend, carried, scale, top, beside),
        rises=top > 0 and _is_seen(problem.rest, least, degrees),
        at_work=at_work,
        beside=outcome - beside @ terms,
        said=beside @ terms + brought,
    )


def _is_seen(rest: Numbers, least: float, degrees: int) -> bool:
    """Whether the curve explains more than chance would let its three parameters explain (F test)."""
    gained = (float(rest @ rest) - least) / SHAPE
    return gained * degrees > float(fdtri(SHAPE, degrees, 1 - 2 * TAIL)) * least


def _spread(errors: Numbers, curve: Numbers) -> float:
    """The variance of the top over that of even, independent errors (Newey & West 1987), at least 1."""
    product = errors * curve
    even = float(errors @ errors) / len(errors) * float(curve @ curve)
    shares = ((lag, 1 - lag / (LAGS + 1)) for lag in range(1, LAGS + 1))
    seen = float(product @ product) + 2 * sum(share * float(product[lag:] @ product[:-lag]) for lag, share in shares)
    return max(1.0, seen / max(even, TINY))


def _condition(spend: Numbers, carried: float, scale: float, top: float, beside: Numbers) -> float:
    """The condition number of the Jacobian with columns of length 1 (Belsley, Kuh & Welsch 1980)."""
    step = 1e-4

    def curve(theta: float, at: float) -> Numbers:
        brought: Numbers = -np.expm1(-carry_over(spend, theta) / at)
        return brought

    by_scale = top * (curve(carried, scale * (1 + step)) - curve(carried, scale * (1 - step)))
    by_carried = top * (curve(carried + step, scale) - curve(max(carried - step, 0), scale))
    jacobian = np.column_stack([beside, curve(carried, scale), by_scale, by_carried])
    return float(np.linalg.cond(jacobian / np.maximum(np.linalg.norm(jacobian, axis=0), TINY)))
