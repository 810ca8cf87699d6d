"""How well fraud is told from legitimate payments (domain_models F4): by the present score, else by a fitted one."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from scipy.special import ndtri

from desktop_app.core.errors import Message
from desktop_app.core.evidence.calibrated import Aim, Calibrated, measured, too_few
from desktop_app.core.evidence.calibrations.auc import area_under_curve, roc_picture
from desktop_app.core.evidence.calibrations.fraud_model import fraud_model
from desktop_app.core.evidence.calibrations.labels import labelled, selection, unlabelled_declines
from desktop_app.core.evidence.calibrations.market_bias import market_bias
from desktop_app.core.evidence.calibrations.review import review
from desktop_app.core.evidence.calibrations.together import together
from desktop_app.core.evidence.interval import Numbers
from desktop_app.core.evidence.pooling import has, pooled
from desktop_app.core.evidence.source import Source

LEAST_FRAUDS, LEAST_LEGIT = 100, 1_000
SLOPES = (0.7, 1.3)


def scores(sources: Sequence[Source]) -> list[Calibrated]:
    """pay_auc0 and pay_bias by market, or pay_auc1 where no score is given; pay_fpr0, pay_w, pay_rev_*."""
    rows = pooled(sources, "T8")
    if not has(rows, "fraud_label"):
        return []
    known = labelled(rows)
    doubt = together(known.warning, selection(rows))
    found: list[Calibrated] = []
    if has(known.rows, "score"):
        scored = known.rows.dropna(subset=["score"])
        fraud = scored["score"][scored["fraud"]].to_numpy(float)
        legit = scored["score"][~scored["fraud"]].to_numpy(float)
        found += [_area(fraud, legit, doubt), *market_bias(scored[~scored["fraud"]])]
    else:
        found.append(fraud_model(known.rows, doubt))
    if has(rows, "decision"):
        found += review(known.rows[known.rows["decision"].notna()], unlabelled_declines(rows))
    return found


def _area(fraud: Numbers, legit: Numbers, doubt: Message | None) -> Calibrated:
    method = Message("Mann–Whitney, DeLong interval")
    n, needed = (len(fraud), LEAST_FRAUDS) if len(fraud) < LEAST_FRAUDS else (len(legit), LEAST_LEGIT)
    aim = Aim("pay_auc0", "", method, needed)
    if n < needed:
        return too_few(aim, n)
    warning = together(doubt, _slope_doubt(fraud, legit))
    return measured(aim, len(fraud) + len(legit), area_under_curve(fraud, legit), warning, roc_picture(fraud, legit))


def _slope_doubt(fraud: Numbers, legit: Numbers) -> Message | None:
    """A warning where the score is not binormal with equal spreads, as the model of a threshold takes it to be."""
    # On the axes where legitimate scores are standard normal the ROC's slope is 1 / s.d. of the fraud scores.
    shares = (np.searchsorted(np.sort(legit), fraud) + 0.5) / (len(legit) + 1)
    slope = 1 / max(float(np.std(ndtri(shares), ddof=1)), 1e-9)
    if SLOPES[0] <= slope <= SLOPES[1]:
        return None
    return Message("The two distributions of the score differ in spread (slope {slope}).", slope=f"{slope:.2f}")
