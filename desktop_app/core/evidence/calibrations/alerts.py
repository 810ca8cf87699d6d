"""How well delay alerts work and what acting on them achieves (table T2)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import pandas as pd

from desktop_app.core.errors import Message
from desktop_app.core.evidence.calibrations.calibrated import Aim, Calibrated, measured, too_few
from desktop_app.core.evidence.calibrations.grouping import LEAST, by_item, share_of
from desktop_app.core.evidence.calibrations.interval import Numbers, drawn_interval
from desktop_app.core.evidence.shop.pooling import has, pooled, yes
from desktop_app.core.evidence.sources.source import Source

DRAWS = 4000
SEED = 2


@dataclass(frozen=True)
class Outcomes:
    """Parcels late and on time: without alert, alerted and left alone, alerted and rerouted. Arrays of one shape."""

    silent_late: Numbers
    left_late: Numbers
    left_on_time: Numbers
    moved_late: Numbers
    moved_on_time: Numbers

    @property
    def precision(self) -> Numbers:
        """The share of alerts that were right, seen where nothing was done about them."""
        return self.left_late / np.maximum(self.left_late + self.left_on_time, 1e-9)

    @property
    def recall(self) -> Numbers:
        """The share of parcels bound to be late that were alerted, those rescued since included."""
        alerted = self.precision * (self.left_late + self.left_on_time + self.moved_late + self.moved_on_time)
        return alerted / np.maximum(alerted + self.silent_late, 1e-9)


def alerts(sources: Sequence[Source]) -> list[Calibrated]:
    """log_recall0, log_prec0, log_act0 and log_succ.

    Lateness is judged before any rescue: precision is seen on alerts that nobody acted on, and applied to all alerts.
    Without rerouted parcels these are alerts that were late, divided by all late and by all alerts.
    """
    parcels = _judged(pooled(sources, "T2"))
    if parcels.empty:
        return []
    alerted = parcels["alerted"]
    act = Aim("log_act0", "", Message("rerouted among the alerted, Wilson interval"), LEAST)
    found = [share_of(act, parcels.loc[alerted, "moved"])] if parcels["moved"].any() else []
    return [*found, *_quality(parcels), *_success(parcels)]


def _judged(parcels: pd.DataFrame) -> pd.DataFrame:
    if not has(parcels, "alert_time") or not (has(parcels, "delay_days") or has(parcels, "late_flag")):
        return pd.DataFrame()
    late = (
        parcels["late_flag"].astype("boolean")
        if has(parcels, "late_flag")
        else pd.Series(pd.NA, parcels.index, "boolean")
    )
    if has(parcels, "delay_days"):
        late = late.fillna((parcels["delay_days"] > 0).where(parcels["delay_days"].notna()).astype("boolean"))
    in_time = parcels["alert_time"].notna()
    if has(parcels, "promised_date"):
        in_time &= ~(parcels["alert_time"].dt.normalize() > parcels["promised_date"])
    moved = yes(parcels["rerouted"]) if has(parcels, "rerouted") else pd.Series(data=False, index=parcels.index)
    judged = parcels.assign(late=late, alerted=in_time, moved=moved & in_time)[late.notna()]
    return judged.assign(late=judged["late"].astype(bool))


def _outcomes(parcels: pd.DataFrame) -> list[int]:
    late, alerted, moved = parcels["late"], parcels["alerted"], parcels["moved"]
    left = alerted & ~moved
    groups = (~alerted & late, left & late, left & ~late, moved & late, moved & ~late)
    return [int(group.sum()) for group in groups]


def _quality(parcels: pd.DataFrame) -> list[Calibrated]:
    recall = Aim("log_recall0", "", Message("late parcels that were alerted in time, lateness before rescue"), LEAST)
    precision = Aim("log_prec0", "", Message("alerts that were right, seen where none was rerouted"), LEAST)
    counts = _outcomes(parcels)
    late, left = int(parcels["late"].sum()), counts[1] + counts[2]
    seen = Outcomes(*(np.array([float(count)]) for count in counts))
    rest = len(parcels) - sum(counts)
    draws = np.random.default_rng(SEED).multinomial(len(parcels), [c / len(parcels) for c in (*counts, rest)], DRAWS)
    drawn = Outcomes(*draws[:, :-1].astype(float).T)
    return [
        measured(recall, late, drawn_interval(float(seen.recall[0]), drawn.recall))
        if late >= LEAST and left >= LEAST
        else too_few(recall, min(late, left)),
        measured(precision, left, drawn_interval(float(seen.precision[0]), drawn.precision))
        if left >= LEAST
        else too_few(precision, left),
    ]


def _success(parcels: pd.DataFrame) -> list[Calibrated]:
    """The part of lateness that rerouting took away: on time if rerouted against alerted alike and left alone.

    Compared within lanes, weighted by the parcels rerouted; an association, not a proven effect.
    """
    method = Message("late share of rerouted against other alerted parcels of the lane (association)")
    aim = Aim("log_succ", "", method, LEAST)
    if not parcels["moved"].any():
        return []
    actual = parcels.assign(late=parcels["delay_days"] > 0) if has(parcels, "delay_days") else parcels
    lanes = [_outcomes(rows) for _, rows in by_item(actual[actual["alerted"]], "lane")]
    counts = np.array([c for c in lanes if c[1] + c[2] > 0 and c[3] + c[4] > 0], dtype=float)
    moved = int(counts[:, 3:].sum()) if len(counts) else 0
    if moved < LEAST or counts[:, 1].sum() < LEAST:
        return [too_few(aim, moved)]
    rng = np.random.default_rng(SEED)
    left_n, moved_n = counts[:, 1] + counts[:, 2], counts[:, 3] + counts[:, 4]
    left_draws = rng.binomial(left_n.astype(int), counts[:, 1] / left_n, (DRAWS, len(counts))) / left_n
    moved_draws = rng.binomial(moved_n.astype(int), counts[:, 3] / moved_n, (DRAWS, len(counts))) / moved_n
    seen = _rescued(counts[:, 1] / left_n, counts[:, 3] / moved_n, moved_n)
    return [measured(aim, moved, drawn_interval(float(seen), _rescued(left_draws, moved_draws, moved_n)))]


def _rescued(left_late: Numbers, moved_late: Numbers, weights: Numbers) -> Numbers:
    rescued: Numbers = 1 - (moved_late * weights).sum(axis=-1) / np.maximum((left_late * weights).sum(axis=-1), 1e-9)
    return rescued
