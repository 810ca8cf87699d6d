"""A rate drawn towards that of its group by a beta prior; trials that share their luck count as fewer."""

from __future__ import annotations

from scipy.special import betaincinv

from desktop_app.core.evidence.calibrations.interval import TAIL, Interval, Numbers

FEWEST_CLUSTERS = 5


def shrunk_rate(clusters: Numbers, prior: float, strength: float) -> Interval:
    """The rate with its central 95 % posterior interval (Gelman et al. 2013, ch. 5).

    `clusters` (N, 2) are events and trials of each of N groups of trials, such as the lines of one purchase order;
    `prior` is the mean of the beta prior, `strength` how many trials it weighs.
    """
    events, trials = clusters.sum(axis=0) / design_effect(clusters)
    a, b = events + strength * prior, trials - events + strength * (1 - prior)
    low, high = (float(betaincinv(a, b, tail)) for tail in (TAIL, 1 - TAIL))
    return Interval(float(a / (a + b)), low, high)


def design_effect(clusters: Numbers) -> float:
    """How much larger the variance of the rate is than that of independent trials, at least 1 (Kish 1965, 5.4)."""
    events, trials = clusters.T
    n, rate = len(clusters), float(events.sum() / trials.sum())
    if n < FEWEST_CLUSTERS or not 0 < rate < 1:
        return 1.0
    seen = n / (n - 1) * float(((events - rate * trials) ** 2).sum())
    return max(1.0, seen / (rate * (1 - rate) * float(trials.sum())))
