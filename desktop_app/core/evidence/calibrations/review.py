"""Whom the present rules decline and how well people review (domain_models F4): pay_fpr0, pay_w, pay_rev_*."""

from __future__ import annotations

import numpy as np
import pandas as pd
from scipy.special import ndtri

from desktop_app.core.errors import Message
from desktop_app.core.evidence.calibrations.calibrated import Aim, Calibrated, measured, too_few, unusable
from desktop_app.core.evidence.calibrations.grouping import LEAST, share_of
from desktop_app.core.evidence.calibrations.interval import Numbers, drawn_interval
from desktop_app.core.evidence.shop.pooling import has, yes

LEAST_LEGIT = 1_000
DRAWS = 4000
SEED = 8


def review(known: pd.DataFrame, unlabelled: int) -> list[Calibrated]:
    """pay_fpr0, pay_rev_acc, pay_rev_rej and pay_w from labelled payments; `unlabelled` declined ones have no label."""
    declined, legit = known["decision"] == "declined", ~known["fraud"]
    reviewed = yes(known["reviewed"]) if has(known, "reviewed") else pd.Series(data=False, index=known.index)
    found = [_false_declines((declined & ~reviewed)[legit], unlabelled)]
    if not reviewed.any():
        return found
    accuracy = Aim("pay_rev_acc", "", Message("reviewed frauds that were declined, Wilson interval"), LEAST)
    text = Message("reviewed legitimate payments that were declined, Wilson interval")
    found += [
        share_of(accuracy, declined[reviewed & ~legit]),
        share_of(Aim("pay_rev_rej", "", text, LEAST), declined[reviewed & legit]),
    ]
    return found if unlabelled else [*found, _band(declined & ~reviewed & legit, reviewed & legit, legit)]


def _false_declines(declined: pd.Series, unlabelled: int) -> Calibrated:
    aim = Aim("pay_fpr0", "", Message("legitimate payments declined without review, Wilson interval"), LEAST_LEGIT)
    if unlabelled:
        return unusable(aim, len(declined), Message("{n} declined payments carry no label", n=unlabelled))
    return share_of(aim, declined)


def _band(declined: pd.Series, reviewed: pd.Series, legit: pd.Series) -> Calibrated:
    """The width of the review band in standard deviations of the legitimate score, below the decline threshold."""
    aim = Aim("pay_w", "", Message("share of legitimate payments declined and reviewed, as normal scores"), LEAST_LEGIT)
    counts = np.array([declined.sum(), reviewed.sum(), legit.sum() - declined.sum() - reviewed.sum()], dtype=float)
    n = int(legit.sum())
    if n < LEAST_LEGIT or counts.min() <= 0:
        return too_few(aim, n)
    draws = np.random.default_rng(SEED).multinomial(n, counts / n, DRAWS).astype(float)
    return measured(aim, n, drawn_interval(float(_width(counts)), _width(draws)))


def _width(counts: Numbers) -> Numbers:
    shares = np.maximum(counts, 0.5) / counts.sum(axis=-1, keepdims=True)
    width: Numbers = ndtri(shares[..., 0] + shares[..., 1]) - ndtri(shares[..., 0])
    return width
