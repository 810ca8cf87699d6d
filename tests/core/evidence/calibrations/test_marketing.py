"""Marketing inputs come back from simulated weeks and orders with known parameters."""

from __future__ import annotations

import numpy as np
import pandas as pd
import pytest

from desktop_app.core.evidence.calibrations.calibrated import TOO_FEW
from desktop_app.core.evidence.calibrations.channels import channels
from desktop_app.core.evidence.calibrations.loyalty import loyalty
from desktop_app.core.evidence.calibrations.order_values import order_values
from desktop_app.core.evidence.calibrations.traffic import traffic
from tests.core.evidence.calibrations.simulated_marketing import WEEKS, channels_of, customers_of, orders_of, traffic_of
from tests.core.evidence.made_sources import numbers, one, source


def test_channels_come_back_with_flows_by_quarter() -> None:
    found = channels([source("T3", channels_of(1))])
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
    rows = channels_of(1)
    few = one(channels([source("T3", rows[rows["week"] < WEEKS[10]])]), "mkt_spend", "search")
    assert (few.status, few.n, few.value) == (TOO_FEW, 10, None)
    assert "10 of the 13" in few.method.text()


def test_conversion_share_and_organic_sessions_come_back() -> None:
    found = traffic([source("T4", traffic_of(1)), source("T3", channels_of(1))])
    for market, share in (("US", 2 / 3), ("DE", 1 / 3)):
        value, low, high = numbers(one(found, "mkt_share", market))
        assert abs(value - share) < high - low
        assert numbers(one(found, "mkt_consent", market))[0] == pytest.approx(0.8, abs=0.01)
    value, low, high = numbers(one(found, "mkt_organic"))
    assert value == pytest.approx(13 * (30_000 - 8_000), rel=0.01)
    assert low < value < high


def test_order_values_returns_and_the_price_of_lateness_come_back() -> None:
    found = order_values([source("T1", orders_of(20_000, 5))])
    truths = [("mkt_aov", "US", np.exp(4)), ("pay_aov_s", "DE", 0.6), ("g_ret", "US", 0.12), ("sc_upo", "", 1.4),
              ("log_refund_late", "", 0.1), ("log_comp", "", 5.0)]  # fmt: skip
    for spec, item, truth in truths:
        value, low, high = numbers(one(found, spec, item))
        assert abs(value - truth) <= (high - low) + 1e-9, spec
        assert high - low < 0.2 * truth, spec


def test_item_types_are_counted_only_where_orders_have_lines() -> None:
    single = orders_of(100, 5).assign(sku="A1")
    assert not [found for found in order_values([source("T1", single)]) if found.spec == "pay_types"]
    lines = pd.concat([single, single.assign(sku="B2"), single.head(50).assign(sku="POST")])
    found = order_values([source("T1", lines.assign(market="US"))])
    assert numbers(one(found, "pay_types", "US"))[0] == 2.5


def test_postage_is_no_item_among_coded_products() -> None:
    single = orders_of(100, 5).assign(sku=[f"A{i}" for i in range(100)], market="US")
    lines = pd.concat([single, single.head(4).assign(sku="POST")])
    assert numbers(one(order_values([source("T1", lines)]), "pay_types", "US"))[0] == 1


def test_repeat_rates_come_back_and_need_a_year() -> None:
    customers = customers_of(8000, 6)
    year_later = customers.head(1).assign(date=pd.Timestamp(2026, 1, 1), order_id="last", customer_id="last")
    found = loyalty([source("T1", pd.concat([customers, year_later], ignore_index=True))])
    for spec, truth in (("mkt_rep_on", 0.3), ("mkt_rep_late", 0.2)):
        value, low, high = numbers(one(found, spec))
        assert abs(value - truth) < (high - low)
        assert high - low < 0.05
    too_young = customers[customers["date"] < pd.Timestamp(2024, 12, 1)]
    assert one(loyalty([source("T1", too_young)]), "mkt_rep_on").status == TOO_FEW
