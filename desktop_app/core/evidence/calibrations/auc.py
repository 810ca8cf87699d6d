"""The area under the ROC curve of a given score, with its interval; nothing about payments."""

from __future__ import annotations

import math

import numpy as np

from desktop_app.core.evidence.interval import Interval, Numbers, Z


def midranks(values: Numbers) -> Numbers:
    """Ranks from 1, equal values sharing the mean of theirs."""
    _, inverse, counts = np.unique(values, return_inverse=True, return_counts=True)
    upper = np.cumsum(counts)
    ranks: Numbers = (upper - (counts - 1) / 2)[inverse]
    return ranks


def area_under_curve(positive: Numbers, negative: Numbers) -> Interval:
    """The chance that a positive scores above a negative (Mann & Whitney 1947); interval of DeLong et al. (1988)."""
    m, n = len(positive), len(negative)
    ranks = midranks(np.concatenate([positive, negative]))
    above = (ranks[:m] - midranks(positive)) / n
    below = 1 - (ranks[m:] - midranks(negative)) / m
    area = float(above.mean())
    half = Z * math.sqrt(float(np.var(above, ddof=1)) / m + float(np.var(below, ddof=1)) / n)
    return Interval(area, max(0.0, area - half), min(1.0, area + half))
