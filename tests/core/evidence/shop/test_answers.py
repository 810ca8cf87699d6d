"""The sizing questions are answered from the shop's own files, and what they rest on is said."""

from __future__ import annotations

import numpy as np
import pandas as pd
import pytest

from desktop_app.core.evidence.shop.answers import answers_from
from tests.core.evidence.made_sources import source


def _orders(first: str, last: str, per_day: int, value: float, **more: object) -> pd.DataFrame:
    days = pd.date_range(first, last).repeat(per_day)
    ids = [f"{first}-{place}" for place in range(len(days))]
    return pd.DataFrame({"order_id": ids, "date": days, "order_value": value, **more})


def test_orders_and_value_are_means_over_the_complete_quarters_of_each_source() -> None:
    long = source("T1", _orders("2025-10-01", "2026-10-05", 2, 50.0, currency="EUR"))
    short = source("T1", _orders("2026-07-01", "2026-09-30", 1, 80.0, currency="EUR"))
    found = answers_from([long, short])
    orders = 2 * 365 / 4 + 92
    values = found.values()
    assert values["size_orders"] == pytest.approx(orders)
    assert values["size_value"] == pytest.approx((2 * 365 / 4 * 50 + 92 * 80) / orders)
    assert values["size_currency"] == "EUR"


def test_one_quarter_says_that_the_season_is_unknown() -> None:
    (orders, _) = answers_from([source("T1", _orders("2026-07-01", "2026-09-30", 1, 80.0))]).answers
    assert orders.warning is not None
    assert "season is unknown" in orders.warning.text()


def test_less_than_a_quarter_is_scaled_and_less_than_a_month_is_not() -> None:
    values = answers_from([source("T1", _orders("2026-07-10", "2026-08-13", 3, 10.0))]).values()
    assert values["size_orders"] == pytest.approx(3 * 91)
    assert answers_from([source("T1", _orders("2026-07-10", "2026-07-20", 3, 10.0))]).answers == ()


def test_lines_of_an_order_are_one_order_and_credits_none() -> None:
    frame = _orders("2026-07-01", "2026-09-30", 1, 10.0)
    credit = frame.head(1).assign(order_id="C1", order_value=-10.0)
    values = answers_from([source("T1", pd.concat([frame, frame, credit]))]).values()
    assert (values["size_orders"], values["size_value"]) == (92, 20)


def test_ads_and_margin() -> None:
    weeks = pd.date_range("2026-07-06", periods=13, freq="7D")
    ads = source("T3", pd.DataFrame({"week": weeks, "channel": "x", "spend": np.arange(13.0)}))
    products = source("T5", pd.DataFrame({"sku": ["a", "b"], "cost": [4.0, 10.0], "price": [10.0, 20.0]}))
    demand = source("T6", pd.DataFrame({"week": weeks[:2], "sku": ["a", "b"], "units": [30.0, 10.0]}))
    values = answers_from([ads, products, demand]).values()
    assert values["size_ads"] == pytest.approx(78)
    assert values["size_margin"] == pytest.approx(1 - 220 / 500)


def test_margin_from_purchase_prices_where_products_are_not_described() -> None:
    bought = source("T7", pd.DataFrame({"po": ["1", "2"], "sku": ["a", "a"], "price": [4.0, 6.0], "qty": [10.0, 30.0]}))
    sold = _orders("2026-07-01", "2026-09-30", 1, 22.0).assign(sku="a", units=2.0)
    assert answers_from([bought, source("T1", sold)]).values()["size_margin"] == pytest.approx(0.5)


def test_nothing_is_answered_from_nothing() -> None:
    assert answers_from([]).answers == ()
