"""How well fraud is told from legitimate payments (domain_models F4): by the present score, else by a fitted one."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import pandas as pd
from scipy.special import ndtri

from desktop_app.core.errors import Message
from desktop_app.core.evidence.calibrations.auc import area_under_curve, roc_picture
from desktop_app.core.evidence.calibrations.calibrated import Aim, Calibrated, measured, too_few
from desktop_app.core.evidence.calibrations.fraud_model import fraud_model
from desktop_app.core.evidence.calibrations.interval import Interval, Numbers
from desktop_app.core.evidence.calibrations.labels import labelled, selection, unlabelled_declines
from desktop_app.core.evidence.calibrations.market_bias import LEAST_MARKET_LEGIT, market_bias
from desktop_app.core.evidence.calibrations.review import review
from desktop_app.core.evidence.calibrations.together import together
from desktop_app.core.evidence.shop.pooling import has, items, pooled
from desktop_app.core.evidence.sources.source import Source

LEAST_FRAUDS, LEAST_LEGIT, LEAST_MARKET_FRAUDS = 100, 1_000, 30
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
        found += [_area(scored, doubt), *market_bias(scored[~scored["fraud"]])]
    else:
        found.append(fraud_model(known.rows, doubt))
    if has(rows, "decision"):
        found += review(known.rows[known.rows["decision"].notna()], unlabelled_declines(rows))
    return found


def _area(scored: pd.DataFrame, doubt: Message | None) -> Calibrated:
    fraud, legit = _by_label(scored)
    areas = area_by_market(scored)
    method = Message("Mann–Whitney, DeLong interval")
    if areas:
        shown = ", ".join(f"{name} {area.value:.2f} ({area.low:.2f}–{area.high:.2f})" for name, area in areas.items())
        method = Message("{method}; by market {areas}", method=method, areas=shown)
    n, needed = (len(fraud), LEAST_FRAUDS) if len(fraud) < LEAST_FRAUDS else (len(legit), LEAST_LEGIT)
    aim = Aim("pay_auc0", "", method, needed)
    if n < needed:
        return too_few(aim, n)
    warning = together(doubt, _slope_doubt(fraud, legit))
    return measured(aim, len(fraud) + len(legit), area_under_curve(fraud, legit), warning, roc_picture(fraud, legit))


def _by_label(scored: pd.DataFrame) -> tuple[Numbers, Numbers]:
    """The scores of frauds and those of legitimate payments."""
    values = scored["score"].to_numpy(float)
    is_fraud = scored["fraud"].to_numpy(bool)
    return values[is_fraud], values[~is_fraud]


def area_by_market(scored: pd.DataFrame) -> dict[str, Interval]:
    """The area under the curve of each market with enough frauds; nothing where there is one market only.

    `scored` has score and fraud of each payment, and its market where that is known.
    """
    if not has(scored, "market") or len(names := items(scored, "market")) == 1:
        return {}
    groups = {name: _by_label(scored[scored["market"].astype(str) == name]) for name in names}
    return {
        name: area_under_curve(fraud, legit)
        for name, (fraud, legit) in groups.items()
        if len(fraud) >= LEAST_MARKET_FRAUDS and len(legit) >= LEAST_MARKET_LEGIT
    }


def _slope_doubt(fraud: Numbers, legit: Numbers) -> Message | None:
    """A warning where the score is not binormal with equal spreads, as the model of a threshold takes it to be."""
    # On the axes where legitimate scores are standard normal the ROC's slope is 1 / s.d. of the fraud scores.
    shares = (np.searchsorted(np.sort(legit), fraud) + 0.5) / (len(legit) + 1)
    slope = 1 / max(float(np.std(ndtri(shares), ddof=1)), 1e-9)
    if SLOPES[0] <= slope <= SLOPES[1]:
        return None
    return Message("The two distributions of the score differ in spread (slope {slope}).", slope=f"{slope:.2f}")
