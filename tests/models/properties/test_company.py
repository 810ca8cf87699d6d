"""What must hold for the linked shop: contribution, programme cost, duty, time saved."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given

from tests.models.properties.shops import FEW, SEEDS, Shops, Where, content, not_below, shops_of

MARGIN, BEFORE = "contribution_margin", "contribution_before_programme"
ORDERS = "marketing.gross_order_count"

COSTS = (
    "logistics.freight_per_parcel",
    "logistics.warehouse_wage",
    "logistics.expedite_premium",
    "logistics.cost_per_data_error",
    "marketing.cost_per_human_contact",
    "marketing.content_wage",
    "supply_chain.unit_cost",
    "supply_chain.holding_cost_rate",
    "supply_chain.cost_per_detention",
    "payment_risk.payment_fee_rate",
    "payment_risk.cost_per_review",
    "payment_risk.chargeback_fee",
    "payment_risk.cost_per_compliance_incident",
    "company.cost_per_return",
)


def linked(seed: int, where: Where = "range") -> Shops:
    """Random linked shops without the map."""
    return shops_of(content().what_if_without_map, "company", seed, where, count=200)


@FEW
@given(SEEDS)
def test_the_programme_costs_what_it_costs_and_nothing_more(seed: int) -> None:
    drawn = linked(seed, "bounds")
    acted = drawn.acted("decision")
    dearer = acted.after({"programme_running_cost": acted["programme_running_cost"] + 1000})
    assert np.array_equal(dearer[BEFORE], acted[BEFORE])
    size = np.maximum(np.abs(acted[BEFORE]), acted["programme_running_cost"])
    assert np.all(np.abs(acted[MARGIN] - dearer[MARGIN] - 1000) <= 1e-12 * size + 1e-9)
    assert not drawn.today["ai_running_cost"].any()


@FEW
@given(SEEDS)
def test_opportunity_costs_are_shown_and_not_subtracted(seed: int) -> None:
    today = linked(seed).today
    doubled = today.otherwise(
        {"payment_risk.false_decline_churn_rate": 2 * today["payment_risk.false_decline_churn_rate"]}
    )
    assert np.all(doubled["payment_risk.total_false_decline_cost"] > today["payment_risk.total_false_decline_cost"])
    assert np.array_equal(doubled[MARGIN], today[MARGIN])


@FEW
@given(SEEDS)
def test_lost_goodwill_counts_once(seed: int) -> None:
    today = linked(seed).today
    dearer = today.otherwise({"supply_chain.goodwill_cost_per_unit": 1 + today["supply_chain.goodwill_cost_per_unit"]})
    lost = today["supply_chain.lost_unit_count"].sum(axis=0)
    np.testing.assert_allclose(today[MARGIN] - dearer[MARGIN], lost, rtol=1e-6)


@FEW
@given(SEEDS)
def test_a_higher_duty_lowers_orders(seed: int) -> None:
    today = linked(seed).today
    higher = today.after({"payment_risk.duty_rate": today["payment_risk.duty_rate"] + 0.3})
    assert np.all(higher[ORDERS] < today[ORDERS])
    assert np.all(higher["net_revenue"] < today["net_revenue"])


@FEW
@given(SEEDS)
def test_absorbing_duty_raises_orders_and_costs_money(seed: int) -> None:
    today = linked(seed).today
    absorbed = today.after({"payment_risk.absorbed_duty_share": 1.0})
    assert np.all(absorbed[ORDERS] >= today[ORDERS])
    assert np.all(absorbed["marketing.total_gross_orders"] > today["marketing.total_gross_orders"])
    assert np.all(absorbed["payment_risk.absorbed_duty_cost"] > 0)


@FEW
@given(SEEDS)
def test_a_shop_that_absorbs_already_keeps_its_measured_conversion(seed: int) -> None:
    today = linked(seed).today
    absorbs = today.otherwise({"payment_risk.absorbed_duty_share": 0.8})
    assert np.array_equal(absorbs["marketing.conversion_rate"], today["marketing.conversion_rate"])
    assert np.array_equal(absorbs[ORDERS], today[ORDERS])


@FEW
@given(SEEDS)
def test_time_saved_is_nothing_today_and_is_worth_the_hours_not_paid(seed: int) -> None:
    drawn = linked(seed)
    assert not drawn.today["working_time_saved_value"].any()
    acted = drawn.today.after({"marketing.reconfiguring_realisation": 1.0, "logistics.reconfiguring_realisation": 1.0})
    assert np.all(acted["working_time_saved_value"] > 0)
    assert np.all(acted["working_time_per_order"] < drawn.today["working_time_per_order"])


@FEW
@given(SEEDS)
def test_money_that_comes_later_binds_capital_and_money_paid_later_frees_it(seed: int) -> None:
    today = linked(seed).today
    for name, sign, flow in (
        ("days_sales_outstanding", 1, "net_revenue"),
        ("days_payable_outstanding", -1, "cost_of_goods_sold"),
    ):
        later = today.otherwise({name: today[name] + 10})
        daily = today[flow if flow == "net_revenue" else f"supply_chain.{flow}"] / 91
        np.testing.assert_allclose(later["working_capital"] - today["working_capital"], sign * 10 * daily, rtol=1e-6)
        np.testing.assert_allclose(
            later["cash_conversion_cycle"] - today["cash_conversion_cycle"], sign * 10, rtol=1e-6
        )


@FEW
@given(SEEDS)
def test_every_reduction_of_a_cost_raises_the_margin(seed: int) -> None:
    today = linked(seed).today
    for name in COSTS:
        cheaper = today.otherwise({name: 0.9 * today[name]})
        assert np.all(cheaper[MARGIN] > today[MARGIN]), name


@pytest.mark.parametrize("model", ["logistics", "marketing", "supply_chain", "payment_risk"])
@FEW
@given(SEEDS)
def test_growth_elsewhere_is_shipped_bought_and_screened(model: str, seed: int) -> None:
    drawn = linked(seed)
    more = drawn.today.otherwise(
        {"marketing.organic_session_count": 1.2 * drawn.today["marketing.organic_session_count"]}
    )
    total = {
        "logistics": "total_logistics_cost",
        "marketing": "total_marketing_cost",
        "supply_chain": "cost_of_goods_sold",
    }
    name = f"{model}.{total.get(model, 'manual_review_cost')}"
    assert np.all(more[name] >= drawn.today[name])
    assert not_below(more["company.net_revenue"], drawn.today["company.net_revenue"])
