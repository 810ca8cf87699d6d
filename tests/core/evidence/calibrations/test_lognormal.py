"""The lognormal fit finds known parameters, with parcels still under way and without."""

from __future__ import annotations

import numpy as np
import pytest

from desktop_app.core.evidence.calibrations.lognormal import Durations, Shape, fit_lognormal

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
    assert fit.location == pytest.approx(np.log(values).mean(), rel=1e-12)
    assert fit.scale == pytest.approx(np.log(values).std(ddof=1), rel=1e-9)
    assert fit.mean.value == pytest.approx(np.exp(fit.location + fit.scale**2 / 2))


def test_censoring_is_allowed_for() -> None:
    durations = _censored(np.random.default_rng(4), 40_000)
    assert len(durations.running) > 8_000
    fit = fit_lognormal(durations)
    assert fit.mean.value == pytest.approx(MU, rel=0.015)
    assert fit.sd.value == pytest.approx(SD, rel=0.03)
    naive = fit_lognormal(Durations(durations.ended, NONE_RUNNING))
    assert naive.mean.value < MU * 0.97


def test_the_censored_fit_is_the_maximum_of_the_likelihood() -> None:
    from scipy.special import log_ndtr

    durations = _censored(np.random.default_rng(5), 400)
    fit = fit_lognormal(durations)

    def loglikelihood(m: float, s: float) -> float:
        ended, running = np.log(durations.ended), np.log(durations.running)
        return float((-np.log(s) - ((ended - m) / s) ** 2 / 2).sum() + log_ndtr(-(running - m) / s).sum())

    best = loglikelihood(float(fit.location), float(fit.scale))
    for step in ((0.01, 0), (-0.01, 0), (0, 0.01), (0, -0.01)):
        assert loglikelihood(float(fit.location) + step[0], float(fit.scale) + step[1]) < best


def test_a_fixed_shape_stays_fixed_and_its_doubt_widens_the_interval() -> None:
    durations = _censored(np.random.default_rng(7), 300)
    fit, sure = (fit_lognormal(durations, Shape(0.4, variance)) for variance in (0.01, 0.0))
    assert fit.scale == 0.4
    assert fit.location == pytest.approx(LOCATION, abs=0.1)
    assert fit.mean.high - fit.mean.low > 1.1 * (sure.mean.high - sure.mean.low)
