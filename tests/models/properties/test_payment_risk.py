"""What must hold for fraud screening, network limits, duty and documents of every shop."""

from __future__ import annotations

from itertools import pairwise

import numpy as np
from hypothesis import given

from tests.models.properties.shops import FEW, SEEDS, Changes, not_below, shops
from tests.models.properties.simulation import lognormal

SHARES = (
    "approval_rate",
    "false_decline_rate",
    "missed_fraud_rate",
    "manual_review_rate",
    "dutiable_value_share",
    "flat_duty_order_share",
    "demographic_parity_ratio",
    "equal_opportunity_gap",
    "overall_missed_fraud_share",
)
BETTER = ("sensing_realisation", "seizing_realisation", "reconfiguring_realisation")


@FEW
@given(SEEDS)
def test_shares_are_shares(seed: int) -> None:
    for columns in ((drawn := shops("payment_risk", seed)).today, drawn.acted("decision")):
        for name in SHARES:
            assert not_below(columns[name], 0.0), name
            assert not_below(1.0, columns[name]), name
        some = columns["false_decline_rate"].max(axis=0) > 1e-9  # nobody declined anywhere: no ratio
        assert not_below(columns["false_decline_disparity_ratio"][some], 1.0)
        assert not_below(columns["landed_price_factor"], 1.0)


@FEW
@given(SEEDS)
def test_every_order_is_approved_falsely_declined_or_stopped_fraud(seed: int) -> None:
    columns = shops("payment_risk", seed).acted("decision")
    fraud = columns["gross_order_count"] * columns["fraud_attempt_rate"]
    parts = columns["approved_order_count"] + columns["false_decline_count"] + (fraud - columns["missed_fraud_count"])
    np.testing.assert_allclose(parts, columns["gross_order_count"], rtol=1e-9)


@FEW
@given(SEEDS)
def test_only_what_was_shipped_and_is_the_merchants_is_charged_back(seed: int) -> None:
    today = shops("payment_risk", seed).today
    assert not today.after({"fill_rate": 0.0})["chargeback_cost"].any()
    none = {"non_fraud_dispute_rate": np.zeros((3, 1))}
    shifted, own = (today.otherwise({**none, "merchant_liability_share": np.full((3, 1), x)}) for x in (0.2, 1.0))
    np.testing.assert_allclose(shifted["chargeback_ratio"], 0.2 * own["chargeback_ratio"], rtol=1e-9)
    reports = shifted["missed_fraud_count"].sum(axis=0) / np.maximum(shifted["approved_order_count"].sum(axis=0), 1e-9)
    assert not_below(shifted["visa_fraud_dispute_ratio"], reports, 0.0)


@FEW
@given(SEEDS)
def test_without_appetite_missed_fraud_never_rises_with_any_realisation(seed: int) -> None:
    drawn = shops("payment_risk", seed)
    today = drawn.today.otherwise({"risk_appetite": 0.0})
    steps: list[Changes] = [
        {name: drawn.drawing.of(today.full(name)) ** power for name in BETTER} for power in (1.0, 3.0)
    ]
    whole: list[Changes] = [dict.fromkeys(BETTER, 1.0), {BETTER[1]: 1.0}, {BETTER[0]: 1.0}]
    for changes in (*steps, *whole):
        for gate in (1.0, 0.3):
            acted = today.after({**changes, "cost_based_threshold_gate": gate})
            assert np.all(acted["missed_fraud_rate"] <= today["missed_fraud_rate"] + 1e-12)
    assert np.any(acted["missed_fraud_rate"] < 0.9 * today["missed_fraud_rate"])


@FEW
@given(SEEDS)
def test_the_safe_threshold_keeps_todays_missed_fraud(seed: int) -> None:
    today = shops("payment_risk", seed).today.otherwise({"risk_appetite": 0.0, "advantage_kept": 1.0})
    acted = today.after(dict.fromkeys(BETTER, 1.0))
    safe = acted["optimal_decline_threshold"] > acted["safe_decline_threshold"]
    assert safe.any()
    np.testing.assert_allclose(acted["missed_fraud_rate"][safe], today["missed_fraud_rate"][safe], atol=1e-9)
    assert not_below(acted["approval_rate"][safe], today["approval_rate"][safe])


@FEW
@given(SEEDS)
def test_appetite_moves_the_threshold_towards_the_optimum_and_may_accept_more_fraud(seed: int) -> None:
    today = shops("payment_risk", seed, "range").today
    acted = [today.after({**dict.fromkeys(BETTER, 0.5), "risk_appetite": x}) for x in (0.0, 0.5, 1.0)]
    for low, high in pairwise(acted):
        assert not_below(high["decline_threshold"], low["decline_threshold"])
    np.testing.assert_allclose(acted[-1]["target_decline_threshold"], acted[-1]["optimal_decline_threshold"])
    assert np.any(acted[-1]["missed_fraud_rate"] > today["missed_fraud_rate"])


@FEW
@given(SEEDS)
def test_an_audit_helps_and_may_let_more_fraud_through_in_the_market_it_favours(seed: int) -> None:
    today = shops("payment_risk", seed).today
    audited = today.after({"audit_level": 1.0})
    shift = today["score_bias_before_audit"]
    disfavoured, favoured = shift > 0, shift < 0
    for rate in ("legitimate_approval_rate", "missed_fraud_rate"):
        assert not_below(audited[rate][disfavoured], today[rate][disfavoured]), rate
        assert not_below(today[rate][favoured], audited[rate][favoured]), rate
    assert np.any(audited["missed_fraud_rate"][disfavoured] > today["missed_fraud_rate"][disfavoured] + 0.01)


@FEW
@given(SEEDS)
def test_detection_lies_between_todays_and_the_attainable(seed: int) -> None:
    drawn = shops("payment_risk", seed)
    now, attainable = drawn.today["area_under_curve_today"], drawn.today["area_under_curve_attainable"]
    np.testing.assert_allclose(drawn.today["area_under_curve"], now, rtol=1e-12)
    acted = drawn.acted()
    assert not_below(acted["area_under_curve"], now)
    assert not_below(np.maximum(now, attainable), acted["area_under_curve"])
    assert np.any(acted["area_under_curve"] > now + 0.05)


@FEW
@given(SEEDS)
def test_a_higher_duty_raises_the_landed_price(seed: int) -> None:
    today = shops("payment_risk", seed).today
    for name in ("duty_rate", "flat_duty", "vat_rate"):
        low, high = (today.after({name: share * today[name]}) for share in (0.5, 1.0))
        assert not_below(high["landed_price_factor"], low["landed_price_factor"]), name
        assert np.any(high["landed_price_factor"] > low["landed_price_factor"]), name


@FEW
@given(SEEDS)
def test_tax_is_charged_on_the_duty_whoever_pays_it(seed: int) -> None:
    today = shops("payment_risk", seed).today
    buyer, seller = (today.after({"absorbed_duty_share": share}) for share in (0.0, 1.0))
    duty, rate = today["duty_per_unit_value"], today["vat_rate"]
    np.testing.assert_allclose(buyer["landed_price_factor"] - seller["landed_price_factor"], duty, atol=1e-9)
    np.testing.assert_allclose(seller["landed_price_factor"] - 1, rate * (1 + duty), atol=1e-9)
    assert not buyer["absorbed_duty_cost"].any()
    np.testing.assert_allclose(
        seller["absorbed_duty_cost"],
        (seller["approved_order_count"] * seller["average_order_value"] * duty).sum(axis=0) * seller["fill_rate"],
        rtol=1e-9,
    )


@FEW
@given(SEEDS)
def test_dutiable_value_and_flat_duty_orders_are_what_a_simulation_gives(seed: int) -> None:
    drawn = shops("payment_risk", seed)
    few = slice(None, 20)
    worth, spread = drawn.today["average_order_value"][:, few], drawn.today["log_order_value_sd"][:, few]
    threshold = worth * np.random.default_rng(seed).uniform(0.2, 3, worth.shape)
    limits = {"duty_free_threshold": threshold, "flat_duty_value_limit": threshold}
    cut = {name: array[..., few] for name, array in drawn.today.inputs.items()}
    columns = drawn.today.otherwise({**cut, **limits})
    values = lognormal(worth, worth * np.sqrt(np.expm1(spread**2)))
    above = values > threshold[..., None]
    dutiable = (values * above).sum(axis=-1) / values.sum(axis=-1)
    np.testing.assert_allclose(columns["dutiable_value_share"], dutiable, atol=0.003)
    np.testing.assert_allclose(columns["flat_duty_order_share"], 1 - above.mean(axis=-1), atol=2e-4)
    higher = columns.otherwise({"duty_free_threshold": 2 * threshold})
    assert not_below(columns["dutiable_value_share"], higher["dutiable_value_share"])


@FEW
@given(SEEDS)
def test_the_acquirer_charges_from_its_limit_up_to_twice_the_limit(seed: int) -> None:
    today = shops("payment_risk", seed, "range").today
    worst = np.maximum(today["visa_fraud_dispute_ratio"], today["chargeback_ratio"])
    full = today["acquirer_surcharge_rate"] * (today["approved_order_count"] * today["average_order_value"]).sum(axis=0)
    for share, expected in ((1.0, 0.0), (1.5, 0.0), (0.8, 0.25), (2 / 3, 0.5), (0.5, 1.0), (0.3, 1.0)):
        columns = today.otherwise({"acquirer_ratio_limit": share * worst})
        np.testing.assert_allclose(columns["acquirer_surcharge_cost"], expected * full, rtol=1e-6, atol=1e-6)


@FEW
@given(SEEDS)
def test_visa_charges_only_above_its_number_of_events(seed: int) -> None:
    drawn = shops("payment_risk", seed)
    columns = drawn.acted("decision")
    breached = columns["is_visa_limit_breached"] == 1
    assert set(np.unique(columns["is_visa_limit_breached"])) == {0.0, 1.0}
    enough = columns["visa_events_per_month"] > columns["visa_event_minimum"]
    over = columns["visa_fraud_dispute_ratio"] >= columns["network_ratio_limit"]
    assert np.array_equal(breached, enough & over)
    assert not columns["network_fine_cost"][~breached & (columns["is_mastercard_limit_breached"] == 0)].any()
