"""What a better forecast would save of the present error (domain_models F1): sc_pot_wape, by a backtest."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np
from scipy.special import ndtr

from desktop_app.core.analysis.progress import SILENT, Progress
from desktop_app.core.charts.picture import Picture, PictureAxis, PictureSeries
from desktop_app.core.errors import Message
from desktop_app.core.evidence.calibrations.backtest import Backtest, Targets, Trial, backtest
from desktop_app.core.evidence.calibrations.calibrated import Aim, Calibrated, too_few, unusable
from desktop_app.core.evidence.calibrations.demand_history import DemandHistory, demand_history
from desktop_app.core.evidence.calibrations.forecast import LEAST_PRODUCTS, LEAST_WEEKS, too_short
from desktop_app.core.evidence.calibrations.forecasters import forecasters
from desktop_app.core.evidence.calibrations.interval import Numbers
from desktop_app.core.evidence.calibrations.potential import against_present, potential
from desktop_app.core.evidence.calibrations.wape import error_cut
from desktop_app.core.evidence.sources.source import Source

METHOD = Message("backtest from 8 rolling origins, chosen on the earlier half, scored on the later")


@dataclass(frozen=True, eq=False)
class Contest:
    """One class: its target rows and products, the weeks (N, S) that count, and the trials of both halves."""

    test: Backtest
    inside: np.ndarray
    horizon: int

    def errors(self, half: Targets, forecast: Numbers) -> Numbers:
        """|units − forecast| (N, S), NaN where unknown or further ahead than the class orders."""
        off = np.abs(half.units - forecast)[:, self.inside]
        return np.where(half.ahead[:, None] <= self.horizon, off, np.nan)

    def present(self, half: Targets, trials: Sequence[Trial]) -> Numbers:
        """Errors of the forecast that was used, of the seasonal naive one where none is known."""
        used = half.used if np.isfinite(half.used).any() else trials[0].forecast
        return self.errors(half, used)


def forecast_potential(sources: Sequence[Source], progress: Progress = SILENT) -> list[Calibrated]:
    """sc_pot_wape by class, and sc_pot_wape_b = 1: it is measured against the present method. Raises CancelledError."""
    history = demand_history(sources)
    if history is None:
        return []
    if few := too_short(history):
        return [too_few(Aim("sc_pot_wape", name, METHOD, few[1]), few[0]) for name in history.names]
    test = backtest(history, forecasters(), progress)
    if test is None:
        n = len(history.weeks)
        return [too_few(Aim("sc_pot_wape", name, METHOD, LEAST_WEEKS + n), n) for name in history.names]
    found = [_of_class(history, test, name) for name in history.names]
    if any(calibrated.value is not None for calibrated in found):
        found.append(against_present("sc_pot_wape", sum(calibrated.n for calibrated in found)))
    return found


def _of_class(history: DemandHistory, test: Backtest, name: str) -> Calibrated:
    inside = history.classes == name
    contest = Contest(test, inside, int(history.horizon[inside].max()))
    first, second = test.earlier_rows, test.later_rows
    losses = [float(np.nansum(contest.errors(first, trial.forecast))) for trial in test.earlier]
    chosen = test.later[int(np.argmin(losses))]
    off, present = contest.errors(second, chosen.forecast), contest.present(second, test.later)
    known = np.isfinite(off) & np.isfinite(present)
    n = int(inside.sum())
    method = Message("{method}: {name}", method=METHOD, name=chosen.name)
    aim = Aim("sc_pot_wape", name, method, LEAST_PRODUCTS)
    if not np.where(known, present, 0.0).sum() > 0:
        return unusable(aim, n, Message("the present forecast has no error to save"))
    cut = error_cut(_by_week(off, second.week), _by_week(present, second.week))
    said = Message(
        "Its bias is {bias}; the test of Diebold and Mariano against the present method gives p = {p}.",
        bias=f"{_bias(second, chosen.forecast[:, inside], inside):+.1%}",
        p=f"{_no_difference(off - present, second.week, contest.horizon):.2g}",
    )
    return replace(potential(aim, n, cut, said), picture=_picture(contest, history, name))


def _by_week(errors: Numbers, week: np.ndarray) -> Numbers:
    """Errors (S, W) summed over the origins that had the same target week; NaN where none is known."""
    weeks = np.unique(week)
    sums = np.array([np.nansum(errors[week == target], axis=0) for target in weeks])
    known = np.array([np.isfinite(errors[week == target]).any(axis=0) for target in weeks])
    return np.where(known, sums, np.nan).T


def _bias(half: Targets, forecast: Numbers, inside: np.ndarray) -> float:
    units = half.units[:, inside]
    known = np.isfinite(units)
    return float((forecast - units)[known].sum() / max(units[known].sum(), 1e-9))


def _no_difference(difference: Numbers, week: np.ndarray, horizon: int) -> float:
    """The chance of so large a mean difference of errors where there is none (Diebold & Mariano 1995)."""
    weekly = np.nansum(_by_week(difference, week), axis=0)
    n = len(weekly)
    centred = weekly - weekly.mean()
    lags = range(1, min(horizon, n - 1))
    variance = float(centred @ centred) / n
    variance += 2 * sum((1 - lag / horizon) * float(centred[lag:] @ centred[:-lag]) / n for lag in lags)
    if variance <= 0:
        return 1.0
    return float(2 * ndtr(-abs(float(weekly.mean())) / math.sqrt(variance / n)))


def _picture(contest: Contest, history: DemandHistory, name: str) -> Picture:
    """The error of every candidate and of the present method on the later half, as shares of what was sold."""
    half, trials = contest.test.later_rows, contest.test.later
    units = np.where(half.ahead[:, None] <= contest.horizon, half.units[:, history.classes == name], np.nan)

    def share(errors: Numbers) -> float:
        known = np.isfinite(errors) & np.isfinite(units)
        return float(errors[known].sum() / max(units[known].sum(), 1e-9))

    return Picture(
        kind="bar",
        title=Message("Error of each forecast on weeks it had not seen"),
        across=(Message("present method"), *(trial.name for trial in trials)),
        x_axis=PictureAxis(Message("forecast")),
        y_axis=PictureAxis(Message("error / units"), "1", "percent"),
        series=(
            PictureSeries(
                Message("error / units"),
                (
                    share(contest.present(half, trials)),
                    *(share(contest.errors(half, trial.forecast)) for trial in trials),
                ),
                "scenario",
            ),
        ),
    )
