"""The tables of a sample shop tell one story: orders placed, approved, filled and shipped are the same orders."""

from __future__ import annotations

import pandas as pd
import pytest

from tests.samples.conftest import SampleShop

PARCEL, TRANSACTION = 880_000_000, 500_000_000
WEEKS_A_QUARTER = 13


def _frame(shop: SampleShop, table: str) -> pd.DataFrame:
    return pd.concat([source.frame for source in shop.table(table)], ignore_index=True)


def test_every_parcel_is_an_approved_order_and_every_order_has_its_parcel(shop: SampleShop) -> None:
    parcels, transactions, orders = (_frame(shop, table) for table in ("T2", "T8", "T1"))
    shipped = set(parcels["parcel_id"].astype(int) - PARCEL)
    approved = set(transactions.loc[transactions["decision"] == "approved", "id"].astype(int) - TRANSACTION)
    assert shipped < approved
    assert len(orders) == len(parcels)


def test_orders_and_payments_agree_in_money_and_market(shop: SampleShop) -> None:
    parcels, transactions, orders = (_frame(shop, table) for table in ("T2", "T8", "T1"))
    paid = transactions.set_index(transactions["id"].astype(int) - TRANSACTION)
    shipped = paid.loc[parcels["parcel_id"].astype(int) - PARCEL]
    by_market = shipped.groupby("market")["amount"].sum()
    pd.testing.assert_series_equal(
        orders.groupby("market")["order_value"].sum(), by_market, check_names=False, check_exact=False, rtol=1e-9
    )


def test_the_number_of_orders_is_the_stated_one(shop: SampleShop) -> None:
    stated = {"large": 36_000, "small": 3_000}[shop.name]
    assert len(_frame(shop, "T1")) == pytest.approx(stated, rel=4 / stated**0.5)


def test_no_channel_brings_more_than_the_shop_saw(shop: SampleShop) -> None:
    channels, traffic = _frame(shop, "T3"), _frame(shop, "T4")
    for count in ("sessions", "orders"):
        paid = channels.groupby("week")[count].sum()
        seen = traffic.groupby("week")[count].sum()
        assert len(seen) == 4 * WEEKS_A_QUARTER
        assert (paid < seen).all()


def test_orders_of_sessions_are_somewhat_fewer_than_orders_placed(shop: SampleShop) -> None:
    traffic, placed = _frame(shop, "T4"), len(_frame(shop, "T8"))
    last_quarter = traffic[traffic["week"] >= "2026-07-06"]
    assert last_quarter["week"].nunique() == WEEKS_A_QUARTER
    assert last_quarter["orders"].sum() == pytest.approx(0.95 * placed, rel=0.03)


def test_demand_of_the_quarter_is_what_approved_orders_asked_for(shop: SampleShop) -> None:
    demand, orders, transactions = (_frame(shop, table) for table in ("T6", "T1", "T8"))
    wanted = (transactions["decision"] == "approved").sum() * orders["units"].mean()
    assert demand.loc[demand["week"] >= "2026-07-06", "units"].sum() == pytest.approx(wanted, rel=0.06)
    assert set(demand["sku"]) == set(_frame(shop, "T5")["sku"])
    assert set(_frame(shop, "T7")["sku"]) <= set(demand["sku"])


def test_some_parcels_are_still_under_way(shop: SampleShop) -> None:
    parcels = _frame(shop, "T2")
    under_way = parcels["delivered_date"].isna().mean()
    assert 0.001 < under_way < 0.05
