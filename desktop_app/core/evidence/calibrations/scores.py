"""How well the present risk score tells fraud (domain_models F4): AUC, false declines, bias, review band (table T8)."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import pandas as pd
from scipy.special import ndtri

from desktop_app.core.errors import Message
from desktop_app.core.evidence.calibrated import Aim, Calibrated, measured, too_few, unusable
from desktop_app.core.evidence.calibrations.auc import area_under_curve, midranks
from desktop_app.core.evidence.calibrations.grouping import LEAST, by_item, mean_of, share_of
from desktop_app.core.evidence.interval import Numbers, drawn_interval
from desktop_app.core.evidence.pooling import has, items, pooled, yes
from desktop_app.core.evidence.source import Source

LEAST_FRAUDS, LEAST_LEGIT = 100, 1_000
LEAST_MARKET_LEGIT = 100
SLOPES = (0.7, 1.3)
DRAWS = 4000
SEED = 8


def scores(sources: Sequence[Source]) -> list[Calibrated]:
    """pay_auc0, pay_fpr0, pay_bias by market, pay_w, pay_rev_acc and pay_rev_rej."""
    rows = pooled(sources, "T8")
    if not has(rows, "fraud_label"):
        return []
    labelled = rows[rows["fraud_label"].notna()].assign(fraud=yes(rows["fraud_label"]))
    found: list[Calibrated] = []
    if has(rows, "score"):
        scored = labelled.dropna(subset=["score"])
        found += [_area(scored, rows), *_bias(scored)]
    if has(rows, "decision"):
        found += _declines(rows, labelled[labelled["decision"].notna()])
    return found


def _area(scored: pd.DataFrame, rows: pd.DataFrame) -> Calibrated:
    fraud = scored["score"][scored["fraud"]].to_numpy(float)
    legit = scored["score"][~scored["fraud"]].to_numpy(float)
    method = Message("Mann–Whitney, DeLong interval")
    aim = Aim("pay_auc0", "", method, LEAST_FRAUDS if len(fraud) < LEAST_FRAUDS else LEAST_LEGIT)
    if len(fraud) < LEAST_FRAUDS or len(legit) < LEAST_LEGIT:
        return too_few(aim, len(fraud) if len(fraud) < LEAST_FRAUDS else len(legit))
    return measured(aim, len(scored), area_under_curve(fraud, legit), _area_warning(fraud, legit, rows))


def _area_warning(fraud: Numbers, legit: Numbers, rows: pd.DataFrame) -> Message | None:
    if has(rows, "decision") and _unlabelled_declines(rows):
        text = "{n} declined payments carry no label: the area is that among the others."
        return Message(text, n=_unlabelled_declines(rows))
    # On the axes where legitimate scores are standard normal the ROC's slope is 1 / s.d. of the fraud scores.
    shares = (np.searchsorted(np.sort(legit), fraud) + 0.5) / (len(legit) + 1)
    slope = 1 / max(float(np.std(ndtri(shares), ddof=1)), 1e-9)
    if SLOPES[0] <= slope <= SLOPES[1]:
        return None
    return Message("The two distributions of the score differ in spread (slope {slope}).", slope=f"{slope:.2f}")


def _unlabelled_declines(rows: pd.DataFrame) -> int:
    return int(((rows["decision"] == "declined") & rows["fraud_label"].isna()).sum())


def _bias(scored: pd.DataFrame) -> list[Calibrated]:
    legit = scored[~scored["fraud"]]
    if not has(legit, "market") or len(items(legit, "market")) == 1:
        return []
    z = ndtri((midranks(legit["score"].to_numpy(float)) - 0.5) / len(legit))
    legit = legit.assign(z=z - z.mean())
    method = Message("mean normal score of legitimate payments against all markets, t interval")
    found = []
    for market, rows in by_item(legit, "market"):
        aim = Aim("pay_bias", market, method, LEAST_MARKET_LEGIT)
        short = len(legit) < LEAST_LEGIT
        found.append(
            too_few(Aim("pay_bias", market, method, LEAST_LEGIT), len(legit)) if short else mean_of(aim, rows["z"])
        )
    return found


def _declines(rows: pd.DataFrame, labelled: pd.DataFrame) -> list[Calibrated]:
    aim = Aim("pay_fpr0", "", Message("legitimate payments declined without review, Wilson interval"), LEAST_LEGIT)
    if _unlabelled_declines(rows):
        why = Message("{n} declined payments carry no label", n=_unlabelled_declines(rows))
        found = [unusable(aim, len(labelled), why)]
        known = False
    else:
        known = True
        found = []
    declined = labelled["decision"] == "declined"
    legit = ~labelled["fraud"]
    reviewed = yes(labelled["reviewed"]) if has(labelled, "reviewed") else pd.Series(data=False, index=labelled.index)
    if known:
        found.append(share_of(aim, (declined & ~reviewed)[legit]))
    if not reviewed.any():
        return found
    accuracy = Aim("pay_rev_acc", "", Message("reviewed frauds that were declined, Wilson interval"), LEAST)
    rejection = Aim(
        "pay_rev_rej", "", Message("reviewed legitimate payments that were declined, Wilson interval"), LEAST
    )
    found += [share_of(accuracy, declined[reviewed & ~legit]), share_of(rejection, declined[reviewed & legit])]
    return [*found, *([_band(declined & ~reviewed & legit, reviewed & legit, legit)] if known else [])]


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
