"""What must hold for stock, fill, suppliers and the seasonal buy of every shop."""

from __future__ import annotations

import numpy as np
from hypothesis import given

from tests.models.properties.drawing import Array
from tests.models.properties.shops import FEW, SEEDS, Columns, not_below, shops
from tests.models.properties.simulation import normal

NEGLIGIBLE = 1e-6  # units of demand below which the guards against division by zero begin to count


@FEW
@given(SEEDS)
def test_fill_lies_between_nothing_and_all_and_rescue_never_lowers_it(seed: int) -> None:
    for columns in ((drawn := shops("supply_chain", seed)).today, drawn.acted("decision")):
        for name in ("fill_rate_before_rescue", "fill_rate", "overall_fill_rate", "detention_rate"):
            assert not_below(columns[name], 0.0), name
            assert not_below(1.0, columns[name]), name
        assert np.all(columns["fill_rate"] >= columns["fill_rate_before_rescue"])
        assert np.all(columns["safety_stock"] >= 0)
    rescued = drawn.acted("decision")
    assert np.any(rescued["fill_rate"] > rescued["fill_rate_before_rescue"] + 0.01)


@FEW
@given(SEEDS)
def test_supplied_and_lost_units_are_the_demand(seed: int) -> None:
    columns = shops("supply_chain", seed).acted("decision")
    mixed = columns["unit_share"].sum(axis=0) > 1e-6
    demand = columns["approved_order_count"] * columns["units_per_order"]
    units = (columns["supplied_unit_count"] + columns["lost_unit_count"]).sum(axis=0)
    np.testing.assert_allclose(units[mixed], demand[mixed], rtol=1e-9)


@FEW
@given(SEEDS)
def test_supplier_shares_add_up_and_stay_shares(seed: int) -> None:
    columns = shops("supply_chain", seed).acted("decision")
    named = columns["purchase_share_today"].sum(axis=0) > 1e-6
    shares = columns["purchase_share"][:, named]
    assert not_below(shares, 0.0)
    np.testing.assert_allclose(shares.sum(axis=0), 1, rtol=1e-9)
    concentration = columns["supplier_concentration"][named]
    assert not_below(concentration, 1 / 3)
    assert not_below(1.0, concentration)


@FEW
@given(SEEDS)
def test_orders_swing_at_least_as_much_as_demand(seed: int) -> None:
    drawn = shops("supply_chain", seed)
    shared = drawn.today.after({"reconfiguring_realisation": 1.0})
    assert np.all(drawn.today["bullwhip_ratio"] >= 1)
    assert np.all(shared["bullwhip_ratio"] >= 1)
    assert np.all(shared["bullwhip_ratio"] <= drawn.today["bullwhip_ratio"])


@FEW
@given(SEEDS)
def test_the_forecast_gain_goes_into_stock_or_into_availability(seed: int) -> None:
    today = shops("supply_chain", seed).today.after({})
    sized = today["protection_demand_sd"] > NEGLIGIBLE
    stock, fill, available = (
        today.after({"sensing_realisation": 1.0, "availability_gain_share": share}) for share in (0.0, 1.0, 0.5)
    )
    np.testing.assert_allclose(stock["safety_factor"][sized], today["safety_factor"][sized], rtol=1e-9, atol=1e-12)
    assert not_below(today["safety_stock"][sized], stock["safety_stock"][sized])
    np.testing.assert_allclose(fill["safety_stock"][sized], today["safety_stock"][sized], rtol=1e-9)
    assert not_below(fill["fill_rate"][sized], today["fill_rate"][sized])
    for name in ("safety_stock", "fill_rate"):
        assert not_below(fill[name][sized], available[name][sized]), name
        assert not_below(available[name][sized], stock[name][sized]), name
    assert np.any(fill["fill_rate"] > today["fill_rate"] + 1e-3)
    assert np.any(stock["safety_stock"] < 0.95 * today["safety_stock"])


@FEW
@given(SEEDS)
def test_today_the_share_used_for_availability_plays_no_part(seed: int) -> None:
    today = shops("supply_chain", seed).today
    other = today.otherwise({"availability_gain_share": 1 - today["availability_gain_share"]})
    sized = today["protection_demand_sd"] > NEGLIGIBLE
    for name in ("on_hand_inventory_value", "fill_rate"):
        np.testing.assert_allclose(other[name][sized], today[name][sized], rtol=1e-9, atol=1e-12)


@FEW
@given(SEEDS)
def test_a_cheaper_and_worse_supplier_saves_goods_and_costs_quality(seed: int) -> None:
    drawn = shops("supply_chain", seed, "range")
    suppliers = {
        "supplier_price_index": np.array([[1.05], [0.95], [1.0]]),
        "supplier_defect_rate": np.array([[0.01], [0.05], [0.03]]),
        "supplier_late_rate": np.array([[0.05], [0.3], [0.2]]),
    }
    today = drawn.today.otherwise({**suppliers, "purchase_share_today": np.array([[0.7], [0.2], [0.1]])})
    moved = today.after({"purchase_share_today": np.array([[0.2], [0.7], [0.1]])})
    assert np.all(today["purchase_price_index"] == 1.0)
    assert np.all(moved["cost_of_goods_sold"] < today["cost_of_goods_sold"])
    assert np.all(moved["supplier_quality_cost"] > today["supplier_quality_cost"])


@FEW
@given(SEEDS)
def test_a_sharp_choice_gives_all_to_the_cheapest_as_far_as_the_limit_allows(seed: int) -> None:
    drawn = shops("supply_chain", seed, items={"supplier": 4})
    today = drawn.today.otherwise({"supplier_choice_temperature": 1e-3})
    chosen = today.after({"seizing_realisation": 1.0, "advantage_kept": 1.0})
    cost, limit = chosen["total_cost_of_ownership"], chosen["purchase_shift_limit"]
    first, second = np.sort(cost, axis=0)[:2]
    clear = second - first > 0.05
    before = today["normalised_purchase_share"]
    expected = before + limit * (np.where(cost == first, 1.0, 0.0) - before)
    assert clear.sum() > 100
    np.testing.assert_allclose(chosen["purchase_share"][:, clear], expected[:, clear], atol=1e-9)


@FEW
@given(SEEDS)
def test_the_seasonal_buy_survives_a_price_below_cost(seed: int) -> None:
    drawn = shops("supply_chain", seed)
    half = drawn.today.otherwise({"unit_price": 0.5 * drawn.today["unit_cost"]})
    for columns in (drawn.today, half):
        assert np.all(columns["critical_ratio"] >= 0.005)
        assert np.all(columns["critical_ratio"] <= 0.995)
        assert np.all(columns["newsvendor_order_quantity"] >= 0)
        assert np.isfinite(columns["total_supply_cost"]).all()
    assert np.all(half["critical_ratio"] == 0.005)


@FEW
@given(SEEDS)
def test_mismatch_cost_is_proportional_to_the_spread_of_peak_demand(seed: int) -> None:
    today = shops("supply_chain", seed).today
    wider = today.otherwise({"peak_coefficient_of_variation": 3 * today["peak_coefficient_of_variation"]})
    np.testing.assert_allclose(wider["newsvendor_mismatch_cost"], 3 * today["newsvendor_mismatch_cost"], rtol=1e-9)


def mismatch(columns: Columns, quantity: Array) -> Array:
    """Simulated cost of having bought too much or too little for one peak, (I, C)."""
    mean, spread = columns["peak_demand_mean"][..., None], columns["peak_demand_sd"][..., None]
    miss = mean + spread * normal() - quantity[..., None]
    under, over = columns["newsvendor_underage_cost"], columns["newsvendor_overage_cost"]
    cost = under[..., None] * np.maximum(0, miss) + over[..., None] * np.maximum(0, -miss)
    return np.asarray(cost.mean(axis=-1))


@FEW
@given(SEEDS)
def test_the_seasonal_buy_is_the_cheapest_and_costs_what_a_simulation_gives(seed: int) -> None:
    drawn = shops("supply_chain", seed, "range")
    few = {name: array[..., :40] for name, array in drawn.today.inputs.items()}
    today = drawn.today.otherwise(few)
    quantity = today["newsvendor_order_quantity"]
    cost = mismatch(today, quantity)
    for other in (0.9, 1.1):
        assert np.all(mismatch(today, other * quantity) > cost)
    quarter = (today["sku_count"] * cost).sum(axis=0) / 4
    np.testing.assert_allclose(today["newsvendor_mismatch_cost"], quarter, rtol=1e-3)


@FEW
@given(SEEDS)
def test_a_better_forecast_never_raises_the_error_or_the_stock_it_needs(seed: int) -> None:
    acted = shops("supply_chain", seed).acted()
    assert not_below(1.0, acted["forecast_wape_ratio"])
    assert not_below(acted["lead_time_demand_sd_without_ai"], acted["protection_demand_sd"], 0.0)
