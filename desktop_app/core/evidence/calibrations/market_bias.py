"""Whether a risk score is harder on the legitimate payments of some markets (domain_models F4): pay_bias."""

from __future__ import annotations

import math
from collections.abc import Sequence

import numpy as np
import pandas as pd
from scipy.special import ndtri

from desktop_app.core.charts.picture import Picture, PictureAxis, PictureSeries
from desktop_app.core.errors import Message
from desktop_app.core.evidence.calibrations.auc import midranks
from desktop_app.core.evidence.calibrations.calibrated import Aim, Calibrated, measured, too_few
from desktop_app.core.evidence.calibrations.interval import Interval, Numbers, Z
from desktop_app.core.evidence.shop.pooling import has, items

LEAST_LEGIT, LEAST_MARKET_LEGIT = 1_000, 100
METHOD = Message("mean normal score of legitimate payments against all markets, interval of the difference")


def market_bias(legit: pd.DataFrame) -> list[Calibrated]:
    """pay_bias by market from `market` and `score` of legitimate payments; nothing where there is one market only."""
    if not has(legit, "market") or len(items(legit, "market")) == 1:
        return []
    known = legit.dropna(subset=["market"])
    z = ndtri((midranks(known["score"].to_numpy(float)) - 0.5) / len(known))
    markets = known["market"].astype(str).to_numpy()
    names = items(known, "market")
    shifts = {name: _shift(z, markets == name) for name in names}
    picture = _picture(names, [shifts[name] for name in names])
    return [_of_market(name, int((markets == name).sum()), len(known), shifts[name], picture) for name in names]


def _of_market(name: str, n: int, everywhere: int, shift: Interval, picture: Picture) -> Calibrated:
    if everywhere < LEAST_LEGIT:
        return too_few(Aim("pay_bias", name, METHOD, LEAST_LEGIT), everywhere)
    aim = Aim("pay_bias", name, METHOD, LEAST_MARKET_LEGIT)
    return measured(aim, n, shift, None, picture) if n >= LEAST_MARKET_LEGIT else too_few(aim, n)


def _shift(z: Numbers, inside: np.ndarray) -> Interval:
    """The mean of one market less that of all: both share payments, which the influence of each allows for."""
    own, everywhere = float(z[inside].mean()), float(z.mean())
    influence = np.where(inside, (z - own) / inside.mean(), 0.0) - (z - everywhere)
    half = Z * math.sqrt(float(np.mean(influence**2)) / len(z))
    return Interval(own - everywhere, own - everywhere - half, own - everywhere + half)


def _picture(names: Sequence[str], shifts: Sequence[Interval]) -> Picture:
    def ends(of: str) -> tuple[float, ...]:
        return tuple(float(getattr(shift, of)) for shift in shifts)

    return Picture(
        kind="bar",
        title=Message("How much harder the score is on legitimate payments of each market"),
        across=tuple(names),
        x_axis=PictureAxis(Message("market")),
        y_axis=PictureAxis(Message("shift in standard deviations of the score"), "1", "ratio"),
        series=(
            PictureSeries(Message("low end"), ends("low"), "ghost"),
            PictureSeries(Message("measured"), ends("value"), "scenario"),
            PictureSeries(Message("high end"), ends("high"), "ghost"),
        ),
    )
