"""Forecasts made again as if it were earlier, from a rolling origin, beside what was then sold (Tashman 2000)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import pandas as pd

from desktop_app.core.analysis.progress import Progress
from desktop_app.core.errors import Message
from desktop_app.core.evidence.calibrations.demand_history import DemandHistory
from desktop_app.core.evidence.calibrations.forecasters import WEEKS_A_TURN, Forecaster, Past
from desktop_app.core.evidence.calibrations.interval import Numbers

ORIGINS = 8
WIDEST_STEP = 4
LEAST_PAST = 30


@dataclass(frozen=True, eq=False)
class Trial:
    """What one method forecast (N, S) for the target weeks of one half of the origins."""

    name: Message
    forecast: Numbers


@dataclass(frozen=True, eq=False)
class Backtest:
    """Trials on the earlier and on the later half of the origins, beside the demand of their target weeks.

    Each row (N,) is one origin and one week ahead: `week` its target week, `ahead` how far it lay ahead; `units` and
    `used` (N, S) are the demand and the forecast that was used, NaN where unknown. No target of `later` is one of
    `earlier`.
    """

    earlier: tuple[Trial, ...]
    later: tuple[Trial, ...]
    earlier_rows: Targets
    later_rows: Targets


@dataclass(frozen=True, eq=False)
class Targets:
    """The rows of one half: see `Backtest`."""

    week: np.ndarray
    ahead: np.ndarray
    units: Numbers
    used: Numbers


def backtest(
    history: DemandHistory, candidates: Sequence[tuple[Message, Forecaster]], progress: Progress
) -> Backtest | None:
    """Every candidate refitted at each of eight origins; None where the weeks are too few for that."""
    horizon = int(history.horizon.max())
    weeks = len(history.weeks)
    step = min((weeks - horizon - LEAST_PAST) // (ORIGINS - 1), WIDEST_STEP)
    if step < 1:
        return None
    origins = [weeks - horizon - step * back for back in reversed(range(ORIGINS))]
    made: dict[int, list[Numbers]] = {}
    for place in progress.over(range(ORIGINS)):
        past = _past(history, origins[place])
        made[origins[place]] = [forecast(past, horizon) for _, forecast in candidates]
    half = ORIGINS // 2
    last_seen = origins[half - 1] + horizon
    first = [(o, h) for o in origins[:half] for h in range(horizon)]
    second = [(o, h) for o in origins[half:] for h in range(horizon) if o + h >= last_seen]
    return Backtest(
        _trials(candidates, made, first),
        _trials(candidates, made, second),
        _targets(history, first),
        _targets(history, second),
    )


def _past(history: DemandHistory, origin: int) -> Past:
    day = pd.Timestamp(history.weeks[0]).day_of_year
    _, group = np.unique(history.classes, return_inverse=True)
    return Past(history.filled[:, :origin], group, history.price, 2 * np.pi * day / 7 / WEEKS_A_TURN)


def _trials(
    candidates: Sequence[tuple[Message, Forecaster]], made: dict[int, list[Numbers]], rows: Sequence[tuple[int, int]]
) -> tuple[Trial, ...]:
    return tuple(
        Trial(name, np.array([made[origin][place][:, ahead] for origin, ahead in rows]))
        for place, (name, _) in enumerate(candidates)
    )


def _targets(history: DemandHistory, rows: Sequence[tuple[int, int]]) -> Targets:
    week = np.array([origin + ahead for origin, ahead in rows])
    return Targets(
        week, np.array([ahead + 1 for _, ahead in rows]), history.units[:, week].T, history.forecast[:, week].T
    )
