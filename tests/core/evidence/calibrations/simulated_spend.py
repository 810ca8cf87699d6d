"""Weeks of ad spend whose sessions follow a known saturating response, or one that no data of the kind can show."""

from __future__ import annotations

import numpy as np
import pandas as pd

from desktop_app.core.evidence.calibrations.calibrated import Calibrated
from desktop_app.core.evidence.calibrations.response_grid import carry_over
from desktop_app.core.evidence.calibrations.responses import responses
from tests.core.evidence.calibrations.repetitions import Study
from tests.core.evidence.made_sources import source

TOP, SCALE, CARRIED, BASE, NOISE = 5000.0, 1000.0, 0.3, 1500.0, 150.0
WEEKS = 130
KINDS = ("bend", "straight", "steady", "deaf")
"""A response that bends within the spend seen; one that does not; a spend that hardly varies; no response at all."""


def _spend(kind: str, rng: np.random.Generator) -> np.ndarray:
    return 1000 * rng.lognormal(0, 0.1 if kind == "steady" else 0.8, WEEKS)


def _brought(kind: str, at_work: np.ndarray) -> np.ndarray:
    shapes = {"straight": 2.5 * at_work, "deaf": np.zeros(WEEKS)}
    return shapes.get(kind, TOP * -np.expm1(-at_work / SCALE))


def weeks_of(seed: int) -> pd.DataFrame:
    """One channel of each kind, sessions with a wave a year and a trend of their own."""
    rng = np.random.default_rng((3, seed))
    time = np.arange(WEEKS)
    parts = []
    for kind in KINDS:
        spend = _spend(kind, rng)
        season = BASE + 200 * np.sin(2 * np.pi * time / 52.18) + 2 * time
        sessions = season + _brought(kind, carry_over(spend, CARRIED)) + rng.normal(0, NOISE, WEEKS)
        weeks = pd.date_range("2024-01-01", periods=WEEKS, freq="7D")
        parts.append(pd.DataFrame({"week": weeks, "channel": kind, "spend": spend, "sessions": sessions}))
    return pd.concat(parts, ignore_index=True)


def _repetition(seed: int) -> list[Calibrated]:
    return responses([source("T3", weeks_of(seed))])


SPEND = Study(
    "F3 response curves",
    _repetition,
    {
        ("mkt_vmax", "bend"): 13 * TOP,
        ("mkt_k", "bend"): 13 * SCALE,
    },
    hidden=tuple(("mkt_k", kind) for kind in KINDS[1:]),
)
