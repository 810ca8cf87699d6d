"""Customs, contacts, warehouse, content, ledger and experiments: what their tables measure, and what they cannot."""

from __future__ import annotations

import pandas as pd
import pytest

from desktop_app.core.evidence.calibrations.calibrated import TOO_FEW, UNUSABLE
from desktop_app.core.evidence.calibrations.contacts import contacts
from desktop_app.core.evidence.calibrations.content import content
from desktop_app.core.evidence.calibrations.customs import customs
from desktop_app.core.evidence.calibrations.experiments import experiments
from desktop_app.core.evidence.calibrations.ledger import ledger
from desktop_app.core.evidence.calibrations.warehouse import warehouse
from tests.core.evidence.calibrations.simulated_operations import (
    BOT,
    HOURS,
    LATE_ASKS,
    MARGIN,
    ON_TIME_ASKS,
    SETTLED,
    content_of,
    customs_of,
    experiments_of,
    ledger_of,
    orders_and_contacts_of,
    warehouse_of,
)
from tests.core.evidence.made_sources import numbers, one, source


def test_consignments_held_are_counted_among_those_with_a_document_error() -> None:
    rows = customs_of(1)
    found = customs([source("T9", rows)])
    wrong = rows[rows["doc_error"]]
    assert numbers(one(found, "sc_hold_err"))[0] == pytest.approx((wrong["held_days"] > 0).mean())
    assert one(found, "sc_hold_err").n == len(wrong)
    assert one(customs([source("T9", rows.head(20))]), "pay_doc0").status == TOO_FEW


def test_contacts_of_late_orders_are_told_from_those_of_orders_on_time() -> None:
    orders, asked = orders_and_contacts_of(2)
    by_order = contacts([source("T1", orders), source("T10", asked)])
    by_flag = contacts([source("T1", orders), source("T10", asked.drop(columns="order_id"))])
    for found in (by_order, by_flag):
        assert numbers(one(found, "mkt_cpo"))[0] == pytest.approx(ON_TIME_ASKS, abs=0.05)
        assert numbers(one(found, "log_contacts_late"))[0] == pytest.approx(LATE_ASKS, abs=0.1)
    assert one(contacts([source("T10", asked)]), "mkt_cpo").status == UNUSABLE


def test_who_asks_again_within_a_week_was_not_helped_by_the_bot() -> None:
    orders, asked = orders_and_contacts_of(3)
    settled = asked[asked["bot"] & asked["resolved"]]
    second = settled.head(len(settled) // 2).assign(bot=False, id=lambda rows: "again" + rows["id"])
    second["date"] += pd.Timedelta(days=3)
    later = settled.tail(len(settled) // 2).assign(bot=False, id=lambda rows: "later" + rows["id"])
    later["date"] += pd.Timedelta(days=10)
    everything = pd.concat([asked, second, later], ignore_index=True)
    found = contacts([source("T1", orders), source("T10", everything)])
    assert numbers(one(found, "mkt_fail"))[0] == pytest.approx(0.5, abs=0.01)
    share = 0.5 * BOT * SETTLED * len(asked) / len(everything)
    assert numbers(one(found, "mkt_pot_defl"))[0] == pytest.approx(share, abs=0.03)
    alone = one(contacts([source("T10", asked.drop(columns="order_id"))]), "mkt_pot_defl")
    assert alone.warning is not None
    assert "no order id" in alone.warning.text()


def test_errors_of_entry_have_an_exact_interval_even_where_there_are_none() -> None:
    days = warehouse_of(4)
    none = one(warehouse([source("T11", days.assign(errors=0.0))]), "log_key_err")
    value, low, high = numbers(none)
    # Of no event in n entries up to 3.69 could have been expected.
    assert (value, low) == (0, 0)
    assert high == pytest.approx(3.689 / days["rekeys"].sum(), rel=1e-3)


def test_hours_with_ai_are_compared_within_the_market() -> None:
    rows = content_of(5, n=4000)
    found = content([source("T12", rows)])
    value, low, high = numbers(one(found, "mkt_pot_gen"))
    assert low < 0.4 < high
    helped = rows["ai_used"].astype(bool)
    across = 1 - rows.loc[helped, "hours"].mean() / rows.loc[~helped, "hours"].mean()
    # The slow market uses AI more: taking both together would hide a part of what is saved.
    assert across < value - 0.05
    assert numbers(one(found, "mkt_item_h"))[0] == pytest.approx(HOURS * (0.7 + 0.6 * 0.5) / 0.9, rel=0.2)
    assert numbers(one(found, "mkt_pot_gen_b")) == (1, 1, 1)


def test_ai_that_saves_nothing_is_a_finding() -> None:
    slower = one(content([source("T12", content_of(6, n=2000, saved=-0.2))]), "mkt_pot_gen")
    assert numbers(slower)[0] == 0
    assert slower.warning is not None
    assert "does not beat your present method" in slower.warning.text()
    worse = one(experiments([source("T14", experiments_of(6, uplift=-0.2))]), "mkt_pot_pers", "US")
    assert numbers(worse)[0] == 0
    assert worse.warning is not None
    assert "does not beat" in worse.warning.text()


def test_a_margin_needs_a_market_and_late_days_their_parcels() -> None:
    rows = ledger_of(7)
    assert numbers(one(ledger([source("T13", rows)]), "pay_fx", "US"))[0] == pytest.approx(MARGIN, abs=0.003)
    assert one(ledger([source("T13", rows.drop(columns="market"))]), "pay_fx").status == UNUSABLE
    claims = pd.DataFrame({"month": pd.date_range("2026-01-01", periods=8, freq="MS"), "account": "tracing"})
    shipped = claims["month"] + pd.Timedelta(days=3)
    late = pd.DataFrame({"parcel_id": claims.index.astype(str), "ship_date": shipped, "promised_days": 5.0})
    parcels = late.assign(delivered_date=shipped + pd.Timedelta(days=9))
    booked = claims.assign(amount=2.0)
    found = ledger([source("T13", booked), source("T2", parcels)])
    # Each month books 2 for one parcel that was four days late.
    assert numbers(one(found, "log_day_cost")) == pytest.approx((0.5, 0.5, 0.5))


def test_a_test_with_few_orders_says_nothing() -> None:
    assert one(experiments([source("T14", experiments_of(8, n=500))]), "mkt_pot_pers", "US").status == TOO_FEW
