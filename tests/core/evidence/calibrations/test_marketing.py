"""Marketing inputs come back from simulated weeks and orders with known parameters."""

from __future__ import annotations

import numpy as np
import pandas as pd
import pytest

from desktop_app.core.evidence.calibrated import TOO_FEW
from desktop_app.core.evidence.calibrations.channels import channels
from desktop_app.core.evidence.calibrations.loyalty import loyalty
from desktop_app.core.evidence.calibrations.order_values import order_values
from desktop_app.core.evidence.calibrations.traffic import traffic
from tests.core.evidence.sources import numbers, one, source

WEEKS = pd.date_range("2025-10-06", periods=52, freq="7D")
RATES = {"US": 0.02, "DE": 0.015}


def _channels() -> pd.DataFrame:
    rng = np.random.default_rng(1)
    parts = []
    for channel, spend, sessions, rate in (("search", 4000, 3000, 0.024), ("social", 3000, 5000, 0.012)):
        visits = rng.poisson(sessions, 52)
        parts.append(
            pd.DataFrame(
                {
                    "week": WEEKS,
                    "channel": channel,
                    "spend": rng.normal(spend, 200, 52),
                    "sessions": visits.astype(float),
                    "orders": rng.binomial(visits, rate).astype(float),
                    "sales": 1000.0,
                    "commission": 120.0 if channel == "search" else 0.0,
                    "own_share": 0.75,
                }
            )
        )
    return pd.concat(parts, ignore_index=True)


def test_channels_come_back_with_flows_by_quarter() -> None:
    found = channels([source("T3", _channels())])
    for channel, spend, rate in (("search", 4000, 0.024), ("social", 3000, 0.012)):
        value, low, high = numbers(one(found, "mkt_spend", channel))
        assert abs(value - 13 * spend) < high - low
        assert high - low < 0.05 * value
        value, low, high = numbers(one(found, "mkt_q", channel))
        assert abs(value - rate / ((0.024 * 3000 + 0.012 * 5000) / 8000)) < high - low
        assert numbers(one(found, "mkt_own", channel))[0] == pytest.approx(0.75)
    assert numbers(one(found, "mkt_comm", "search"))[0] == pytest.approx(0.12)
    assert numbers(one(found, "mkt_comm", "social"))[0] == 0


def test_less_than_a_quarter_of_weeks_gives_no_flow() -> None:
    rows = _channels()
    few = one(channels([source("T3", rows[rows["week"] < WEEKS[10]])]), "mkt_spend", "search")
    assert (few.status, few.n, few.value) == (TOO_FEW, 10, None)
    assert "10 of the 13" in few.method.text()


def _traffic(seed: int) -> pd.DataFrame:
    rng = np.random.default_rng(seed)
    parts = []
    for market, rate in RATES.items():
        sessions = rng.poisson(20_000 if market == "US" else 10_000, 52)
        orders = rng.binomial(sessions, rate)
        consent = rng.normal(0.8, 0.02, 52)
        parts.append(pd.DataFrame({"week": WEEKS, "market": market, "sessions": sessions.astype(float),
                                   "orders": orders.astype(float), "consent_share": consent}))  # fmt: skip
    return pd.concat(parts, ignore_index=True)


def test_conversion_share_and_organic_sessions_come_back() -> None:
    found = traffic([source("T4", _traffic(1)), source("T3", _channels())])
    for market, share in (("US", 2 / 3), ("DE", 1 / 3)):
        value, low, high = numbers(one(found, "mkt_share", market))
        assert abs(value - share) < high - low
        assert numbers(one(found, "mkt_consent", market))[0] == pytest.approx(0.8, abs=0.01)
    value, low, high = numbers(one(found, "mkt_organic"))
    assert value == pytest.approx(13 * (30_000 - 8_000), rel=0.01)
    assert low < value < high


def test_conversion_intervals_cover() -> None:
    covered = 0
    for seed in range(100):
        _, low, high = numbers(one(traffic([source("T4", _traffic(seed))]), "mkt_cvr0", "DE"))
        covered += low <= RATES["DE"] <= high
    assert covered >= 87


def _orders(n: int) -> pd.DataFrame:
    rng = np.random.default_rng(5)
    late = rng.random(n) < 0.3
    promised = pd.Series(pd.Timestamp(2026, 9, 10), index=range(n))
    in_full = late & (rng.random(n) < 0.1)
    value = rng.lognormal(4 - 0.6**2 / 2, 0.6, n)
    return pd.DataFrame(
        {
            "order_id": [str(i) for i in range(n)],
            "date": pd.Timestamp(2026, 7, 1) + pd.to_timedelta(rng.uniform(0, 91.9, n), unit="D"),
            "market": rng.choice(["US", "DE"], n),
            "units": rng.poisson(0.4, n) + 1.0,
            "order_value": value,
            "promised": promised,
            "delivered": promised + pd.to_timedelta(np.where(late, 2, -1), unit="D"),
            "returned": pd.array(rng.random(n) < 0.12, dtype="boolean"),
            "refund": np.where(in_full, value, np.where(late, 5.0, 0.0)),
        }
    )


def test_order_values_returns_and_the_price_of_lateness_come_back() -> None:
    found = order_values([source("T1", _orders(20_000))])
    truths = [("mkt_aov", "US", np.exp(4)), ("pay_aov_s", "DE", 0.6), ("g_ret", "US", 0.12), ("sc_upo", "", 1.4),
              ("log_refund_late", "", 0.1), ("log_comp", "", 5.0)]  # fmt: skip
    for spec, item, truth in truths:
        value, low, high = numbers(one(found, spec, item))
        assert abs(value - truth) <= (high - low) + 1e-9, spec
        assert high - low < 0.2 * truth, spec


def test_item_types_are_counted_only_where_orders_have_lines() -> None:
    single = _orders(100).assign(sku="A1")
    assert not [found for found in order_values([source("T1", single)]) if found.spec == "pay_types"]
    lines = pd.concat([single, single.assign(sku="B2"), single.head(50).assign(sku="POST")])
    found = order_values([source("T1", lines.assign(market="US"))])
    assert numbers(one(found, "pay_types", "US"))[0] == 2.5


def test_postage_is_no_item_among_coded_products() -> None:
    single = _orders(100).assign(sku=[f"A{i}" for i in range(100)], market="US")
    lines = pd.concat([single, single.head(4).assign(sku="POST")])
    assert numbers(one(order_values([source("T1", lines)]), "pay_types", "US"))[0] == 1


def _customers(n: int) -> pd.DataFrame:
    rng = np.random.default_rng(6)
    first = pd.Timestamp(2024, 1, 1) + pd.to_timedelta(rng.uniform(0, 300, n), unit="D")
    late = rng.random(n) < 0.4
    back = rng.random(n) < np.where(late, 0.2, 0.3)
    orders = pd.DataFrame({"customer_id": np.arange(n).astype(str), "date": first, "late": late})
    again = orders[back].assign(date=lambda frame: frame["date"] + pd.Timedelta(days=100))
    rows = pd.concat([orders, again], ignore_index=True)
    promised = rows["date"] + pd.Timedelta(days=10)
    return rows.assign(
        order_id=np.arange(len(rows)).astype(str),
        order_value=10.0,
        promised=promised,
        delivered=promised + pd.to_timedelta(np.where(rows["late"], 3, -2), unit="D"),
    ).drop(columns="late")


def test_repeat_rates_come_back_and_need_a_year() -> None:
    customers = _customers(8000)
    year_later = customers.head(1).assign(date=pd.Timestamp(2026, 1, 1), order_id="last", customer_id="last")
    found = loyalty([source("T1", pd.concat([customers, year_later], ignore_index=True))])
    for spec, truth in (("mkt_rep_on", 0.3), ("mkt_rep_late", 0.2)):
        value, low, high = numbers(one(found, spec))
        assert abs(value - truth) < (high - low)
        assert high - low < 0.05
    too_young = customers[customers["date"] < pd.Timestamp(2024, 12, 1)]
    assert one(loyalty([source("T1", too_young)]), "mkt_rep_on").status == TOO_FEW
