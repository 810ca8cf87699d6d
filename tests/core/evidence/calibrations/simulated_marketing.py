"""Weeks, orders and customers of a shop with known rates."""

from __future__ import annotations

import numpy as np
import pandas as pd

from desktop_app.core.evidence.calibrations.calibrated import Calibrated
from desktop_app.core.evidence.calibrations.channels import channels
from desktop_app.core.evidence.calibrations.loyalty import loyalty
from desktop_app.core.evidence.calibrations.order_values import order_values
from desktop_app.core.evidence.calibrations.traffic import traffic
from tests.core.evidence.calibrations.repetitions import Study
from tests.core.evidence.made_sources import source

WEEKS = pd.date_range("2025-10-06", periods=52, freq="7D")
RATES = {"US": 0.02, "DE": 0.015}


def channels_of(seed: int) -> pd.DataFrame:
    """A year of weeks of two channels, their orders per session known."""
    rng = np.random.default_rng(seed)
    parts = []
    for channel, spend, sessions, rate in (("search", 4000, 3000, 0.024), ("social", 3000, 5000, 0.012)):
        visits = rng.poisson(sessions, 52)
        parts.append(
            pd.DataFrame(
                {
                    "week": WEEKS,
                    "channel": channel,
                    "spend": rng.normal(spend, 200, 52),
                    "sessions": visits.astype(float),
                    "orders": rng.binomial(visits, rate).astype(float),
                    "sales": 1000.0,
                    "commission": 120.0 if channel == "search" else 0.0,
                    "own_share": 0.75,
                }
            )
        )
    return pd.concat(parts, ignore_index=True)


def traffic_of(seed: int) -> pd.DataFrame:
    """A year of weeks of two markets, their conversion known."""
    rng = np.random.default_rng(seed)
    parts = []
    for market, rate in RATES.items():
        sessions = rng.poisson(20_000 if market == "US" else 10_000, 52)
        orders = rng.binomial(sessions, rate)
        consent = rng.normal(0.8, 0.02, 52)
        parts.append(pd.DataFrame({"week": WEEKS, "market": market, "sessions": sessions.astype(float),
                                   "orders": orders.astype(float), "consent_share": consent}))  # fmt: skip
    return pd.concat(parts, ignore_index=True)


def orders_of(n: int, seed: int) -> pd.DataFrame:
    """Orders of one quarter of two markets, three in ten of them late."""
    rng = np.random.default_rng(seed)
    late = rng.random(n) < 0.3
    promised = pd.Series(pd.Timestamp(2026, 9, 10), index=range(n))
    in_full = late & (rng.random(n) < 0.1)
    value = rng.lognormal(4 - 0.6**2 / 2, 0.6, n)
    return pd.DataFrame(
        {
            "order_id": [str(i) for i in range(n)],
            "date": pd.Timestamp(2026, 7, 1) + pd.to_timedelta(rng.uniform(0, 91.9, n), unit="D"),
            "market": rng.choice(["US", "DE"], n),
            "units": rng.poisson(0.4, n) + 1.0,
            "order_value": value,
            "promised": promised,
            "delivered": promised + pd.to_timedelta(np.where(late, 2, -1), unit="D"),
            "returned": pd.array(rng.random(n) < 0.12, dtype="boolean"),
            "refund": np.where(in_full, value, np.where(late, 5.0, 0.0)),
        }
    )


def customers_of(n: int, seed: int) -> pd.DataFrame:
    """First orders of 2024 and those that followed within a year."""
    rng = np.random.default_rng(seed)
    first = pd.Timestamp(2024, 1, 1) + pd.to_timedelta(rng.uniform(0, 300, n), unit="D")
    late = rng.random(n) < 0.4
    back = rng.random(n) < np.where(late, 0.2, 0.3)
    orders = pd.DataFrame({"customer_id": np.arange(n).astype(str), "date": first, "late": late})
    again = orders[back].assign(date=lambda frame: frame["date"] + pd.Timedelta(days=100))
    rows = pd.concat([orders, again], ignore_index=True)
    promised = rows["date"] + pd.Timedelta(days=10)
    return rows.assign(
        order_id=np.arange(len(rows)).astype(str),
        order_value=10.0,
        promised=promised,
        delivered=promised + pd.to_timedelta(np.where(rows["late"], 3, -2), unit="D"),
    ).drop(columns="late")


STUDIED_ORDERS, STUDIED_CUSTOMERS = 2_000, 1_500


def _repetition(seed: int) -> list[Calibrated]:
    first = customers_of(STUDIED_CUSTOMERS, 50_000 + seed)
    last = first.head(1).assign(date=pd.Timestamp(2026, 1, 1), order_id="last", customer_id="last")
    return [
        *traffic([source("T4", traffic_of(30_000 + seed))]),
        *channels([source("T3", channels_of(40_000 + seed)[["week", "channel", "spend", "sessions", "orders"]])]),
        *order_values([source("T1", orders_of(STUDIED_ORDERS, 60_000 + seed))]),
        *loyalty([source("T1", pd.concat([first, last], ignore_index=True))]),
    ]


OVERALL = (0.024 * 3000 + 0.012 * 5000) / 8000
MARKETING = Study(
    "F6 marketing",
    _repetition,
    {
        **{("mkt_cvr0", market): rate for market, rate in RATES.items()},
        ("mkt_share", "US"): 2 / 3,
        ("mkt_consent", "DE"): 0.8,
        ("mkt_spend", "search"): 13 * 4000,
        ("mkt_q", "search"): 0.024 / OVERALL,
        ("mkt_q", "social"): 0.012 / OVERALL,
        ("mkt_aov", "US"): float(np.exp(4)),
        ("pay_aov_s", "US"): 0.6,
        ("g_ret", "DE"): 0.12,
        ("sc_upo", ""): 1.4,
        ("log_refund_late", ""): 0.1,
        ("mkt_rep_on", ""): 0.3,
        ("mkt_rep_late", ""): 0.2,
    },
)
