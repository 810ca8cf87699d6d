"""A backtest finds what a better forecast would save, says so where it saves nothing, and can be stopped."""

from __future__ import annotations

import json

import numpy as np
import pytest

from desktop_app.core.analysis.progress import Progress
from desktop_app.core.errors import CancelledError, Message
from desktop_app.core.evidence.calibrations.backtest import backtest
from desktop_app.core.evidence.calibrations.calibrate import calibrate, calibrate_long
from desktop_app.core.evidence.calibrations.calibrated import TOO_FEW, Calibrated
from desktop_app.core.evidence.calibrations.demand_history import DemandHistory, demand_history
from desktop_app.core.evidence.calibrations.forecast_potential import forecast_potential
from desktop_app.core.evidence.calibrations.forecasters import Past, croston, exponential_smoothing, seasonal_naive
from desktop_app.core.evidence.calibrations.interval import Numbers
from desktop_app.core.project.kept_picture import kept_picture, picture_of
from tests.core.evidence.calibrations.simulated_demand import CLASSES, demand_of, demand_sources
from tests.core.evidence.made_sources import numbers, one


def _past(units: list[list[float]]) -> Past:
    return Past(np.array(units), np.zeros(len(units), dtype=int), np.full(len(units), np.nan), 0.0)


def test_the_naive_forecast_is_last_week_until_there_are_two_years() -> None:
    assert seasonal_naive(_past([[1, 2, 5]]), 2).tolist() == [[5, 5]]
    assert seasonal_naive(_past([list(range(104))]), 3).tolist() == [[52, 53, 54]]


def test_croston_forecasts_the_rate_of_intermittent_demand_less_its_bias() -> None:
    every_third = [0.0, 0.0, 6.0] * 30
    assert croston(_past([every_third, [0.0] * 90]), 2) == pytest.approx(np.array([[1.9, 1.9], [0, 0]]))


def test_smoothing_follows_a_level_that_has_changed() -> None:
    rng = np.random.default_rng(1)
    units = np.concatenate([rng.normal(50, 2, 60), rng.normal(20, 2, 30)])
    assert exponential_smoothing(_past([units.tolist()]), 2) == pytest.approx(np.full((1, 2), 20), abs=2)


def test_no_forecaster_sees_the_weeks_that_it_is_judged_on() -> None:
    history = demand_history(demand_sources(demand_of(1)))
    assert history is not None
    seen: list[int] = []

    def forecaster(past: Past, horizon: int) -> Numbers:
        seen.append(past.weeks)
        assert np.array_equal(past.filled, history.filled[:, : past.weeks])
        return np.zeros((len(past.filled), horizon))

    test = backtest(history, [(Message("zero"), forecaster)], Progress())
    assert test is not None
    assert len(seen) == len(set(seen)) == 8
    assert set(test.earlier_rows.week).isdisjoint(test.later_rows.week)
    assert test.earlier_rows.week.min() == min(seen)


@pytest.fixture(scope="module")
def found() -> list[Calibrated]:
    """Of class A the present forecast is far too high, of class B it could not be better."""
    demand = demand_of(2)
    wrong = demand["sku"].str.startswith("A")
    demand["forecast_used"] = demand["forecast_used"].where(~wrong, demand["forecast_used"] * 1.5)
    return forecast_potential(demand_sources(demand))


def test_what_a_better_forecast_would_save_comes_back(found: list[Calibrated]) -> None:
    value, low, high = numbers(one(found, "sc_pot_wape", "A"))
    # |N(0.5, 0.3)| against |N(0, 0.3)|, both in units of the level.
    present = 0.3 * np.sqrt(2 / np.pi) * np.exp(-((0.5 / 0.3) ** 2) / 2) + 0.5 * (1 - 2 * 0.0478)
    truth = 1 - 0.3 * np.sqrt(2 / np.pi) / present
    assert value == pytest.approx(truth, abs=0.08)
    assert low < truth < high
    assert numbers(one(found, "sc_pot_wape_b")) == (1, 1, 1)


def test_that_nothing_can_be_saved_is_a_finding(found: list[Calibrated]) -> None:
    nothing = one(found, "sc_pot_wape", "B")
    assert numbers(nothing)[0] == 0
    assert nothing.warning is not None
    assert "does not beat your present method" in nothing.warning.text()
    assert nothing.picture is not None
    assert picture_of(json.loads(json.dumps(kept_picture(nothing.picture)))).across == nothing.picture.across  # type: ignore[union-attr]
    assert nothing.picture.across[:2] == (Message("present method"), Message("seasonal naive"))


def test_minimums_are_kept() -> None:
    sources = demand_sources(demand_of(3, weeks=50))
    assert {c.status for c in forecast_potential(sources)} == {TOO_FEW}
    assert {c.item for c in forecast_potential(sources)} == set(CLASSES)


def test_it_is_done_on_demand_only_and_can_be_stopped() -> None:
    sources = demand_sources(demand_of(4, weeks=61))
    assert not [c for c in calibrate(sources) if c.spec == "sc_pot_wape"]
    shares: list[float] = []
    with pytest.raises(CancelledError):
        calibrate_long(sources, Progress(shares.append, lambda: len(shares) > 0))
    assert shares == [0.0]


def test_a_week_without_stock_is_no_week_without_demand() -> None:
    demand = demand_of(5)
    out = (demand["sku"] == "A0") & (demand["week"] == demand["week"].iloc[0] + np.timedelta64(70, "D"))
    sold = demand.assign(in_stock=~out, units=demand["units"].mask(out, 0.0))
    history: DemandHistory | None = demand_history(demand_sources(sold))
    assert history is not None
    row = int(np.flatnonzero(np.isnan(history.units).any(axis=1))[0])
    assert np.isnan(history.units[row, 10])
    assert history.filled[row, 10] == pytest.approx(np.nanmean(history.units[row, 6:15]))
