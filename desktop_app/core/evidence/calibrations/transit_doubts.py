"""Whether a fitted transit time can be believed: late shares, other distributions, and both as a picture."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import pandas as pd
from scipy.special import ndtr

from desktop_app.core.charts.picture import Picture, PictureAxis, PictureSeries
from desktop_app.core.errors import Message
from desktop_app.core.evidence.calibrations.duration_families import Family, survival_seen
from desktop_app.core.evidence.calibrations.lognormal import Durations, Lognormal
from desktop_app.core.evidence.shop.pooling import has

LATE_GAP = 0.03
HALF_DAY = 0.5
CLEARLY_BETTER = 10.0
POINTS = 40
SHOWN_TO = 0.995


def late_doubt(rows: pd.DataFrame, fit: Lognormal) -> Message | None:
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
    said = float(ndtr(-(np.log(allowed) - fit.location) / fit.scale).mean())
    if abs(seen - said) <= LATE_GAP:
        return None
    return Message(
        "The fit gives {said} late, the parcels show {seen}: the distribution does not fit the tail.",
        said=f"{said:.1%}",
        seen=f"{seen:.1%}",
    )


def family_doubt(compared: Sequence[Family]) -> Message | None:
    """A warning where another family than the first is clearly more likely and nearer (Burnham & Anderson 2002)."""
    first, best = compared[0], min(compared, key=lambda family: family.aic)
    if first.aic - best.aic <= CLEARLY_BETTER or best.distance >= first.distance:
        return None
    return Message(
        "A {name} distribution fits these times better (AIC lower by {gap}); the values stay those of the lognormal.",
        name=best.name,
        gap=f"{first.aic - best.aic:.0f}",
    )


def transit_picture(rows: pd.DataFrame, durations: Durations, compared: Sequence[Family]) -> Picture:
    """The share of parcels delivered by day as seen and as each family says, with the promise marked."""
    times, under_way = survival_seen(durations)
    end = float(np.quantile(durations.ended, SHOWN_TO))
    days = np.linspace(end / POINTS, end, POINTS)
    places = np.searchsorted(times, days, side="right")
    seen = 1 - np.concatenate([[1.0], under_way])[places]
    best = min(compared[1:], key=lambda family: family.aic)
    promise = rows["promised_days"].median() if has(rows, "promised_days") else None
    return Picture(
        kind="line",
        title=Message("Share delivered by day"),
        across=tuple(days.tolist()),
        x_axis=PictureAxis(Message("days under way"), "day", "days"),
        y_axis=PictureAxis(Message("share delivered"), "1", "percent"),
        series=(
            PictureSeries(Message("as seen"), tuple(seen.tolist()), "today"),
            PictureSeries(compared[0].name, _delivered(compared[0], days), "scenario"),
            PictureSeries(best.name, _delivered(best, days), "ghost", "dashed"),
        ),
        marks=() if promise is None else ((float(promise), Message("promised")),),
    )


def _delivered(family: Family, days: np.ndarray) -> tuple[float, ...]:
    return tuple((1 - family.survival(days)).tolist())
