"""A rate drawn towards that of its group by a beta prior; trials that share their luck count as fewer."""

from __future__ import annotations

from collections.abc import Iterable

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


def prior_mean(groups: Iterable[Numbers], strength: float) -> float:
    """The mean of a beta prior of this strength from which the rates of all groups come; 0 without any trial.

    Each group is such `clusters`. A large group weighs little more than a middling one: its own rate is known well,
    that of the next group no better for it (Kleinman 1973, J. Am. Stat. Assoc. 68:46-54).
    """
    weight = total = 0.0
    for clusters in groups:
        events, trials = clusters.sum(axis=0) / design_effect(clusters)
        total += events / (trials + strength)
        weight += trials / (trials + strength)
    return total / weight if weight else 0.0


def design_effect(clusters: Numbers) -> float:
    """How much larger the variance of the rate is than that of independent trials, at least 1 (Kish 1965, 5.4)."""
    events, trials = clusters.T
    n, rate = len(clusters), float(events.sum() / max(trials.sum(), 1.0))
    if n < FEWEST_CLUSTERS or not 0 < rate < 1:
        return 1.0
    seen = n / (n - 1) * float(((events - rate * trials) ** 2).sum())
    return max(1.0, seen / (rate * (1 - rate) * float(trials.sum())))
