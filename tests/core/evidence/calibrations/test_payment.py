"""Payment inputs come back from a simulated binormal score with known thresholds."""

from __future__ import annotations

from itertools import product

import numpy as np
import pandas as pd
import pytest
from scipy.special import ndtr, ndtri

from desktop_app.core.evidence.calibrations.auc import area_under_curve, midranks
from desktop_app.core.evidence.calibrations.calibrated import TOO_FEW, UNUSABLE
from desktop_app.core.evidence.calibrations.payments import payments
from desktop_app.core.evidence.calibrations.scores import area_by_market, scores
from tests.core.evidence.calibrations.simulated_payments import (
    AUC,
    BAND,
    CAUGHT,
    DISPUTE,
    FPR,
    FRAUD,
    LIABLE,
    REJECTED,
    payments_of,
)
from tests.core.evidence.made_sources import numbers, one, source


def test_the_area_is_the_share_of_pairs_won() -> None:
    positive, negative = np.array([3.0, 5, 5, 9]), np.array([1.0, 3, 5, 2, 4])
    won = [1.0 if p > q else 0.5 if p == q else 0.0 for p, q in product(positive, negative)]
    assert area_under_curve(positive, negative).value == pytest.approx(np.mean(won))
    assert midranks(np.array([2.0, 1, 2, 5])).tolist() == [2.5, 1, 2.5, 4]


def test_delong_intervals_cover() -> None:
    rng = np.random.default_rng(3)
    shift = np.sqrt(2) * ndtri(AUC)
    found = [area_under_curve(rng.normal(shift, 1, 100), rng.normal(0, 1, 1000)) for _ in range(500)]
    # 500 true 95 % intervals cover fewer than 458 times with a chance below 1 in 1,000; this one is for large samples.
    assert 455 <= sum(interval.low <= AUC <= interval.high for interval in found) <= 490


def test_score_thresholds_and_review_come_back() -> None:
    found = scores([source("T8", payments_of(80_000, 1))])
    truths = {"pay_auc0": AUC, "pay_fpr0": FPR, "pay_w": BAND, "pay_rev_acc": CAUGHT, "pay_rev_rej": REJECTED}
    for spec, truth in truths.items():
        value, low, high = numbers(one(found, spec))
        assert abs(value - truth) < (high - low), spec
        assert high - low < 0.4 * truth, spec
    warning = one(found, "pay_auc0").warning
    assert warning is not None
    assert "spread" not in warning.text()


def test_the_area_is_said_by_market_where_frauds_suffice() -> None:
    rng = np.random.default_rng(8)
    market = np.repeat(["US", "ID", "DE"], [4000, 4000, 2000])
    fraud = (np.arange(10_000) % 50 == 0) & (market != "DE")
    score = rng.normal(0, 1, 10_000) + fraud * np.where(market == "US", 3.0, 1.0)
    areas = area_by_market(pd.DataFrame({"market": market, "score": score, "fraud": fraud}))
    assert set(areas) == {"US", "ID"}
    for name, distance in (("US", 3.0), ("ID", 1.0)):
        assert areas[name].low < ndtr(distance / np.sqrt(2)) < areas[name].high
    assert area_by_market(pd.DataFrame({"market": "US", "score": score, "fraud": fraud})) == {}


def test_bias_is_against_all_markets() -> None:
    found = scores([source("T8", payments_of(60_000, 2, bias=0.5))])
    assert "; by market US 0.8" in one(found, "pay_auc0").method.text()
    us, other = numbers(one(found, "pay_bias", "US"))[0], numbers(one(found, "pay_bias", "ID"))[0]
    assert other - us == pytest.approx(0.5, abs=0.04)
    assert 0.8 * us + 0.2 * other == pytest.approx(0, abs=0.005)


def test_fraud_disputes_and_liability_come_back_by_market() -> None:
    found = payments([source("T8", payments_of(200_000, 3))])
    for spec, truth in (("pay_fraud", FRAUD), ("pay_disp", DISPUTE), ("pay_liab", LIABLE)):
        for market in ("US", "ID"):
            value, low, high = numbers(one(found, spec, market))
            assert abs(value - truth) < (high - low), (spec, market)


def test_fraud_among_declined_payments_without_a_label_is_estimated_from_the_score() -> None:
    rows = payments_of(200_000, 4)
    seen = rows["fraud_label"].mask((rows["decision"] == "declined") & ~rows["reviewed"])
    found = payments([source("T8", rows.assign(fraud_label=seen))])
    us = one(found, "pay_fraud", "US")
    assert numbers(us)[0] == pytest.approx(FRAUD, rel=0.1)
    assert float(seen.dropna().mean()) < 0.75 * FRAUD
    assert us.warning is not None
    assert "estimated from the score" in us.warning.text()
    judged = scores([source("T8", rows.assign(fraud_label=seen))])
    assert one(judged, "pay_fpr0").status == UNUSABLE
    warning = one(judged, "pay_auc0").warning
    assert warning is not None
    assert "carry no label" in warning.text()


def test_a_market_with_few_frauds_takes_the_rate_of_all() -> None:
    rows = payments_of(20_000, 5).assign(date=pd.Timestamp(2026, 7, 1))
    small = rows.head(500).assign(market="FR", id=[f"f{i}" for i in range(500)])
    found = payments([source("T8", pd.concat([rows, small], ignore_index=True))])
    fr = one(found, "pay_fraud", "FR")
    assert fr.warning is not None
    assert "all markets" in fr.warning.text()
    everywhere = rows["fraud_label"].sum() + small["fraud_label"].sum()
    assert numbers(fr)[0] == pytest.approx(everywhere / 20_500)


def test_minimums_are_kept() -> None:
    found = scores([source("T8", payments_of(3000, 6))])
    assert one(found, "pay_auc0").status == TOO_FEW
    assert "of the 100 needed" in one(found, "pay_auc0").method.text()
    few = payments_of(40_000, 7)
    assert one(scores([source("T8", few[few["fraud_label"]])]), "pay_auc0").status == TOO_FEW


def test_a_score_that_spreads_differently_for_fraud_is_warned_of() -> None:
    rng = np.random.default_rng(8)
    rows = payments_of(20_000, 8)
    fraud = rows["fraud_label"].to_numpy(bool)
    rows["score"] = np.where(fraud, rng.normal(1, 3, len(rows)), rng.normal(0, 1, len(rows)))
    warning = one(scores([source("T8", rows)]), "pay_auc0").warning
    assert warning is not None
    assert "spread" in warning.text()


def test_payments_too_young_for_a_dispute_are_left_out() -> None:
    rows = payments_of(60_000, 9)
    young = rows["date"] > rows["date"].max() - pd.Timedelta(days=60)
    found = [source("T8", rows.assign(fraud_label=rows["fraud_label"] & ~young))]
    everywhere = one(payments(found), "pay_fraud", "US")
    _, low, high = numbers(everywhere)
    assert low < FRAUD < high
    warning = one(scores(found), "pay_auc0").warning
    assert warning is not None
    assert "younger than 90 days" in warning.text()


def test_without_a_score_a_model_is_fitted_to_older_payments_and_judged_on_newer_ones() -> None:
    rows = payments_of(12_000, 10, fraud_rate=0.05).drop(columns=["score", "decision"])
    risky = rows["fraud_label"].to_numpy(bool) & (np.arange(len(rows)) % 2 == 0)
    telling = rows.assign(amount=np.where(risky, 400.0, rows["amount"]))
    found = one(scores([source("T8", telling)]), "pay_auc1")
    # Half of the frauds are told by their amount for certain, the other half not at all.
    assert numbers(found)[0] == pytest.approx(0.75, abs=0.04)
    assert found.picture is not None
    # What comes after the payment must not be seen: a dispute would give every fraud away.
    blind = rows.drop(columns="market").assign(dispute=rows["fraud_label"], charged_back=rows["fraud_label"])
    assert one(scores([source("T8", blind)]), "pay_auc1").status == UNUSABLE
