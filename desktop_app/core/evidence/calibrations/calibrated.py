"""One input measured from data: the value, how sure it is, and how it was got."""

from __future__ import annotations

import math
from dataclasses import dataclass

from desktop_app.core.charts.picture import Picture
from desktop_app.core.errors import Message
from desktop_app.core.evidence.calibrations.interval import Interval

MEASURED, WEAK, TOO_FEW, UNUSABLE = "measured", "weak", "too_few", "unusable"
WEAK_WIDTH = 0.5


@dataclass(frozen=True)
class Calibrated:
    """An input as the data give it.

    `spec` is the id of the domain, `item` the lane, market, channel, class or supplier by its name in the data ('' for
    an input without an index); value, low and high (95 %) have the input's unit and are None where the data cannot
    carry them; `n` is the number of observations, `status` measured, weak (an interval wider than half the value),
    too_few or unusable; `warning` says what to keep in mind, `picture` shows what the value was taken from.
    """

    spec: str
    item: str
    value: float | None
    low: float | None
    high: float | None
    n: int
    method: Message
    status: str
    warning: Message | None = None
    picture: Picture | None = None


@dataclass(frozen=True)
class Aim:
    """Which input is to be measured, for which item, by which method, and how many observations it needs."""

    spec: str
    item: str
    method: Message
    needed: int


def measured(
    aim: Aim, n: int, interval: Interval, warning: Message | None = None, picture: Picture | None = None
) -> Calibrated:
    """The input with this interval; weak where the interval is wider than half the value."""
    if not all(map(math.isfinite, (interval.value, interval.low, interval.high))):
        return unusable(aim, n, Message("the data give no finite value"))
    wide = interval.high - interval.low > WEAK_WIDTH * abs(interval.value)
    status = WEAK if wide else MEASURED
    value, low, high = interval.value, interval.low, interval.high
    return Calibrated(aim.spec, aim.item, value, low, high, n, aim.method, status, warning, picture)


def too_few(aim: Aim, n: int) -> Calibrated:
    """The input left as assumed: n observations of the number needed."""
    method = Message("Only {n} of the {needed} needed: {method}", n=n, needed=aim.needed, method=aim.method)
    return Calibrated(aim.spec, aim.item, None, None, None, n, method, TOO_FEW)


def unusable(aim: Aim, n: int, why: Message, picture: Picture | None = None) -> Calibrated:
    """The input left as assumed because the data cannot say it, and why."""
    method = Message("{method}; not usable: {why}", method=aim.method, why=why)
    return Calibrated(aim.spec, aim.item, None, None, None, n, method, UNUSABLE, picture=picture)
