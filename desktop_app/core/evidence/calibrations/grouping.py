"""Estimates by item of an index, shared by the themes: means, shares and ratios with their minimum of rows."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
import pandas as pd

from desktop_app.core.errors import Message
from desktop_app.core.evidence.calibrations.calibrated import Aim, Calibrated, measured, too_few
from desktop_app.core.evidence.calibrations.interval import mean_interval, ratio_interval, share_interval
from desktop_app.core.evidence.shop.pooling import has, items

LEAST = 30
LEAST_WEEKS = 8


def by_item(frame: pd.DataFrame, column: str) -> Iterator[tuple[str, pd.DataFrame]]:
    """Each item with its rows, the most frequent first; all rows as item '' where the data do not tell items apart."""
    if not has(frame, column):
        yield "", frame
        return
    groups = dict(iter(frame.groupby(frame[column].astype(str), sort=False)))
    for item in items(frame, column):
        yield item, groups[item]


def mean_of(aim: Aim, values: pd.Series, warning: Message | None = None) -> Calibrated:
    """The mean of the values that are there."""
    known = values.dropna().to_numpy(dtype=float)
    n = len(known)
    return measured(aim, n, mean_interval(known), warning) if n >= aim.needed else too_few(aim, n)


def share_of(aim: Aim, answers: pd.Series, warning: Message | None = None) -> Calibrated:
    """The share of yes among the answers that are there."""
    known = answers.dropna().to_numpy(dtype=float)
    n = len(known)
    return measured(aim, n, share_interval(float(known.sum()), n), warning) if n >= aim.needed else too_few(aim, n)


def ratio_of(aim: Aim, numerators: pd.Series, denominators: pd.Series) -> Calibrated:
    """The ratio of two sums over weeks or other units that stand side by side; n counts the units."""
    top, bottom = numerators.to_numpy(dtype=float), denominators.to_numpy(dtype=float)
    there = ~(np.isnan(top) | np.isnan(bottom))
    top, bottom = top[there], bottom[there]
    if len(top) < max(aim.needed, 2) or bottom.sum() <= 0:
        return too_few(aim, len(top))
    return measured(aim, len(top), ratio_interval(top, bottom))
