"""Parcels with alerts whose recall, precision and rescues are known."""

from __future__ import annotations

import numpy as np
import pandas as pd

from desktop_app.core.evidence.calibrations.alerts import alerts
from desktop_app.core.evidence.calibrations.calibrated import Calibrated
from tests.core.evidence.calibrations.repetitions import Study
from tests.core.evidence.made_sources import source

RECALL, PRECISION, ACT, SUCCESS, LATE = 0.3, 0.4, 0.5, 0.6, 0.2


def alerted_of(n: int, seed: int, *, acted_on: bool = True) -> pd.DataFrame:
    """Parcels that left on one day, some bound to be late, some of these alerted, some of these rerouted in time."""
    rng = np.random.default_rng(seed)
    bound_late = rng.random(n) < LATE
    false_rate = LATE * RECALL * (1 - PRECISION) / PRECISION / (1 - LATE)
    alerted = rng.random(n) < np.where(bound_late, RECALL, false_rate)
    moved = alerted & (rng.random(n) < ACT) if acted_on else np.zeros(n, dtype=bool)
    late = bound_late & ~(moved & (rng.random(n) < SUCCESS))
    shipped = pd.Series(pd.Timestamp(2026, 7, 1), index=range(n))
    return pd.DataFrame(
        {
            "parcel_id": [str(i) for i in range(n)],
            "lane": rng.choice(["air", "sea"], n),
            "ship_date": shipped,
            "promised_days": 10.0,
            "delivered_date": shipped + pd.to_timedelta(np.where(late, 14, 8), unit="D"),
            "alert_time": shipped.where(alerted) + pd.Timedelta(days=5),
            "rerouted": pd.array(moved, dtype="boolean"),
        }
    )


STUDIED = 6_000


def _repetition(seed: int) -> list[Calibrated]:
    return alerts([source("T2", alerted_of(STUDIED, 70_000 + seed))])


ALERTS = Study(
    "F6 alerts",
    _repetition,
    {
        ("log_recall0", ""): RECALL,
        ("log_prec0", ""): PRECISION,
        ("log_act0", ""): ACT,
        ("log_succ", ""): SUCCESS,
    },
)
