"""Payments with a binormal score, known thresholds, and a market on whose legitimate payments the score is harder."""

from __future__ import annotations

from itertools import product

import numpy as np
import pandas as pd
from scipy.special import ndtr, ndtri

from desktop_app.core.evidence.calibrations.calibrated import Calibrated
from desktop_app.core.evidence.calibrations.payments import payments
from desktop_app.core.evidence.calibrations.scores import scores
from tests.core.evidence.calibrations.repetitions import Study
from tests.core.evidence.made_sources import source

AUC, FPR, BAND, CAUGHT, REJECTED = 0.84, 0.04, 0.35, 0.75, 0.08
FRAUD, DISPUTE, LIABLE = 0.02, 0.004, 0.7
MARKETS = {"US": 0.8, "ID": 0.2}
DISTANCE = float(np.sqrt(2) * ndtri(AUC))
THRESHOLD = float(-ndtri(FPR))
FIRST, DAYS = pd.Timestamp(2026, 1, 1), 270


def payments_of(n: int, seed: int, *, bias: float = 0.0, fraud_rate: float = FRAUD) -> pd.DataFrame:
    """Payments over nine months; `bias` shifts the score of one market, in standard deviations."""
    rng = np.random.default_rng(seed)
    market = rng.choice(list(MARKETS), n, p=list(MARKETS.values()))
    fraud = rng.random(n) < fraud_rate
    score = rng.normal(0, 1, n) + DISTANCE * fraud + bias * (market == "ID")
    reviewed = (score > THRESHOLD - BAND) & (score <= THRESHOLD)
    refused = reviewed & (rng.random(n) < np.where(fraud, CAUGHT, REJECTED))
    declined = (score > THRESHOLD) | refused
    return pd.DataFrame(
        {
            "id": np.arange(n).astype(str),
            "date": FIRST + pd.to_timedelta(np.sort(rng.uniform(0, DAYS, n)), unit="D"),
            "market": market,
            "amount": 50.0,
            "score": score,
            "decision": np.where(declined, "declined", "approved"),
            "reviewed": pd.array(reviewed, dtype="boolean"),
            "fraud_label": pd.array(fraud, dtype="boolean"),
            "dispute": pd.array(~fraud & ~declined & (rng.random(n) < DISPUTE), dtype="boolean"),
            "charged_back": pd.array(fraud & ~declined & (rng.random(n) < LIABLE), dtype="boolean"),
        }
    )


SHIFT = 0.4
STUDIED, STUDIED_FRAUD = 12_000, 0.06


def _repetition(seed: int) -> list[Calibrated]:
    table = [source("T8", payments_of(STUDIED, 10_000 + seed, bias=SHIFT, fraud_rate=STUDIED_FRAUD))]
    return [*scores(table), *payments(table)]


def _legit_above(threshold: float) -> float:
    """The share of legitimate scores above the threshold, over both markets."""
    return float(sum(share * ndtr(_shift(market) - threshold) for market, share in MARKETS.items()))


def _shift(market: str) -> float:
    return SHIFT if market == "ID" else 0.0


def _bias(market: str) -> float:
    """The mean over legitimate payments of a market of the normal score that their rank among all has."""
    nodes, weights = np.polynomial.hermite_e.hermegauss(40)
    normal = [_normal_score(float(node) + _shift(market)) for node in nodes]
    return float(weights @ np.array(normal) / weights.sum())


def _normal_score(score: float) -> float:
    # From the smaller side: a share of 1 has no finite normal score.
    above = _legit_above(score)
    below = float(sum(share * ndtr(score - _shift(market)) for market, share in MARKETS.items()))
    return float(-ndtri(above) if above < below else ndtri(below))


def _area() -> float:
    """The chance that a fraud of any market scores above a legitimate payment of any market."""
    pairs = product(MARKETS.items(), repeat=2)
    return float(sum(p * q * ndtr((DISTANCE + _shift(a) - _shift(b)) / np.sqrt(2)) for (a, p), (b, q) in pairs))


def _band() -> float:
    declined, reviewed = _legit_above(THRESHOLD), _legit_above(THRESHOLD - BAND)
    return float(ndtri(reviewed) - ndtri(declined))


PAYMENTS = Study(
    "F4 score and payments",
    _repetition,
    {
        ("pay_auc0", ""): _area(),
        ("pay_fpr0", ""): _legit_above(THRESHOLD),
        ("pay_w", ""): _band(),
        ("pay_rev_acc", ""): CAUGHT,
        ("pay_rev_rej", ""): REJECTED,
        **{("pay_bias", market): _bias(market) for market in MARKETS},
        **{("pay_fraud", market): STUDIED_FRAUD for market in MARKETS},
        ("pay_liab", "US"): LIABLE,
    },
)
