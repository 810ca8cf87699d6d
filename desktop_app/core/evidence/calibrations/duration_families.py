"""Families of distributions that durations may follow, compared by likelihood and by distance; censoring allowed."""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
from scipy.special import gammaincc, gammaln, ndtr

from desktop_app.core.errors import Message
from desktop_app.core.evidence.calibrations.interval import Numbers
from desktop_app.core.evidence.calibrations.lognormal import LOG_ROOT_TWO_PI, Durations, Lognormal

PARAMETERS = 2
FLOOR = 1e-300

Survival = Callable[[Numbers], Numbers]
LogLikelihood = Callable[[float, float], float]


@dataclass(frozen=True)
class Family:
    """One family at its best: its name, Akaike's criterion, the share still under way by day, and how far off it is.

    `distance` is the largest difference to the share that the durations show (Kolmogorov & Smirnov).
    """

    name: Message
    aic: float
    survival: Survival
    distance: float


def families(durations: Durations, lognormal: Lognormal) -> tuple[Family, ...]:
    """Lognormal, gamma and Weibull, each at its maximum likelihood (Akaike 1974)."""
    seen = survival_seen(durations)
    alternatives = ((Message("lognormal"), _of_lognormal), (Message("gamma"), _gamma), (Message("Weibull"), _weibull))
    found = []
    for name, fitted in alternatives:
        likelihood, survival = fitted(durations, lognormal)
        found.append(Family(name, 2 * PARAMETERS - 2 * likelihood, survival, _distance(seen, survival)))
    return tuple(found)


def survival_seen(durations: Durations) -> tuple[Numbers, Numbers]:
    """The days on which durations ended and the share still under way after each (Kaplan & Meier 1958)."""
    times, ends = np.unique(durations.ended, return_counts=True)
    longer = np.concatenate([durations.ended, durations.running])
    at_risk = len(longer) - np.searchsorted(np.sort(longer), times, side="left")
    under_way = np.asarray(np.cumprod(1 - ends / at_risk), dtype=np.float64)
    return times, under_way


def _distance(seen: tuple[Numbers, Numbers], survival: Survival) -> float:
    times, share = seen
    said = survival(times)
    before = np.concatenate([[1.0], share[:-1]])
    return float(max(np.abs(said - share).max(), np.abs(said - before).max()))


def _of_lognormal(durations: Durations, fit: Lognormal) -> tuple[float, Survival]:
    def survival(days: Numbers) -> Numbers:
        share: Numbers = ndtr(-(np.log(days) - fit.location) / fit.scale)
        return share

    logs = np.log(durations.ended)
    z = (logs - fit.location) / fit.scale
    ended = -float((z @ z) / 2 + logs.sum()) - len(z) * (math.log(fit.scale) + LOG_ROOT_TWO_PI)
    return ended + _log_sum(survival(durations.running)), survival


def _gamma(durations: Durations, fit: Lognormal) -> tuple[float, Survival]:
    n, total, logs = len(durations.ended), float(durations.ended.sum()), float(np.log(durations.ended).sum())

    def likelihood(shape: float, scale: float) -> float:
        ended = (shape - 1) * logs - total / scale - n * (shape * math.log(scale) + float(gammaln(shape)))
        running = np.asarray(gammaincc(shape, durations.running / scale), dtype=np.float64)
        return ended + _log_sum(running)

    variation = (fit.sd.value / fit.mean.value) ** 2
    shape, scale, best = _best(likelihood, 1 / variation, fit.mean.value * variation)
    return best, lambda days: gammaincc(shape, days / scale)


def _weibull(durations: Durations, fit: Lognormal) -> tuple[float, Survival]:
    ended, running = durations.ended, durations.running
    n, logs = len(ended), float(np.log(ended).sum())

    def likelihood(shape: float, scale: float) -> float:
        power = float(((ended / scale) ** shape).sum() + ((running / scale) ** shape).sum())
        return n * (math.log(shape) - shape * math.log(scale)) + (shape - 1) * logs - power

    shape, scale, best = _best(likelihood, 1.2 * fit.mean.value / fit.sd.value, fit.mean.value)
    return best, lambda days: np.exp(-((days / scale) ** shape))


def _log_sum(shares: Numbers) -> float:
    return float(np.log(np.maximum(shares, FLOOR)).sum())


def _best(likelihood: LogLikelihood, first: float, second: float) -> tuple[float, float, float]:
    """Both parameters at the maximum of the likelihood, and the maximum."""
    from scipy.optimize import minimize

    def loss(logs: Numbers) -> float:
        return -likelihood(math.exp(logs[0]), math.exp(logs[1]))

    start = np.log([first, second])
    result = minimize(loss, start, method="Nelder-Mead", options={"xatol": 1e-4, "fatol": 1e-3})
    return math.exp(result.x[0]), math.exp(result.x[1]), -float(result.fun)
