"""Mean and spread of the transit time by lane (domain_models F2): log_mu and log_sd from table T2."""

from __future__ import annotations

import math
from collections.abc import Sequence

import pandas as pd

from desktop_app.core.errors import Message
from desktop_app.core.evidence.calibrations.calibrated import Aim, Calibrated, measured, too_few, unusable
from desktop_app.core.evidence.calibrations.duration_families import families
from desktop_app.core.evidence.calibrations.grouping import by_item
from desktop_app.core.evidence.calibrations.lognormal import Durations, Shape, fit_lognormal
from desktop_app.core.evidence.calibrations.together import together
from desktop_app.core.evidence.calibrations.transit_doubts import family_doubt, late_doubt, transit_picture
from desktop_app.core.evidence.shop.pooling import has, pooled
from desktop_app.core.evidence.sources.derivation import days_between
from desktop_app.core.evidence.sources.source import Source

LEAST_OWN_SHAPE = 100
LEAST_POOLED_SHAPE = 30
DATE_COLUMNS = ("ship_date", "delivered_date", "alert_time")
BORROWED = Message("The spread is that of all lanes: this lane has few parcels.")


def transit(sources: Sequence[Source]) -> list[Calibrated]:
    """log_mu and log_sd by lane; parcels not yet delivered count as longer than they have been under way."""
    parcels = pooled(sources, "T2")
    if parcels.empty:
        return []
    method = Message("lognormal maximum likelihood, right-censored, interval from its information")
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


def _pooled_shape(parcels: pd.DataFrame) -> Shape | None:
    """The spread of ln T within lanes, over all lanes with at least two parcels that arrived."""
    fits = [fit_lognormal(d) for _, rows in by_item(parcels, "lane") if len((d := _durations(rows)).ended) > 1]
    degrees = sum(fit.degrees for fit in fits)
    if not degrees:
        return None
    return Shape(math.sqrt(sum(fit.degrees * fit.scale**2 for fit in fits) / degrees), 1 / (2 * degrees))


def _lane(lane: str, rows: pd.DataFrame, shape: Shape | None, method: Message) -> list[Calibrated]:
    durations = _durations(rows)
    n = len(durations.ended)
    mu, sd = (Aim(spec, lane, method, LEAST_OWN_SHAPE) for spec in ("log_mu", "log_sd"))
    if n < LEAST_POOLED_SHAPE or shape is None:
        return [too_few(mu, n), too_few(sd, n)]
    own = n >= LEAST_OWN_SHAPE
    fit = fit_lognormal(durations, None if own else shape)
    compared = families(durations, fit)
    doubts = (late_doubt(rows, fit), family_doubt(compared)) if own else (BORROWED,)
    warning, picture = together(*doubts), transit_picture(rows, durations, compared)
    return [measured(mu, n, fit.mean, warning, picture), measured(sd, n, fit.sd, warning, picture)]
