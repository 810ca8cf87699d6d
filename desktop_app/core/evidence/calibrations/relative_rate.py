"""The rate of a part over that of the whole, which holds the part."""

from __future__ import annotations

import math

import numpy as np
from scipy.special import stdtrit

from desktop_app.core.evidence.calibrations.interval import TAIL, Interval, Numbers


def relative_rate(part: Numbers, whole: Numbers) -> Interval:
    """Rate of the part / rate of the whole with its linearised t interval (Cochran 1977, ch. 6).

    Both (N, 2): events and trials by week or other unit of time. The whole moves with the part, which narrows the
    interval.
    """
    n = len(part)
    value = _rate(part) / _rate(whole)
    influence = value * (_influence(part) - _influence(whole))
    half = float(stdtrit(n - 1, 1 - TAIL)) * float(np.std(influence, ddof=1)) / math.sqrt(n)
    return Interval(value, value - half, value + half)


def _rate(events_and_trials: Numbers) -> float:
    events, trials = events_and_trials.sum(axis=0)
    return float(events / trials)


def _influence(events_and_trials: Numbers) -> Numbers:
    """How much each unit moves the logarithm of the rate (N,), times N."""
    events, trials = events_and_trials.T
    rate = _rate(events_and_trials)
    if rate == 0:
        return np.zeros(len(events))
    influence: Numbers = (events - rate * trials) / (rate * trials.mean())
    return influence
