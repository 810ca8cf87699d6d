"""Parcels drawn from known transit times, some still under way when the file ends."""

from __future__ import annotations

import numpy as np
import pandas as pd

from desktop_app.core.evidence.calibrations.calibrated import Calibrated
from desktop_app.core.evidence.calibrations.transit import transit
from tests.core.evidence.calibrations.repetitions import Study
from tests.core.evidence.made_sources import source

END = pd.Timestamp(2026, 10, 1)
LANES = {"air": (150, 9.0, 3.0), "sea": (400, 30.0, 10.0), "rail": (75, 15.0, 5.0)}
"""Parcels, mean and s.d. of the transit time [day]; rail has too few parcels for a spread of its own."""


def parcels(n: int, lane: str, mu: float, sd: float, rng: np.random.Generator) -> pd.DataFrame:
    """Lognormal transit times of parcels shipped over a quarter; those that arrive later than its end are running."""
    scale = np.sqrt(np.log(1 + (sd / mu) ** 2))
    days = rng.lognormal(np.log(mu) - scale**2 / 2, scale, n)
    shipped = END - pd.to_timedelta(rng.uniform(0, 92, n), unit="D")
    delivered = pd.Series(shipped + pd.to_timedelta(days, unit="D"))
    return pd.DataFrame(
        {
            "parcel_id": [f"{lane}{place}" for place in range(n)],
            "lane": lane,
            "ship_date": shipped,
            "promised_days": 12.0,
            "delivered_date": delivered.where(delivered < END),
            "freight": rng.gamma(4, 2, n),
            "expedited": pd.array(rng.random(n) < 0.06, dtype="boolean"),
        }
    )


def _repetition(seed: int) -> list[Calibrated]:
    rng = np.random.default_rng((2, seed))
    frames = [parcels(n, lane, mu, sd, rng) for lane, (n, mu, sd) in LANES.items()]
    return transit([source("T2", pd.concat(frames, ignore_index=True))])


TRANSIT = Study(
    "F2 transit times",
    _repetition,
    {(spec, lane): truth for lane, (_, mu, sd) in LANES.items() for spec, truth in (("log_mu", mu), ("log_sd", sd))},
)
