"""The lognormal fit finds known parameters, with parcels still under way and without."""

from __future__ import annotations

import numpy as np
import pytest

from desktop_app.core.evidence.calibrations.lognormal import Durations, bootstrap_lognormal, fit_lognormal

MU, SD = 9.0, 3.0
SCALE = float(np.sqrt(np.log(1 + (SD / MU) ** 2)))
LOCATION = float(np.log(MU) - SCALE**2 / 2)
NONE_RUNNING = np.array([], dtype=float)


def _censored(rng: np.random.Generator, n: int) -> Durations:
    durations, window = rng.lognormal(LOCATION, SCALE, n), rng.uniform(1, 30, n)
    return Durations(durations[durations <= window], window[durations > window])


def test_without_censoring_it_is_the_closed_form() -> None:
    values = np.random.default_rng(3).lognormal(LOCATION, SCALE, 500)
    fit = fit_lognormal(Durations(values, NONE_RUNNING))
    assert fit.location[0] == pytest.approx(np.log(values).mean(), rel=1e-12)
    assert fit.scale[0] == pytest.approx(np.log(values).std(), rel=1e-9)
    assert fit.mean[0] == pytest.approx(np.exp(fit.location[0] + fit.scale[0] ** 2 / 2))


def test_censoring_is_allowed_for() -> None:
    durations = _censored(np.random.default_rng(4), 40_000)
    assert len(durations.running) > 8_000
    fit = fit_lognormal(durations)
    assert fit.mean[0] == pytest.approx(MU, rel=0.015)
    assert fit.sd[0] == pytest.approx(SD, rel=0.03)
    naive = fit_lognormal(Durations(durations.ended, NONE_RUNNING))
    assert naive.mean[0] < MU * 0.97


def test_the_censored_fit_is_the_maximum_of_the_likelihood() -> None:
    from scipy.special import log_ndtr

    durations = _censored(np.random.default_rng(5), 400)
    fit = fit_lognormal(durations)

    def loglikelihood(m: float, s: float) -> float:
        ended, running = np.log(durations.ended), np.log(durations.running)
        return float((-np.log(s) - ((ended - m) / s) ** 2 / 2).sum() + log_ndtr(-(running - m) / s).sum())

    best = loglikelihood(float(fit.location[0]), float(fit.scale[0]))
    for step in ((0.01, 0), (-0.01, 0), (0, 0.01), (0, -0.01)):
        assert loglikelihood(float(fit.location[0]) + step[0], float(fit.scale[0]) + step[1]) < best


def test_bootstrap_intervals_cover() -> None:
    rng = np.random.default_rng(6)
    covered = 0
    for run in range(100):
        draws = bootstrap_lognormal(_censored(rng, 250), seed=run)
        low, high = np.quantile(draws.mean, [0.025, 0.975])
        covered += low <= MU <= high
    # 100 true 95 % intervals cover fewer than 87 times with a chance below 1 in 1,000.
    assert covered >= 87


def test_a_fixed_shape_stays_fixed() -> None:
    fit = fit_lognormal(_censored(np.random.default_rng(7), 300), scale=0.4)
    assert fit.scale[0] == 0.4
    assert fit.location[0] == pytest.approx(LOCATION, abs=0.1)
