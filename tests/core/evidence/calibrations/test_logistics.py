"""Logistics inputs come back from simulated parcels with known parameters."""

from __future__ import annotations

import numpy as np
import pandas as pd
import pytest

from desktop_app.core.evidence.calibrated import MEASURED, TOO_FEW, UNUSABLE
from desktop_app.core.evidence.calibrations.alerts import alerts
from desktop_app.core.evidence.calibrations.lanes import lanes
from desktop_app.core.evidence.calibrations.transit import transit
from tests.core.evidence.sources import numbers, one, source

RECALL, PRECISION, ACT, SUCCESS, LATE = 0.3, 0.4, 0.5, 0.6, 0.2


def _parcels(n: int, lane: str, mu: float, sd: float, seed: int) -> pd.DataFrame:
    rng = np.random.default_rng(seed)
    scale = np.sqrt(np.log(1 + (sd / mu) ** 2))
    days = rng.lognormal(np.log(mu) - scale**2 / 2, scale, n)
    shipped = pd.Timestamp(2026, 7, 1) + pd.to_timedelta(rng.uniform(0, 92, n), unit="D")
    delivered = pd.Series(shipped + pd.to_timedelta(days, unit="D"))
    delivered = delivered.where(delivered < pd.Timestamp(2026, 10, 1))
    return pd.DataFrame(
        {
            "parcel_id": [f"{lane}{i}" for i in range(n)],
            "lane": lane,
            "ship_date": shipped,
            "promised_days": 12.0,
            "delivered_date": delivered,
            "freight": rng.gamma(4, 2, n),
            "expedited": pd.array(rng.random(n) < 0.06, dtype="boolean"),
        }
    )


def test_transit_times_and_shares_come_back_by_lane() -> None:
    parcels = pd.concat([_parcels(4000, "air", 9, 3, 1), _parcels(1000, "sea", 30, 8, 2)], ignore_index=True)
    found = [*transit([source("T2", parcels)]), *lanes([source("T2", parcels)])]
    for lane, mu, sd, share in (("air", 9, 3, 0.8), ("sea", 30, 8, 0.2)):
        for spec, truth in (("log_mu", mu), ("log_sd", sd), ("log_share", share), ("log_freight", 8)):
            value, low, high = numbers(one(found, spec, lane))
            assert abs(value - truth) < 2 * (high - low), spec
            assert high - low < 0.25 * truth, spec
    assert numbers(one(found, "log_promise", "sea"))[0] == 12
    assert one(found, "log_exp0").status == MEASURED


def test_few_parcels_borrow_the_spread_of_all_lanes_and_fewer_say_so() -> None:
    parcels = [_parcels(2000, "air", 9, 3, 1), _parcels(60, "rail", 15, 5, 2), _parcels(20, "sea", 30, 8, 3)]
    found = transit([source("T2", pd.concat(parcels, ignore_index=True))])
    rail, sea = one(found, "log_sd", "rail"), one(found, "log_mu", "sea")
    assert rail.warning is not None
    assert "all lanes" in rail.warning.text()
    assert numbers(rail)[0] / numbers(one(found, "log_mu", "rail"))[0] == pytest.approx(3 / 9, rel=0.05)
    assert sea.status == TOO_FEW
    assert sea.value is None
    assert "of the 100 needed" in sea.method.text()


def test_a_distribution_that_is_not_lognormal_is_warned_of() -> None:
    parcels = _parcels(3000, "air", 9, 3, 1)
    stuck = np.random.default_rng(9).random(len(parcels)) < 0.15
    days = np.where(stuck, 12.2, 4.0)
    parcels["delivered_date"] = parcels["ship_date"] + pd.to_timedelta(days, unit="D")
    warning = one(transit([source("T2", parcels)]), "log_mu", "air").warning
    assert warning is not None
    assert "does not fit" in warning.text()


def test_without_a_shipping_date_the_transit_time_is_unusable() -> None:
    parcels = _parcels(200, "air", 9, 3, 1).drop(columns="ship_date")
    assert one(transit([source("T2", parcels)]), "log_mu").status == UNUSABLE


def _alerted(n: int, seed: int, *, acted_on: bool = True) -> pd.DataFrame:
    rng = np.random.default_rng(seed)
    bound_late = rng.random(n) < LATE
    false_rate = LATE * RECALL * (1 - PRECISION) / PRECISION / (1 - LATE)
    alerted = rng.random(n) < np.where(bound_late, RECALL, false_rate)
    moved = alerted & (rng.random(n) < ACT) if acted_on else np.zeros(n, dtype=bool)
    late = bound_late & ~(moved & (rng.random(n) < SUCCESS))
    shipped = pd.Series(pd.Timestamp(2026, 7, 1), index=range(n))
    return pd.DataFrame(
        {
            "parcel_id": [str(i) for i in range(n)],
            "lane": rng.choice(["air", "sea"], n),
            "ship_date": shipped,
            "promised_days": 10.0,
            "delivered_date": shipped + pd.to_timedelta(np.where(late, 14, 8), unit="D"),
            "alert_time": shipped.where(alerted) + pd.Timedelta(days=5),
            "rerouted": pd.array(moved, dtype="boolean"),
        }
    )


def test_alerts_are_judged_before_the_rescue_that_they_brought_about() -> None:
    found = alerts([source("T2", _alerted(60_000, 1))])
    for spec, truth in (("log_recall0", RECALL), ("log_prec0", PRECISION), ("log_act0", ACT), ("log_succ", SUCCESS)):
        value, low, high = numbers(one(found, spec))
        assert abs(value - truth) < (high - low), spec
        assert high - low < 0.2 * truth, spec


def test_alert_intervals_cover() -> None:
    covered = dict.fromkeys(("log_recall0", "log_prec0", "log_act0", "log_succ"), 0)
    truths = {"log_recall0": RECALL, "log_prec0": PRECISION, "log_act0": ACT, "log_succ": SUCCESS}
    for run in range(100):
        found = alerts([source("T2", _alerted(6000, 100 + run))])
        for spec, truth in truths.items():
            _, low, high = numbers(one(found, spec))
            covered[spec] += low <= truth <= high
    assert min(covered.values()) >= 87, covered


def test_without_rerouting_recall_and_precision_are_plain_shares() -> None:
    parcels = _alerted(5000, 2, acted_on=False)
    late = parcels["delivered_date"] > parcels["ship_date"] + pd.Timedelta(days=10)
    alerted = parcels["alert_time"].notna()
    found = alerts([source("T2", parcels)])
    assert numbers(one(found, "log_recall0"))[0] == pytest.approx((alerted & late).sum() / late.sum())
    assert numbers(one(found, "log_prec0"))[0] == pytest.approx((alerted & late).sum() / alerted.sum())
    assert not any(calibrated.spec in {"log_act0", "log_succ"} for calibrated in found)


def test_an_alert_after_the_promise_is_no_alert() -> None:
    parcels = _alerted(5000, 2, acted_on=False)
    parcels["alert_time"] += pd.Timedelta(days=30)
    assert one(alerts([source("T2", parcels)]), "log_prec0").status == TOO_FEW
