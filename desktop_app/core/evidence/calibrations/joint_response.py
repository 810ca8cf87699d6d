"""What several channels bring together, where the outcome is known only for all of them."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from desktop_app.core.evidence.calibrations.interval import Numbers
from desktop_app.core.evidence.calibrations.response_curve import ResponseCurve, fit_response

MOST_ROUNDS = 20
SETTLED = 0.005
"""Change of what is carried over, and relative change of the scale, far below any interval."""
Shape = tuple[float, float]
WEEKS_A_YEAR = 365.25 / 7
TWO_YEARS = 104


def season_terms(weeks: int) -> Numbers:
    """Constant, trend and one wave a year, (T, 4); with a second wave, (T, 6), from two years on."""
    time = np.arange(weeks)
    waves = range(1, 3 if weeks >= TWO_YEARS else 2)
    turns = [wave(2 * np.pi * number * time / WEEKS_A_YEAR) for number in waves for wave in (np.sin, np.cos)]
    return np.column_stack([np.ones(weeks), time / weeks, *turns])


def joint_responses(outcome: Numbers, spends: Sequence[Numbers], beside: Numbers) -> tuple[ResponseCurve, ...]:
    """A curve for each spend (T,), fitted in turn beside the curves of the others until none changes.

    Intervals take the shapes of the other curves as found, not their heights (backfitting: Breiman & Friedman 1985).
    """
    curves: list[ResponseCurve | None] = [None] * len(spends)
    for _ in range(MOST_ROUNDS):
        before = [_shape(curve) for curve in curves]
        for place, spend in enumerate(spends):
            others = [_column(curve) for other, curve in enumerate(curves) if other != place and curve is not None]
            curves[place] = fit_response(outcome, spend, np.column_stack([beside, *others]))
        if all(_settled(old, _shape(curve)) for old, curve in zip(before, curves, strict=True)):
            break
    return tuple(curve for curve in curves if curve is not None)


def _column(curve: ResponseCurve) -> Numbers:
    brought: Numbers = -np.expm1(-curve.at_work / curve.scale.value)
    return brought


def _settled(before: Shape | None, now: Shape | None) -> bool:
    if before is None or now is None:
        return False
    return abs(now[0] - before[0]) < SETTLED and abs(now[1] / before[1] - 1) < SETTLED


def _shape(curve: ResponseCurve | None) -> Shape | None:
    return None if curve is None else (curve.carried.value, curve.scale.value)
