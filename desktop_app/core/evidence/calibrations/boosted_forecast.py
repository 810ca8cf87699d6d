"""One boosted model of all products: recent demand, the same week a year earlier, the calendar, class and price."""

from __future__ import annotations

import numpy as np

from desktop_app.core.evidence.calibrations.forecasters import WEEKS_A_TURN, YEAR, Past
from desktop_app.core.evidence.calibrations.interval import Numbers

SHORT, LONG = 4, 13
STEP = 2
HORIZONS = 4
ROUNDS = 60
BINS = 32
"""Of each feature: weighted quantiles are slow to find, and demand is too noisy to need more."""
LEAST_LEAF = 30
SEED = 1

LOWEST_LEVEL = 0.05


def boosted(past: Past, horizon: int) -> Numbers:
    """Demand over its own level, learnt over all products and horizons at once (Januschowski et al. 2022)."""
    from sklearn.ensemble import HistGradientBoostingRegressor
    from threadpoolctl import threadpool_limits

    ahead = np.unique(np.linspace(1, horizon, HORIZONS).round().astype(int))
    bases = range(LONG, past.weeks, STEP)
    examples = [_examples(past, base, int(step)) for base in bases for step in ahead if base + step <= past.weeks]
    features, target, level = (np.concatenate(parts) for parts in zip(*examples, strict=True))
    known = ~np.isnan(target)
    # A column that says nothing, such as last year's week in the first year, cannot be put into bins.
    told = np.isfinite(features[known]).any(axis=0)
    model = HistGradientBoostingRegressor(
        max_iter=ROUNDS,
        max_bins=BINS,
        min_samples_leaf=LEAST_LEAF,
        learning_rate=0.1,
        early_stopping=False,
        random_state=SEED,
    )
    # Threads that wait for one another take ten times as long on tables of this size.
    with threadpool_limits(1):
        model.fit(features[known][:, told], (target / level)[known], sample_weight=level[known])
        coming = [_examples(past, past.weeks, step) for step in range(1, horizon + 1)]
        shares = [model.predict(rows[:, told]) for rows, _, _ in coming]
    return np.maximum(np.column_stack(shares) * coming[0][2][:, None], 0)


def _examples(past: Past, base: int, step: int) -> tuple[Numbers, Numbers, Numbers]:
    """Features (S, F) known after `base` weeks, the demand (S,) of the week `step` later, and the level (S,)."""
    recent = past.filled[:, base - LONG : base]
    level = np.maximum(_means(recent), LOWEST_LEVEL)
    target = base + step - 1
    year_ago = past.filled[:, target - YEAR] if target >= YEAR else np.full(len(level), np.nan)
    angle = past.turn + 2 * np.pi * target / WEEKS_A_TURN
    same = np.ones(len(level))
    features = np.column_stack(
        [
            recent[:, -1] / level,
            _means(recent[:, -SHORT:]) / level,
            (recent == 0).mean(axis=1),
            np.nanstd(np.nan_to_num(recent), axis=1) / level,
            year_ago / level,
            np.log(level),
            past.price,
            past.group,
            same * step,
            same * np.sin(angle),
            same * np.cos(angle),
        ]
    )
    return features, past.filled[:, target] if target < past.weeks else same * np.nan, level


def _means(recent: Numbers) -> Numbers:
    """The mean of the weeks since the first sale, 0 before it."""
    known = ~np.isnan(recent)
    means: Numbers = np.nan_to_num(recent).sum(axis=1) / np.maximum(known.sum(axis=1), 1)
    return means
