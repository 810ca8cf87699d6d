"""Purchases from three suppliers with known prices, lateness, defects and shares."""

from __future__ import annotations

import numpy as np
import pandas as pd

from desktop_app.core.evidence.calibrations.calibrated import Calibrated
from desktop_app.core.evidence.calibrations.lead_time import lead_time
from desktop_app.core.evidence.calibrations.suppliers import suppliers
from tests.core.evidence.calibrations.repetitions import Study
from tests.core.evidence.made_sources import source

SUPPLIERS = ("S1", "S2", "S3")
PRICE, LATE, DEFECT, SHARE = (
    dict(zip(SUPPLIERS, values, strict=True))
    for values in ((1.0, 0.97, 1.03), (0.12, 0.28, 0.05), (0.022, 0.055, 0.009), (0.4, 0.5, 0.1))
)
LEAD_WEEKS, LEAD_SD = 7.0, 1.5


def purchases_of(n: int, seed: int) -> pd.DataFrame:
    """Purchase orders of one line each."""
    rng = np.random.default_rng(seed)
    supplier = rng.choice(list(SUPPLIERS), n, p=list(SHARE.values()))
    sku = rng.choice([f"A{i}" for i in range(20)], n)
    base = pd.Series(sku).str[1:].astype(float).to_numpy() + 5
    qty = rng.integers(50, 400, n)
    promised = pd.Timestamp(2026, 1, 1) + pd.to_timedelta(rng.integers(40, 300, n), unit="D")
    is_late = rng.random(n) < pd.Series(supplier).map(LATE).to_numpy()
    lead = pd.to_timedelta(rng.normal(7 * LEAD_WEEKS, 7 * LEAD_SD, n).round(), unit="D")
    return pd.DataFrame(
        {
            "po": [f"P{i}" for i in range(n)],
            "supplier": supplier,
            "sku": sku,
            "ordered": promised - lead,
            "promised": promised,
            "received": promised + pd.to_timedelta(np.where(is_late, 4, 0), unit="D"),
            "qty": qty.astype(float),
            "defects": rng.binomial(qty, pd.Series(supplier).map(DEFECT).to_numpy()).astype(float),
            "price": base * pd.Series(supplier).map(PRICE).to_numpy() * rng.lognormal(0, 0.02, n),
        }
    )


STUDIED = 400


def _repetition(seed: int) -> list[Calibrated]:
    table = [source("T7", purchases_of(STUDIED, 20_000 + seed))]
    return [*suppliers(table), *lead_time(table)]


LATE_SHARE = sum(SHARE[name] * LATE[name] for name in SUPPLIERS)
LATE_WEEKS = 4 / 7
INDEX_MEAN = sum(PRICE.values()) / len(PRICE)
ROUNDED = 1 / 12 / 49
"""What rounding to whole days adds to the variance of weeks."""
PURCHASES = Study(
    "F5 suppliers",
    _repetition,
    {
        **{("sc_s_def", name): DEFECT[name] for name in SUPPLIERS},
        **{("sc_s_late", name): LATE[name] for name in SUPPLIERS},
        **{("sc_s_share", name): SHARE[name] for name in SUPPLIERS},
        **{("sc_s_price", name): PRICE[name] / INDEX_MEAN for name in SUPPLIERS},
        ("sc_lt", ""): LEAD_WEEKS + LATE_SHARE * LATE_WEEKS,
        ("sc_ltsd", ""): float(np.sqrt(LEAD_SD**2 + ROUNDED + LATE_SHARE * (1 - LATE_SHARE) * LATE_WEEKS**2)),
    },
    errors={
        ("sc_s_late", name): float(np.sqrt(LATE[name] * (1 - LATE[name]) / (STUDIED * SHARE[name])))
        for name in SUPPLIERS
    },
)
