"""Sessions that ad spend brings, by channel (domain_models F3): mkt_vmax and mkt_k from tables T3 and T4.

Weeks in which spend was higher by itself had more sessions: an association, not what a test would prove.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

import numpy as np
import pandas as pd

from desktop_app.core.charts.picture import Picture, PictureAxis, PictureSeries
from desktop_app.core.errors import Message
from desktop_app.core.evidence.calibrations.calibrated import Aim, Calibrated, measured, too_few, unusable
from desktop_app.core.evidence.calibrations.interval import Interval, Numbers
from desktop_app.core.evidence.calibrations.joint_response import joint_responses, season_terms
from desktop_app.core.evidence.calibrations.response_curve import ResponseCurve, fit_response
from desktop_app.core.evidence.calibrations.together import together
from desktop_app.core.evidence.shop.base_period import WEEKS_PER_QUARTER, every_week
from desktop_app.core.evidence.shop.pooling import has, items, pooled
from desktop_app.core.evidence.sources.source import Source

LEAST_WEEKS, LEAST_ACTIVE = 52, 20
LEAST_VARIATION, MOST_ALIKE = 0.25, 0.8
WORST_CONDITION = 1e4
HIGHEST_TOP = 5.0
REACHED = 0.5
POINTS = 40
METHOD = Message("saturating response with carry-over, trend and season, profile likelihood interval")
ASSOCIATION = Message("Weeks with more spend had more sessions: an association, not proof that spend brought them.")
SHARED = Message("Sessions are known for all channels together only: the split rests on when each channel spent.")
NO_SATURATION = Message("the data do not show saturation; only the current average return is known")


def responses(sources: Sequence[Source]) -> list[Calibrated]:
    """mkt_vmax [1/quarter] and mkt_k [money/quarter] by channel, where the weeks identify them."""
    weeks = pooled(sources, "T3")
    if not has(weeks, "spend", "channel"):
        return []
    spend = every_week(weeks, "week", "channel", "spend")
    names = [name for name in items(weeks, "channel") if name in spend and (spend[name] > 0).any()]
    if has(weeks, "sessions"):
        sessions = every_week(weeks.dropna(subset=["sessions"]), "week", "channel", "sessions")
        shared = spend.index.intersection(sessions.index)
        return list(_apart(spend.loc[shared, names], sessions.loc[shared]))
    total = _all_sessions(sources)
    shared = spend.index.intersection(total.index)
    return list(_jointly(spend.loc[shared, names], total.loc[shared])) if len(shared) else []


def _all_sessions(sources: Sequence[Source]) -> pd.Series:
    traffic = pooled(sources, "T4")
    if not has(traffic, "sessions", "market"):
        return pd.Series(dtype=float)
    return every_week(traffic, "week", "market", "sessions").sum(axis=1)


def _apart(spend: pd.DataFrame, sessions: pd.DataFrame) -> Iterator[Calibrated]:
    """Each channel's own sessions against its own spend."""
    for name in spend:
        own = spend[name].to_numpy(float)
        few = _few(own)
        if name not in sessions or few:
            yield from (too_few(aim, few or 0) for aim in _aims(str(name)))
            continue
        outcome = sessions[name].to_numpy(float)
        yield from _found(str(name), spend, outcome, fit_response(outcome, own, season_terms(len(own))))


def _jointly(spend: pd.DataFrame, total: pd.Series) -> Iterator[Calibrated]:
    """All sessions against the spend of all channels that ran long enough."""
    able = [name for name in spend if not _few(spend[name].to_numpy(float))]
    outcome = total.to_numpy(float)
    curves = joint_responses(outcome, [spend[name].to_numpy(float) for name in able], season_terms(len(outcome)))
    fitted: Mapping[object, ResponseCurve] = dict(zip(able, curves, strict=True))
    for name in spend:
        if name in fitted:
            yield from _found(str(name), spend, outcome, fitted[name], SHARED)
        else:
            yield from (too_few(aim, _few(spend[name].to_numpy(float)) or 0) for aim in _aims(str(name)))


def _aims(name: str) -> tuple[Aim, Aim]:
    return Aim("mkt_vmax", name, METHOD, LEAST_WEEKS), Aim("mkt_k", name, METHOD, LEAST_WEEKS)


def _few(spend: Numbers) -> int | None:
    """The weeks that there are, where they are too few; None where they are enough."""
    active = int((spend > 0).sum())
    return None if len(spend) >= LEAST_WEEKS and active >= LEAST_ACTIVE else min(len(spend), active)


def _found(
    name: str, spend: pd.DataFrame, outcome: Numbers, curve: ResponseCurve, doubt: Message | None = None
) -> Iterator[Calibrated]:
    picture = _picture(spend[name].to_numpy(float), curve)
    why = _unidentified(name, spend, outcome, curve)
    n = len(outcome)
    for aim, found in zip(_aims(name), (curve.top, curve.scale), strict=True):
        if why is not None:
            yield unusable(aim, n, why, picture)
        else:
            quarter = Interval(*(WEEKS_PER_QUARTER * end for end in (found.value, found.low, found.high)))
            yield measured(aim, n, quarter, together(doubt, ASSOCIATION), picture)


def _unidentified(name: str, spend: pd.DataFrame, outcome: Numbers, curve: ResponseCurve) -> Message | None:
    """Why top and scale cannot be told from these weeks; None where they can."""
    own = spend[name].to_numpy(float)
    alike = spend.corr()[name].drop(name).fillna(0.0)
    if own.std() < LEAST_VARIATION * own.mean():
        return _why(Message("spend varies by {share} only", share=f"{own.std() / own.mean():.0%}"))
    if len(alike) and alike.max() >= MOST_ALIKE:
        return _why(Message("spend moves with that of {channel}", channel=str(alike.idxmax())))
    if not curve.rises:
        return Message("sessions do not rise with spend on your data: no return can be shown")
    if curve.open_low or curve.open_high or curve.condition >= WORST_CONDITION:
        return _why(Message("steeper and flatter curves fit as well"))
    beyond = own.max() < REACHED * curve.scale.value or curve.top.value > HIGHEST_TOP * outcome.max()
    return _why(Message("spend never came near the bend of the curve")) if beyond else None


def _why(reason: Message) -> Message:
    return Message("{finding} ({reason})", finding=NO_SATURATION, reason=reason)


def _picture(spend: Numbers, curve: ResponseCurve) -> Picture:
    """Sessions by spend at work: each week, and the curve through them."""
    order = np.argsort(curve.at_work)
    picked = order[np.unique(np.linspace(0, len(order) - 1, POINTS).astype(int))]
    at_work, beside = curve.at_work[picked], curve.beside[picked]
    return Picture(
        kind="line",
        title=Message("Sessions a week by spend"),
        across=tuple(at_work.tolist()),
        x_axis=PictureAxis(Message("spend a week, carried over"), "1", "money"),
        y_axis=PictureAxis(Message("sessions a week that spend explains")),
        series=(
            PictureSeries(Message("weeks, less trend and season"), tuple(beside.tolist()), "today", "marker"),
            PictureSeries(Message("response curve"), tuple(curve.at(at_work).tolist()), "scenario"),
        ),
        marks=((float(spend.mean()), Message("mean spend")),),
    )
