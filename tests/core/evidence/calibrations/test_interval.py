"""95 % intervals cover the truth in about 95 % of simulated samples, for distributions that are not normal."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
import pytest

from desktop_app.core.evidence.calibrations.interval import (
    Interval,
    Numbers,
    mean_interval,
    ratio_interval,
    sd_interval,
    share_interval,
)

RUNS = 1000
# Of 1,000 true 95 % intervals fewer than 925 or more than 973 cover with a chance below 1 in 1,000.
EXACT = (925, 973)
# Large-sample intervals of skewed data cover somewhat less.
LARGE_SAMPLE = (900, 980)


def _covered(draw: Callable[[np.random.Generator], Interval], truth: float) -> int:
    rng = np.random.default_rng(1)
    found = [draw(rng) for _ in range(RUNS)]
    return sum(interval.low <= truth <= interval.high for interval in found)


def _ratio(rng: np.random.Generator) -> Interval:
    sessions: Numbers = rng.integers(500, 3000, 52).astype(float)
    return ratio_interval(rng.poisson(0.02 * sessions).astype(float), sessions)


@pytest.mark.parametrize(
    ("draw", "truth", "bounds"),
    [
        (lambda rng: mean_interval(rng.normal(3, 2, 12)), 3.0, EXACT),
        (lambda rng: mean_interval(rng.gamma(2, 1, 100)), 2.0, LARGE_SAMPLE),
        (lambda rng: share_interval(rng.binomial(400, 0.05), 400), 0.05, LARGE_SAMPLE),
        (_ratio, 0.02, LARGE_SAMPLE),
        (lambda rng: sd_interval(rng.normal(0, 3, 200)), 3.0, LARGE_SAMPLE),
        (lambda rng: sd_interval(rng.exponential(2, 2000)), 2.0, LARGE_SAMPLE),
    ],
    ids=["t", "t of gamma", "Wilson", "ratio", "sd of normal", "sd of exponential"],
)
def test_intervals_cover(
    draw: Callable[[np.random.Generator], Interval], truth: float, bounds: tuple[int, int]
) -> None:
    assert bounds[0] <= _covered(draw, truth) <= bounds[1]


def test_a_share_of_none_still_has_an_upper_end() -> None:
    interval = share_interval(0, 100)
    assert interval.value == interval.low == 0
    assert 0.03 < interval.high < 0.05
