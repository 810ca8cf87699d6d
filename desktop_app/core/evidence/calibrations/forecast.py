"""How far the present forecast is off, by product class: the part of domain_models F1 that needs no new forecast."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from desktop_app.core.charts.picture import Picture, PictureAxis, PictureSeries
from desktop_app.core.errors import Message
from desktop_app.core.evidence.calibrations.calibrated import Aim, Calibrated, measured, too_few, unusable
from desktop_app.core.evidence.calibrations.demand_history import DemandHistory, demand_history
from desktop_app.core.evidence.calibrations.forecasters import TWO_YEARS, YEAR
from desktop_app.core.evidence.calibrations.interval import Numbers
from desktop_app.core.evidence.calibrations.wape import wape
from desktop_app.core.evidence.sources.source import Source

LEAST_PRODUCTS = 30
LEAST_WEEKS = 60
SHOWN_WEEKS = 52
USED = Message("Σ|units − forecast| / Σ units of weeks in stock, interval clustered by product and week")
NAIVE = Message(
    "as Σ|units − forecast| / Σ units, of the same week a year or a lead time earlier: no forecast is given"
)


def forecast(sources: Sequence[Source]) -> list[Calibrated]:
    """sc_wape0 by class, of the forecast that was used; of the seasonal naive one where none is given."""
    history = demand_history(sources)
    if history is None:
        return []
    given = bool(np.isfinite(history.forecast).any())
    aims = {name: Aim("sc_wape0", name, USED if given else NAIVE, LEAST_PRODUCTS) for name in history.names}
    if few := too_short(history):
        return [too_few(Aim("sc_wape0", name, aims[name].method, few[1]), few[0]) for name in aims]
    said = history.forecast if given else _naive(history)
    return [_of_class(history, aim, said[history.classes == name]) for name, aim in aims.items()]


def too_short(history: DemandHistory) -> tuple[int, int] | None:
    """How many weeks or products there are of how many needed, where these are too few."""
    products, weeks = history.units.shape
    if weeks < LEAST_WEEKS:
        return weeks, LEAST_WEEKS
    return (products, LEAST_PRODUCTS) if products < LEAST_PRODUCTS else None


def _naive(history: DemandHistory) -> Numbers:
    weeks = len(history.weeks)
    lags = np.full(len(history.units), YEAR) if weeks >= TWO_YEARS else history.horizon
    said = np.full(history.units.shape, np.nan)
    for row, lag in enumerate(lags):
        said[row, lag:] = history.filled[row, : weeks - lag]
    return said


def _of_class(history: DemandHistory, aim: Aim, said: Numbers) -> Calibrated:
    units = history.units[history.classes == aim.item]
    off = np.abs(units - said)
    known = np.isfinite(off)
    if not units[known].sum() > 0:
        return unusable(aim, 0, Message("nothing was sold in weeks with a forecast"))
    return measured(aim, len(units), wape(off, units), None, _picture(history, units, said))


def _picture(history: DemandHistory, units: Numbers, said: Numbers) -> Picture:
    """Units and forecast of the class by week, over the last year, where both are known."""
    known = np.isfinite(units) & np.isfinite(said)
    span = slice(-SHOWN_WEEKS, None)
    weeks = tuple(f"{week:%Y-%m-%d}" for week in history.weeks[span])

    def totals(matrix: Numbers) -> tuple[float, ...]:
        return tuple(np.where(known, matrix, 0.0)[:, span].sum(axis=0).tolist())

    return Picture(
        kind="line",
        title=Message("Units of the class by week"),
        across=weeks,
        x_axis=PictureAxis(Message("week")),
        y_axis=PictureAxis(Message("units")),
        series=(
            PictureSeries(Message("sold"), totals(units), "today"),
            PictureSeries(Message("forecast"), totals(said), "scenario"),
        ),
    )
