"""What must hold for conversion, content, service and repeat purchase in every shop."""

from __future__ import annotations

import numpy as np
from hypothesis import given

from tests.models.properties.shops import FEW, SEEDS, Changes, not_below, shops

SHARES = (
    "content_coverage",
    "addressable_traffic_share",
    "conversion_rate",
    "deflection_rate",
    "overall_commission_rate",
)
ALL_UP = {"sensing_realisation": 1.0, "seizing_realisation": 1.0, "reconfiguring_realisation": 1.0}


@FEW
@given(SEEDS)
def test_shares_are_shares(seed: int) -> None:
    for columns in ((drawn := shops("marketing", seed)).today, drawn.acted("decision")):
        for name in SHARES:
            assert not_below(columns[name], 0.0), name
            assert not_below(1.0, columns[name]), name
        assert not_below(0.95, columns["repeat_rate"])
        assert not_below(columns["customer_lifetime_value"], columns["future_customer_lifetime_value"])


@FEW
@given(SEEDS)
def test_coverage_and_price_count_against_today(seed: int) -> None:
    today = shops("marketing", seed).today
    again = today.after({})
    for name in ("content_coverage_factor", "price_response_factor"):
        assert np.all(today[name] == 1.0), name
        assert np.all(again[name] == 1.0), name
    fewer_hours = today.after({"available_content_hours": 0.5 * today["available_content_hours"]})
    assert not_below(1.0, fewer_hours["content_coverage_factor"])
    assert np.any(fewer_hours["content_coverage_factor"] < 0.99)


@FEW
@given(SEEDS)
def test_a_higher_landed_price_lowers_orders(seed: int) -> None:
    today = shops("marketing", seed, "range").today
    dearer = today.after({"landed_price_factor": 1.1 * today["landed_price_factor"]})
    assert np.all(dearer["gross_order_count"] < today["gross_order_count"])


@FEW
@given(SEEDS)
def test_order_value_has_no_demand_response(seed: int) -> None:
    today = shops("marketing", seed).today
    dearer = today.after({"average_order_value": 2 * today["average_order_value"]})
    assert np.array_equal(dearer["gross_order_count"], today["gross_order_count"])
    assert np.all(dearer["overall_average_order_value"] >= today["overall_average_order_value"])


@FEW
@given(SEEDS)
def test_organic_sessions_have_quality_one(seed: int) -> None:
    today = shops("marketing", seed, "range").today
    more = today.after({"organic_session_count": today["organic_session_count"] + 1000})
    gained = more["quality_adjusted_session_count"] - today["quality_adjusted_session_count"]
    np.testing.assert_allclose(gained, 1000, rtol=1e-6)


@FEW
@given(SEEDS)
def test_uplifts_overlap(seed: int) -> None:
    drawn = shops("marketing", seed)
    today = drawn.today.otherwise({"uplift_overlap_share": 0.0})
    full = today.after(ALL_UP)
    whole = full["content_coverage_factor"] * full["personalisation_factor"] * full["cultural_insight_factor"]
    alone = today["conversion_rate_today"] * whole * full["trust_factor"]
    np.testing.assert_allclose(full["conversion_rate"], np.minimum(1, alone), rtol=1e-12)
    rates = [today.after({**ALL_UP, "uplift_overlap_share": share})["conversion_rate"] for share in (0.0, 0.3, 0.6)]
    assert not_below(rates[0], rates[1], 0.0)
    assert not_below(rates[1], rates[2], 0.0)
    assert np.any(rates[0] > 1.01 * rates[2])


@FEW
@given(SEEDS)
def test_personalisation_acts_only_on_pages_you_control(seed: int) -> None:
    drawn = shops("marketing", seed)
    own = drawn.today["owned_page_share"]
    nowhere = drawn.today.otherwise({"owned_page_share": np.zeros_like(own), "organic_session_count": 0.0})
    assert np.all(nowhere.after(ALL_UP)["personalisation_factor"] == 1.0)
    assert np.any(drawn.today.after(ALL_UP)["personalisation_factor"] > 1.01)


@FEW
@given(SEEDS)
def test_personalisation_without_trust_can_lose(seed: int) -> None:
    drawn = shops("marketing", seed, "range")
    sceptic: Changes = {"personalisation_uplift_potential": np.zeros((3, 1)), "personalisation_trust_penalty": 0.1}
    today = drawn.today.otherwise(
        {**sceptic, "content_time_saving_potential": 0.0, "cultural_insight_uplift_potential": np.zeros((3, 1))}
    )
    acted = today.after({"seizing_realisation": 1.0, "budget_split_gate": 0.0})
    assert np.all(acted["total_gross_orders"] < today["total_gross_orders"])
    kinder = acted.after({"privacy_risk_severity": 0.0})
    np.testing.assert_allclose(kinder["total_gross_orders"], today["total_gross_orders"], rtol=1e-12)


@FEW
@given(SEEDS)
def test_exposure_stays_where_rivals_have_caught_up(seed: int) -> None:
    acted = shops("marketing", seed).acted()
    caught_up = acted.after({"advantage_kept": 0.0})
    for name in ("privacy_incident_cost", "bias_incident_cost", "trust_factor"):
        assert np.array_equal(caught_up[name], acted[name]), name
    for name in ("personalisation_factor", "cultural_insight_factor"):
        assert np.all(caught_up[name] == 1.0), name


@FEW
@given(SEEDS)
def test_repeat_purchase_rises_with_punctuality_where_the_late_return_less(seed: int) -> None:
    drawn = shops("marketing", seed)
    late, on_time = np.sort([drawn.today["late_repeat_rate"], drawn.today["on_time_repeat_rate"]], axis=0)
    today = drawn.today.otherwise({"late_repeat_rate": late, "on_time_repeat_rate": on_time, "on_time_rate": 0.6})
    better = today.after({"on_time_rate": 0.9})
    assert not_below(better["repeat_rate"], today["repeat_rate"])
    assert np.any(better["repeat_rate"] > today["repeat_rate"])
