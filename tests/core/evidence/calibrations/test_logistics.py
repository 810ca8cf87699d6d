"""Logistics inputs come back from simulated rows with known parameters."""

from __future__ import annotations

import numpy as np
import pandas as pd
import pytest

from desktop_app.core.evidence.calibrations.alerts import alerts
from desktop_app.core.evidence.calibrations.calibrated import MEASURED, TOO_FEW, UNUSABLE
from desktop_app.core.evidence.calibrations.lanes import lanes
from desktop_app.core.evidence.calibrations.transit import transit
from tests.core.evidence.calibrations.simulated_alerts import ACT, PRECISION, RECALL, SUCCESS, alerted_of
from tests.core.evidence.calibrations.simulated_parcels import parcels
from tests.core.evidence.made_sources import numbers, one, source


def test_transit_times_and_shares_come_back_by_lane() -> None:
    rows = pd.concat(
        [parcels(4000, "air", 9, 3, np.random.default_rng(1)), parcels(1000, "sea", 30, 8, np.random.default_rng(2))],
        ignore_index=True,
    )
    found = [*transit([source("T2", rows)]), *lanes([source("T2", rows)])]
    for lane, mu, sd, share in (("air", 9, 3, 0.8), ("sea", 30, 8, 0.2)):
        for spec, truth in (("log_mu", mu), ("log_sd", sd), ("log_share", share), ("log_freight", 8)):
            value, low, high = numbers(one(found, spec, lane))
            assert abs(value - truth) < 2 * (high - low), spec
            assert high - low < 0.25 * truth, spec
    assert numbers(one(found, "log_promise", "sea"))[0] == 12
    assert one(found, "log_exp0").status == MEASURED


def test_few_parcels_borrow_the_spread_of_all_lanes_and_fewer_say_so() -> None:
    rows = [
        parcels(2000, "air", 9, 3, np.random.default_rng(1)),
        parcels(60, "rail", 15, 5, np.random.default_rng(2)),
        parcels(20, "sea", 30, 8, np.random.default_rng(3)),
    ]
    found = transit([source("T2", pd.concat(rows, ignore_index=True))])
    rail, sea = one(found, "log_sd", "rail"), one(found, "log_mu", "sea")
    assert rail.warning is not None
    assert "all lanes" in rail.warning.text()
    assert numbers(rail)[0] / numbers(one(found, "log_mu", "rail"))[0] == pytest.approx(3 / 9, rel=0.05)
    assert sea.status == TOO_FEW
    assert sea.value is None
    assert "of the 100 needed" in sea.method.text()


def test_a_distribution_that_is_not_lognormal_is_warned_of() -> None:
    rows = parcels(3000, "air", 9, 3, np.random.default_rng(1))
    stuck = np.random.default_rng(9).random(len(rows)) < 0.15
    days = np.where(stuck, 12.2, 4.0)
    rows["delivered_date"] = rows["ship_date"] + pd.to_timedelta(days, unit="D")
    warning = one(transit([source("T2", rows)]), "log_mu", "air").warning
    assert warning is not None
    assert "does not fit" in warning.text()


def test_without_a_shipping_date_the_transit_time_is_unusable() -> None:
    rows = parcels(200, "air", 9, 3, np.random.default_rng(1)).drop(columns="ship_date")
    assert one(transit([source("T2", rows)]), "log_mu").status == UNUSABLE


def test_alerts_are_judged_before_the_rescue_that_they_brought_about() -> None:
    found = alerts([source("T2", alerted_of(60_000, 1))])
    for spec, truth in (("log_recall0", RECALL), ("log_prec0", PRECISION), ("log_act0", ACT), ("log_succ", SUCCESS)):
        value, low, high = numbers(one(found, spec))
        assert abs(value - truth) < (high - low), spec
        assert high - low < 0.2 * truth, spec


def test_without_rerouting_recall_and_precision_are_plain_shares() -> None:
    rows = alerted_of(5000, 2, acted_on=False)
    late = rows["delivered_date"] > rows["ship_date"] + pd.Timedelta(days=10)
    alerted = rows["alert_time"].notna()
    found = alerts([source("T2", rows)])
    assert numbers(one(found, "log_recall0"))[0] == pytest.approx((alerted & late).sum() / late.sum())
    assert numbers(one(found, "log_prec0"))[0] == pytest.approx((alerted & late).sum() / alerted.sum())
    assert not any(calibrated.spec in {"log_act0", "log_succ"} for calibrated in found)


def test_an_alert_after_the_promise_is_no_alert() -> None:
    rows = alerted_of(5000, 2, acted_on=False)
    rows["alert_time"] += pd.Timedelta(days=30)
    assert one(alerts([source("T2", rows)]), "log_prec0").status == TOO_FEW
