"""The area under the ROC curve of a score, with its interval, and the curve itself; nothing about payments."""

from __future__ import annotations

import math

import numpy as np
from scipy.special import expit, logit

from desktop_app.core.charts.picture import Picture, PictureAxis, PictureSeries
from desktop_app.core.errors import Message
from desktop_app.core.evidence.calibrations.interval import Interval, Numbers, Z

POINTS = 40


def midranks(values: Numbers) -> Numbers:
    """Ranks from 1, equal values sharing the mean of theirs."""
    _, inverse, counts = np.unique(values, return_inverse=True, return_counts=True)
    upper = np.cumsum(counts)
    ranks: Numbers = (upper - (counts - 1) / 2)[inverse]
    return ranks


def area_under_curve(positive: Numbers, negative: Numbers) -> Interval:
    """The chance that a positive scores above a negative (Mann & Whitney 1947).

    The variance is that of DeLong et al. (1988), the interval symmetric in the logit (Pepe 2003, ch. 5), which holds
    better near 1; it is the point itself where no negative scores above a positive.
    """
    m, n = len(positive), len(negative)
    ranks = midranks(np.concatenate([positive, negative]))
    above = (ranks[:m] - midranks(positive)) / n
    below = 1 - (ranks[m:] - midranks(negative)) / m
    area = float(above.mean())
    if not 0 < area < 1:
        return Interval(area, area, area)
    error = math.sqrt(float(np.var(above, ddof=1)) / m + float(np.var(below, ddof=1)) / n)
    half = Z * error / (area * (1 - area))
    return Interval(area, float(expit(logit(area) - half)), float(expit(logit(area) + half)))


def roc_picture(positive: Numbers, negative: Numbers) -> Picture:
    """The share of positives above each threshold against that of negatives, beside chance."""
    thresholds = np.quantile(negative, np.linspace(1, 0, POINTS + 1))
    false = [float((negative >= threshold).mean()) for threshold in thresholds[1:-1]]
    true = [float((positive >= threshold).mean()) for threshold in thresholds[1:-1]]
    across = (0.0, *false, 1.0)
    return Picture(
        kind="line",
        title=Message("Fraud found against legitimate payments stopped"),
        across=across,
        x_axis=PictureAxis(Message("legitimate payments above the threshold"), "1", "percent"),
        y_axis=PictureAxis(Message("frauds above the threshold"), "1", "percent"),
        series=(
            PictureSeries(Message("the score"), (0.0, *true, 1.0), "scenario"),
            PictureSeries(Message("chance"), across, "today", "dashed"),
        ),
    )
