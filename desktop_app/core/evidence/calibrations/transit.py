"""Mean and spread of the transit time by lane (domain_models F2): log_mu and log_sd from table T2."""

from __future__ import annotations

import zlib
from collections.abc import Sequence

import numpy as np
import pandas as pd
from scipy.special import ndtr

from desktop_app.core.errors import Message
from desktop_app.core.evidence.calibrated import Aim, Calibrated, measured, too_few, unusable
from desktop_app.core.evidence.calibrations.grouping import by_item
from desktop_app.core.evidence.calibrations.lognormal import (
    Durations,
    Lognormal,
    bootstrap_lognormal,
    fit_lognormal,
)
from desktop_app.core.evidence.derivation import days_between
from desktop_app.core.evidence.interval import drawn_interval
from desktop_app.core.evidence.pooling import has, pooled
from desktop_app.core.evidence.source import Source

LEAST_OWN_SHAPE = 100
LEAST_POOLED_SHAPE = 30
LATE_GAP = 0.03
HALF_DAY = 0.5
DATE_COLUMNS = ("ship_date", "delivered_date", "alert_time")


def transit(sources: Sequence[Source]) -> list[Calibrated]:
    """log_mu and log_sd by lane; parcels not yet delivered count as longer than they have been under way."""
    parcels = pooled(sources, "T2")
    if parcels.empty:
        return []
    method = Message("lognormal maximum likelihood, right-censored, 1,000 bootstraps")
    if not has(parcels, "ship_date", "delivered_date"):
        why = Message("a date of shipping and a date of delivery are needed")
        return [unusable(Aim(spec, "", method, LEAST_OWN_SHAPE), len(parcels), why) for spec in ("log_mu", "log_sd")]
    parcels = parcels.assign(running_days=_running(parcels))
    shape = _pooled_shape(parcels)
    return [found for lane, rows in by_item(parcels, "lane") for found in _lane(lane, rows, shape, method)]


def _running(parcels: pd.DataFrame) -> pd.Series:
    """Days under way so far of parcels not delivered, up to the last date that their source knows."""
    dates = [column for column in DATE_COLUMNS if column in parcels]
    last = parcels[dates].max(axis=1).groupby(parcels["source"]).transform("max")
    return days_between(parcels["ship_date"], last).where(parcels["delivered_date"].isna())


def _durations(rows: pd.DataFrame) -> Durations:
    ended, running = rows["transit_days"].to_numpy(float), rows["running_days"].to_numpy(float)
    return Durations(ended[ended > 0], running[running > 0])


def _pooled_shape(parcels: pd.DataFrame) -> float | None:
    """The spread of ln T within lanes, over all lanes with a fit of their own or enough parcels to add to it."""
    fits = [
        (len(d.ended), fit_lognormal(d))
        for _, rows in by_item(parcels, "lane")
        if len((d := _durations(rows)).ended) > 1
    ]
    degrees = sum(n - 1 for n, _ in fits)
    return float(np.sqrt(sum(n * fit.scale[0] ** 2 for n, fit in fits) / degrees)) if degrees else None


def _lane(lane: str, rows: pd.DataFrame, shape: float | None, method: Message) -> list[Calibrated]:
    durations = _durations(rows)
    n = len(durations.ended)
    mu, sd = (Aim(spec, lane, method, LEAST_OWN_SHAPE) for spec in ("log_mu", "log_sd"))
    if n < LEAST_POOLED_SHAPE or shape is None:
        return [too_few(mu, n), too_few(sd, n)]
    own = n >= LEAST_OWN_SHAPE
    fit = fit_lognormal(durations, None if own else shape)
    # zlib.crc32 gives each lane its own draws, the same in every run; hash() differs from run to run.
    draws = bootstrap_lognormal(durations, zlib.crc32(lane.encode()), None if own else shape)
    warning = (
        _late_warning(rows, fit) if own else Message("The spread is that of all lanes: this lane has few parcels.")
    )
    return [
        measured(mu, n, drawn_interval(float(fit.mean[0]), draws.mean), warning),
        measured(sd, n, drawn_interval(float(fit.sd[0]), draws.sd), warning),
    ]


def _late_warning(rows: pd.DataFrame, fit: Lognormal) -> Message | None:
    """A warning where the share late that the fit gives is over three points away from the share seen."""
    if not has(rows, "promised_days"):
        return None
    known = rows[rows["promised_days"].notna() & (rows["transit_days"] > 0)]
    promise = known["promised_days"].to_numpy(float)
    taken = known["transit_days"].to_numpy(float)
    if not len(known):
        return None
    # Dates without a time count midnights: a parcel is late when it took over half a day more than promised.
    allowed = promise + HALF_DAY if np.array_equal(taken, np.floor(taken)) else promise
    seen = float((taken > allowed).mean())
    said = float(ndtr(-(np.log(allowed) - fit.location[0]) / fit.scale[0]).mean())
    if abs(seen - said) <= LATE_GAP:
        return None
    return Message(
        "The fit gives {said} late, the parcels show {seen}: the distribution does not fit the tail.",
        said=f"{said:.1%}",
        seen=f"{seen:.1%}",
    )
