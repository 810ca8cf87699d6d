"""Supply inputs come back from simulated products, demand and purchases with known parameters."""

from __future__ import annotations

import numpy as np
import pandas as pd
import pytest

from desktop_app.core.evidence.calibrations.calibrated import TOO_FEW, UNUSABLE
from desktop_app.core.evidence.calibrations.forecast import forecast
from desktop_app.core.evidence.calibrations.lead_time import lead_time
from desktop_app.core.evidence.calibrations.peaks import peak_windows, peaks
from desktop_app.core.evidence.calibrations.shrinkage import design_effect, prior_mean, shrunk_rate
from desktop_app.core.evidence.calibrations.stock import stock
from desktop_app.core.evidence.calibrations.suppliers import suppliers
from tests.core.evidence.calibrations.simulated_purchases import purchases_of
from tests.core.evidence.made_sources import numbers, one, source

WEEKS = pd.date_range("2024-10-07", periods=104, freq="7D")
CLASSES = {"A": 20, "B": 40}


def _products() -> pd.DataFrame:
    rows = [(f"{name}{i}", name, 10.0 if name == "A" else 20.0) for name, n in CLASSES.items() for i in range(n)]
    frame = pd.DataFrame(rows, columns=["sku", "class", "cost"])
    return frame.assign(price=3 * frame["cost"], review_w=2.0, service=0.8)


def _demand(*, peak: float = 1.0, seed: int = 1) -> pd.DataFrame:
    rng = np.random.default_rng(seed)
    season = np.ones(104)
    season[[48, 49, 50, 51, 100, 101, 102, 103]] = peak
    parts = []
    for name, n in CLASSES.items():
        mean = (30.0 if name == "A" else 5.0) * season[:, None] * np.ones(n)
        units = rng.normal(mean, 0.5 * mean).clip(0)
        skus = np.array([f"{name}{i}" for i in range(n)])
        columns = {
            "week": WEEKS.repeat(n),
            "sku": np.tile(skus, 104),
            "units": units.ravel(),
            "forecast_used": mean.ravel(),
        }
        parts.append(pd.DataFrame(columns))
    return pd.concat(parts, ignore_index=True)


def test_mix_numbers_and_money_by_class() -> None:
    found = stock([source("T5", _products()), source("T6", _demand())])
    value, low, high = numbers(one(found, "sc_mix", "A"))
    assert abs(value - 600 / 800) < high - low
    assert high - low < 0.02
    assert numbers(one(found, "sc_nsku", "B")) == (40, 40, 40)
    assert numbers(one(found, "sc_cost", "A"))[0] == pytest.approx(10)
    assert numbers(one(found, "sc_price", "B"))[0] == pytest.approx(60)
    assert numbers(one(found, "sc_alpha", "B"))[0] == pytest.approx(0.8)
    assert numbers(one(found, "sc_R", "A"))[0] == 2


def test_products_without_a_class_get_one_by_cumulative_value() -> None:
    products = pd.DataFrame({"sku": list("abcd"), "price": 1.0, "cost": 0.5})
    demand = pd.DataFrame({"week": WEEKS[:1].repeat(4), "sku": list("abcd"), "units": [75.0, 15.0, 7.0, 3.0]})
    found = stock([source("T5", products), source("T6", demand)])
    assert {item: numbers(one(found, "sc_nsku", item))[0] for item in "ABC"} == {"A": 2, "B": 1, "C": 1}


def test_the_error_of_the_present_forecast_comes_back() -> None:
    found = forecast([source("T5", _products()), source("T6", _demand())])
    # Σ|a − f| / Σa of a normal with s.d. half its mean: 0.5 √(2/π).
    for name in CLASSES:
        value, low, high = numbers(one(found, "sc_wape0", name))
        assert value == pytest.approx(0.5 * np.sqrt(2 / np.pi), rel=0.04)
        assert low < value < high
    short = _demand()
    short = short[short["week"] < WEEKS[50]]
    assert one(forecast([source("T5", _products()), source("T6", short)]), "sc_wape0", "A").status == TOO_FEW


def test_peaks_are_found_where_they_are() -> None:
    demand = _demand(peak=2.0)
    totals = demand.groupby("week")["units"].sum().to_numpy()
    assert peak_windows(totals) == [48, 100]
    found = peaks([source("T5", _products()), source("T6", demand)])
    value, low, high = numbers(one(found, "sc_pk", "A"))
    assert abs(value - 4 * 60) < high - low
    cv = 0.5 / np.sqrt(4)
    value, low, high = numbers(one(found, "sc_pkcv", "B"))
    assert abs(value - cv) < high - low


def test_without_two_peaks_nothing_is_claimed() -> None:
    found = peaks([source("T5", _products()), source("T6", _demand())])
    assert one(found, "sc_pk", "A").status == UNUSABLE
    assert "0 peaks of the 2 needed" in one(found, "sc_pk", "A").method.text()


def test_the_scorecard_comes_back() -> None:
    found = suppliers([source("T7", purchases_of(1500, 1))])
    truths = {
        "sc_s_price": (1.0, 0.97, 1.03),
        "sc_s_late": (0.12, 0.28, 0.05),
        "sc_s_def": (0.022, 0.055, 0.009),
        "sc_s_share": (0.4, 0.5, 0.1),
    }
    for spec, by_supplier in truths.items():
        for supplier, truth in zip(("S1", "S2", "S3"), by_supplier, strict=True):
            value, low, high = numbers(one(found, spec, supplier))
            assert abs(value - truth) < (high - low), (spec, supplier)


def test_lines_of_one_order_that_share_their_luck_count_as_fewer() -> None:
    rng = np.random.default_rng(5)
    alone = np.column_stack([rng.binomial(10, 0.2, 200), np.full(200, 10)]).astype(float)
    together = np.column_stack([10 * rng.binomial(1, 0.2, 200), np.full(200, 10)]).astype(float)
    assert design_effect(alone) == pytest.approx(1, abs=0.2)
    assert design_effect(together) == pytest.approx(10, rel=0.05)
    narrow, wide = (shrunk_rate(clusters, 0.2, 10) for clusters in (alone, together))
    assert wide.high - wide.low == pytest.approx(np.sqrt(10) * (narrow.high - narrow.low), rel=0.2)


@pytest.mark.parametrize("orders", [1_000, 100_000])
def test_the_largest_supplier_does_not_say_what_a_supplier_is_like(orders: int) -> None:
    often, seldom = (
        np.repeat([[1.0, 1.0], [0.0, 1.0]], (late, n - late), axis=0) for late, n in ((orders // 2, orders), (10, 100))
    )
    assert prior_mean([often, seldom], 10) == pytest.approx(0.3, abs=0.02)
    assert prior_mean([], 10) == 0


def test_a_supplier_with_few_orders_is_drawn_to_all_and_one_with_too_few_left_out() -> None:
    rows = pd.concat(
        [
            purchases_of(300, 2),
            purchases_of(40, 3)
            .head(12)
            .assign(supplier="new", po=[f"N{i}" for i in range(12)], defects=0.0, received=lambda f: f["promised"]),
        ]
    )
    tiny = rows.head(3).assign(supplier="tiny", qty=10.0)
    found = suppliers([source("T7", pd.concat([rows, tiny], ignore_index=True))])
    late = one(found, "sc_s_late", "new")
    overall = numbers(one(found, "sc_s_late", "S2"))[0]
    assert 0 < numbers(late)[0] < overall
    assert one(found, "sc_s_late", "tiny").status == TOO_FEW


def test_lead_times_by_class_in_weeks_without_those_that_cannot_be() -> None:
    purchases = purchases_of(2000, 4)
    purchases.loc[:3, "ordered"] = purchases.loc[:3, "received"] + pd.Timedelta(days=9)
    found = lead_time([source("T7", purchases), source("T5", _products())])
    late = (0.4 * 0.12 + 0.5 * 0.28 + 0.1 * 0.05) * 4 / 7
    mean = one(found, "sc_lt", "A")
    value, low, high = numbers(mean)
    assert abs(value - 7 - late) < high - low
    assert numbers(one(found, "sc_ltsd", "A"))[0] == pytest.approx(1.53, rel=0.06)
    assert mean.warning is not None
    assert mean.warning.text().startswith("4 lines")
    assert numbers(one(lead_time([source("T7", purchases)]), "sc_lt"))[0] == pytest.approx(value)
