"""What must hold for the lateness, rerouting and robots of every shop."""

from __future__ import annotations

import numpy as np
from hypothesis import given

from tests.models.properties.shops import FEW, SEEDS, Changes, not_below, shops
from tests.models.properties.simulation import lognormal

LATE = "late_rate_before_rescue"


@FEW
@given(SEEDS)
def test_rates_are_rates_and_parcels_add_up_to_the_orders(seed: int) -> None:
    for columns in ((drawn := shops("logistics", seed)).today, drawn.acted("decision")):
        for name in ("on_time_rate", "late_rate", LATE, "overall_on_time_rate", "data_error_rate", "alert_precision"):
            assert not_below(columns[name], 0.0), name
            assert not_below(1.0, columns[name]), name
        shipped = columns["parcel_share"].sum(axis=0) > 1e-6
        orders = np.broadcast_to(columns["fulfilled_order_count"], shipped.shape)
        np.testing.assert_allclose(columns["parcel_count"].sum(axis=0)[shipped], orders[shipped], rtol=1e-9)


@FEW
@given(SEEDS)
def test_alerts_acted_on_never_exceed_the_parcels_acted_on(seed: int) -> None:
    columns = shops("logistics", seed).acted("decision")
    most = columns["parcel_count"] * columns["alert_action_rate"] * columns["cost_per_reroute"]
    assert not_below(most, columns["reroute_cost"])


@FEW
@given(SEEDS)
def test_on_time_rises_with_recall_action_and_promise(seed: int) -> None:
    drawn = shops("logistics", seed)
    for name in ("alert_recall_today", "alert_action_rate_today", "promised_delivery_time"):
        ends = np.sort([drawn.today[name], drawn.of(name)], axis=0)
        low, high = (drawn.today.otherwise({name: end}) for end in ends)
        assert not_below(high["on_time_rate"], low["on_time_rate"]), name
        assert np.any(high["on_time_rate"] > low["on_time_rate"]), name


@FEW
@given(SEEDS)
def test_on_time_falls_with_the_spread_where_the_promise_lies_beyond_the_bulk(seed: int) -> None:
    drawn = shops("logistics", seed)
    steady, shaky = np.sort([drawn.today["base_transit_time_sd"], drawn.of("base_transit_time_sd")], axis=0)
    mean = drawn.today["base_transit_time_mean"]
    # A promise below this is kept by luck only: there a wider spread makes luck more frequent.
    beyond = drawn.today["promised_delivery_time"] > mean * np.sqrt(1 + (shaky / mean) ** 2)
    calm, rough = (drawn.today.otherwise({"base_transit_time_sd": sd})["on_time_rate"] for sd in (steady, shaky))
    assert beyond.mean() > 0.2
    assert not_below(calm[beyond], rough[beyond])


@FEW
@given(SEEDS)
def test_expected_lateness_lies_between_nothing_and_the_transit_time(seed: int) -> None:
    today = shops("logistics", seed).today
    for name in ("late_days_before_rescue", "late_days_per_parcel"):
        assert not_below(today[name], 0.0)
        assert not_below(today["transit_time_mean"], today[name])


@FEW
@given(SEEDS)
def test_lateness_is_what_a_simulation_gives(seed: int) -> None:
    drawn = shops("logistics", seed, "range")
    today = drawn.today.otherwise({"promised_delivery_time": drawn.of("promised_delivery_time")})
    few = slice(None, 40)
    promise = today["promised_delivery_time"][:, few]
    times = lognormal(today["base_transit_time_mean"][:, few], today["base_transit_time_sd"][:, few])
    late_days = np.maximum(0.0, times - promise[..., None]).mean(axis=-1)
    np.testing.assert_allclose(today[LATE][:, few], (times > promise[..., None]).mean(axis=-1), atol=2e-4)
    np.testing.assert_allclose(today["late_days_before_rescue"][:, few], late_days, rtol=0.01, atol=0.002)


@FEW
@given(SEEDS)
def test_rerouting_pays_exactly_where_its_net_value_is_positive(seed: int) -> None:
    drawn = shops("logistics", seed, items={"lane": 1})
    seldom, often = np.sort([drawn.today["alert_action_rate_today"], drawn.of("alert_action_rate_today")], axis=0)
    low, high = (drawn.today.otherwise({"alert_action_rate_today": rate}) for rate in (seldom, often))
    gain = low["total_logistics_cost"] - high["total_logistics_cost"]
    net, size = low["net_value_per_reroute"], low["total_logistics_cost"]
    clear = np.abs(gain) > 1e-9 * size
    above_base_rate = low["alert_precision"] >= low[LATE][0]
    compared = clear & above_base_rate
    assert compared.sum() > 50
    assert np.array_equal(np.sign(gain[compared]), np.sign(net[compared]))
    assert (net[compared] > 0).any()
    assert (net[compared] < 0).any()


@FEW
@given(SEEDS)
def test_faster_service_costs_freight_also_where_rivals_have_caught_up(seed: int) -> None:
    drawn = shops("logistics", seed)
    acted = drawn.acted()
    caught_up = acted.after({"advantage_kept": 0.0})
    surcharge = 1 + acted["faster_service_surcharge_rate"] * acted["steadier_transit_in_use"]
    np.testing.assert_allclose(acted["freight_cost"], drawn.today["freight_cost"] * surcharge, rtol=1e-12)
    assert np.any(acted["freight_cost"] > drawn.today["freight_cost"])
    assert np.array_equal(caught_up["freight_cost"], acted["freight_cost"])
    np.testing.assert_allclose(caught_up["on_time_rate"], drawn.today["on_time_rate"], atol=1e-12)


@FEW
@given(SEEDS)
def test_robots_are_charged_even_if_the_cell_does_not_move(seed: int) -> None:
    drawn = shops("logistics", seed, "range")
    idle = drawn.today.after({"robot_picking_share": 1.0})
    assert np.array_equal(idle["pick_rate"], drawn.today["pick_rate"])
    assert np.all(idle["total_logistics_cost"] > drawn.today["total_logistics_cost"])


@FEW
@given(SEEDS)
def test_robots_break_even_at_the_break_even_volume_which_a_small_shop_never_has(seed: int) -> None:
    drawn = shops("logistics", seed, "range")
    robots: Changes = {
        "robot_picking_share": 1.0,
        "reconfiguring_realisation": 0.05 + 0.95 * drawn.of("robot_picking_share"),
    }
    volume = drawn.today.after(robots)["robot_break_even_volume"]
    assert np.all(volume > drawn.today["fulfilled_order_count"])
    without = drawn.today.after({"fulfilled_order_count": volume})
    with_robots = without.after(robots)
    saved = without["picking_labour_cost"] - with_robots["picking_labour_cost"]
    np.testing.assert_allclose(saved, with_robots["robot_quarterly_cost"], rtol=1e-8)
