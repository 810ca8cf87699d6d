"""The two real files of this cut, with the truths that came with them."""

from __future__ import annotations

from functools import cache

import pandas as pd
import pytest

from desktop_app.core.evidence.calibrations.calibrate import calibrate
from desktop_app.core.evidence.into_project.report import DateSummary, NumberSummary, TextSummary, import_report
from desktop_app.core.evidence.shop.answers import answers_from
from desktop_app.core.evidence.sources.reading import read_file
from desktop_app.core.evidence.sources.source import Source
from desktop_app.core.evidence.values.pseudonym import pseudonym
from tests.core.evidence.made_sources import numbers, one
from tests.shared import shared_folder

SCMS = "SCMS_original_comma_cr_bom.csv"
ONLINE_RETAIL = "online_retail_excerpt.xlsx"


@cache
def _read(name: str, table: str | None = None) -> Source:
    return read_file(shared_folder() / "data" / name, table=table)


def test_the_deliveries_are_shipments_and_might_be_purchases() -> None:
    source = _read(SCMS)
    assert (source.table, source.alternatives) == ("T2", ("T7",))
    assert (source.rows_read, len(source.frame), source.encoding, source.header_row) == (10_324, 10_324, "utf-8", 1)


def test_shipments_reproduce_their_truths() -> None:
    frame = _read(SCMS, "T2").frame
    late = frame["delay_days"] > 0
    assert frame["lane"].nunique() == 43
    assert frame["delay_days"].mean() == pytest.approx(-6.023537, abs=5e-7)
    assert frame["delay_days"].median() == 0
    assert late.mean() == pytest.approx(0.114878, abs=5e-7)
    assert frame.loc[late, "delay_days"].mean() == pytest.approx(21.369309, abs=5e-7)
    assert frame["freight"].notna().sum() == 6_198
    assert frame["freight"].mean() == pytest.approx(11_103.2348, abs=5e-5)
    modes = {"Air": 6_113, "Truck": 2_830, "Air Charter": 650, "N/A": 360, "Ocean": 371}
    assert frame["mode"].value_counts().to_dict() == modes


@pytest.mark.parametrize(("lane", "n", "share"), [("South Africa", 1_406, 0.081792), ("Nigeria", 1_194, 0.118928)])
def test_late_shares_by_country(lane: str, n: int, share: float) -> None:
    frame = _read(SCMS, "T2").frame
    rows = frame[frame["lane"] == lane]
    assert len(rows) == n
    assert (rows["delay_days"] > 0).mean() == pytest.approx(share, abs=5e-7)


def test_purchases_reproduce_their_truths() -> None:
    source = _read(SCMS, "T7")
    lead = source.frame["lead_time_days"]
    assert source.frame["supplier"].nunique() == 73
    assert lead.notna().sum() == 4_592
    assert lead.mean() == pytest.approx(105.5586, abs=5e-5)
    assert (lead < 0).sum() == 5
    found = one(calibrate([source]), "sc_lt")
    assert found.warning is not None
    assert "5 lines" in found.warning.text()


def test_the_lane_may_be_the_mode_of_transport_and_not_available_is_a_mode() -> None:
    path = shared_folder() / "data" / SCMS
    source = read_file(path, table="T2", overrides={"lane": "Shipment Mode"})
    summary = import_report(source).summary["lane"]
    assert summary == TextSummary(n=10_324, missing=0, distinct=5)


def test_the_shop_reproduces_its_truths() -> None:
    source = _read(ONLINE_RETAIL)
    assert (source.table, source.sheet, source.rows_read, source.unused) == ("T1", "Sheet1", 40_000, ())
    summary = import_report(source).summary
    assert summary["market"] == TextSummary(n=40_000, missing=0, distinct=36)
    assert summary["order_id"] == TextSummary(n=40_000, missing=0, distinct=13_199)
    credit, value = summary["credit"], summary["order_value"]
    assert isinstance(credit, NumberSummary)
    assert isinstance(value, NumberSummary)
    assert credit.sum == 674
    assert value.sum == pytest.approx(706_922.42, abs=0.005)
    assert summary["date"] == DateSummary(40_000, 0, "2010-12-01 08:26:00", "2011-12-09 12:31:00")
    assert pseudonym("17850") in set(source.frame["customer_id"])


def test_the_shop_is_sized_by_its_three_complete_quarters() -> None:
    source = _read(ONLINE_RETAIL)
    lines = source.frame[(source.frame["date"] >= "2011-01-01") & (source.frame["date"] < "2011-10-01")]
    orders = lines[~lines["order_id"].str.startswith("C")].groupby("order_id")["order_value"].sum()
    orders = orders[orders > 0]
    answers = answers_from([source])
    assert [str(books.quarter) for books in answers.books] == ["2011Q1", "2011Q2", "2011Q3"]
    assert answers.values()["size_orders"] == pytest.approx(len(orders) / 3)
    assert answers.values()["size_value"] == pytest.approx(orders.mean())


def test_order_values_by_market_are_those_of_the_base_period() -> None:
    source = _read(ONLINE_RETAIL)
    value, low, high = numbers(one(calibrate([source]), "mkt_aov", "United Kingdom"))
    lines = source.frame[source.frame["market"] == "United Kingdom"]
    within = lines[(lines["date"] >= pd.Timestamp(2011, 1, 1)) & (lines["date"] < pd.Timestamp(2011, 10, 1))]
    orders = within[~within["credit"]].groupby("order_id")["order_value"].sum()
    assert value == pytest.approx(orders[orders > 0].mean())
    assert low < value < high
