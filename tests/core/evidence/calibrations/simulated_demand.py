"""Weekly demand whose distance from the forecast is known, by a forecast that is given and by the naive one."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pandas as pd

from desktop_app.core.evidence.calibrations.calibrated import Calibrated
from desktop_app.core.evidence.calibrations.forecast import forecast
from desktop_app.core.evidence.sources.source import Source
from tests.core.evidence.calibrations.repetitions import Study
from tests.core.evidence.made_sources import source

CLASSES = {"A": (10, 30.0), "B": (25, 8.0)}
"""Products and mean weekly units."""
SPREAD = 0.3
WEEKS = 64
HALF_NORMAL = float(np.sqrt(2 / np.pi))


def products_of() -> pd.DataFrame:
    """The products with their class, ordered four weeks ahead."""
    rows = [(f"{name}{place}", name) for name, (n, _) in CLASSES.items() for place in range(n)]
    return pd.DataFrame(rows, columns=["sku", "class"]).assign(lead_time_w=3.0, review_w=1.0, price=10.0)


def demand_of(seed: int, weeks: int = WEEKS) -> pd.DataFrame:
    """Normal demand around a level of its own for each product; the forecast is the level."""
    rng = np.random.default_rng((1, seed))
    parts = []
    for name, (n, mean) in CLASSES.items():
        level = mean * rng.lognormal(0, 0.3, n)
        units = level * (1 + SPREAD * rng.normal(size=(weeks, n)))
        parts.append(
            pd.DataFrame(
                {
                    "week": pd.date_range("2025-01-06", periods=weeks, freq="7D").repeat(n),
                    "sku": np.tile([f"{name}{place}" for place in range(n)], weeks),
                    "units": units.clip(0).ravel(),
                    "forecast_used": np.tile(level, weeks),
                }
            )
        )
    return pd.concat(parts, ignore_index=True)


def demand_sources(demand: pd.DataFrame) -> list[Source]:
    """The demand with its products."""
    return [source("T5", products_of()), source("T6", demand)]


def _repetition(seed: int) -> list[Calibrated]:
    demand = demand_of(seed)
    naive = forecast(demand_sources(demand.drop(columns="forecast_used")))
    return [*forecast(demand_sources(demand)), *(replace(found, spec="naive") for found in naive)]


DEMAND = Study(
    "F1 error of the present forecast",
    _repetition,
    {
        **{("sc_wape0", name): SPREAD * HALF_NORMAL for name in CLASSES},
        # Both the week and the one that it is forecast by vary.
        **{("naive", name): float(np.sqrt(2)) * SPREAD * HALF_NORMAL for name in CLASSES},
    },
)
