"""Fraud, disputes and liability by market (table T8)."""

from __future__ import annotations

import math
from collections.abc import Sequence

import numpy as np
import pandas as pd
from scipy.special import expit

from desktop_app.core.errors import Message
from desktop_app.core.evidence.calibrations.calibrated import Aim, Calibrated, measured, too_few
from desktop_app.core.evidence.calibrations.grouping import LEAST, by_item, share_of
from desktop_app.core.evidence.calibrations.interval import Interval, Numbers, Z
from desktop_app.core.evidence.calibrations.labels import matured
from desktop_app.core.evidence.shop.pooling import has, pooled, yes
from desktop_app.core.evidence.sources.source import Source

LEAST_FRAUDS = 30
LEAST_PAYMENTS = 1_000
NEWTON_STEPS = 50
POOLED = Message("Too few frauds in this market: the rate is that of all markets.")
NO_LABEL = Message("Declined payments carry no label: their fraud is estimated from the score.")
LEFT_OUT = Message("Declined payments carry no label and no score: they are left out, so that the rate is too low.")


def payments(sources: Sequence[Source]) -> list[Calibrated]:
    """pay_fraud, pay_disp and pay_liab by market."""
    rows = pooled(sources, "T8")
    if not has(rows, "fraud_label"):
        return []
    rows = _with_estimates(matured(rows))
    return [*_fraud(rows), *_disputes(rows), *_liability(rows)]


def _with_estimates(rows: pd.DataFrame) -> pd.DataFrame:
    """The rows with `fraud` [1], the label or for unlabelled declined payments the chance that the score gives."""
    fraud = rows["fraud_label"].astype("Float64").astype(float)
    guessed = pd.Series(data=False, index=rows.index)
    if has(rows, "decision", "score"):
        guessed = fraud.isna() & (rows["decision"] == "declined") & rows["score"].notna()
        labelled = fraud.notna() & rows["score"].notna()
        if guessed.any() and fraud[labelled].sum() >= LEAST_FRAUDS:
            standard = (rows["score"] - rows.loc[labelled, "score"].mean()) / rows.loc[labelled, "score"].std()
            known = np.array([standard[labelled], fraud[labelled]], dtype=np.float64)
            intercept, slope = _logistic(known[0], known[1])
            fraud = fraud.mask(guessed, pd.Series(expit(intercept + slope * standard), rows.index))
    return rows.assign(fraud=fraud, guessed=guessed & fraud.notna())


def _logistic(x: Numbers, y: Numbers) -> tuple[float, float]:
    """Intercept and slope of the logistic regression of y on x by Newton's method (Cox 1958)."""
    design = np.column_stack([np.ones_like(x), x])
    beta = np.array([math.log(y.mean() / (1 - y.mean())), 0.0])
    for _ in range(NEWTON_STEPS):
        chance = expit(design @ beta)
        information = (design * (chance * (1 - chance))[:, None]).T @ design
        step = np.linalg.solve(information, design.T @ (y - chance))
        beta += step
        if np.abs(step).max() < 1e-10:  # noqa: PLR2004 - far below any interval
            break
    return float(beta[0]), float(beta[1])


def _fraud(rows: pd.DataFrame) -> list[Calibrated]:
    known = rows.dropna(subset=["fraud"])
    text = Message("fraud among all attempts, Wilson interval")
    left_out = has(rows, "decision") and bool(((rows["decision"] == "declined") & rows["fraud"].isna()).any())
    warning = LEFT_OUT if left_out else NO_LABEL if known["guessed"].any() else None
    everywhere = _rate(Aim("pay_fraud", "", text, LEAST_FRAUDS), known, warning)
    found = []
    for market, part in by_item(known, "market"):
        aim = Aim("pay_fraud", market, text, LEAST_FRAUDS)
        if part["fraud"].sum() >= LEAST_FRAUDS or everywhere.value is None:
            found.append(_rate(aim, part, warning))
        else:
            found.append(Calibrated(**{**vars(everywhere), "item": market, "warning": POOLED}))
    return found


def _rate(aim: Aim, rows: pd.DataFrame, warning: Message | None) -> Calibrated:
    n, frauds = len(rows), float(rows["fraud"].sum())
    if frauds < LEAST_FRAUDS:
        return too_few(aim, int(frauds))
    value = frauds / n
    # A guessed label adds the variance of the guess to that of the share.
    doubt = float((rows["fraud"] * (1 - rows["fraud"]))[rows["guessed"]].sum()) / n**2
    half = Z * math.sqrt(value * (1 - value) / n + doubt)
    if not rows["guessed"].any():
        return share_of(aim, rows["fraud"], warning)
    return measured(aim, n, Interval(value, max(0.0, value - half), value + half), warning)


def _approved(rows: pd.DataFrame) -> pd.DataFrame:
    return rows[rows["decision"] == "approved"] if has(rows, "decision") else rows


def _disputes(rows: pd.DataFrame) -> list[Calibrated]:
    if not has(rows, "dispute"):
        return []
    method = Message("disputes without fraud among the approved, Wilson interval")
    approved = _approved(rows)
    disputed = yes(approved["dispute"]) & ~(approved["fraud"] == 1)
    return [
        share_of(Aim("pay_disp", market, method, LEAST_PAYMENTS), disputed[part.index])
        for market, part in by_item(approved, "market")
    ]


def _liability(rows: pd.DataFrame) -> list[Calibrated]:
    if not has(rows, "charged_back"):
        return []
    method = Message("frauds charged back among approved frauds, Wilson interval")
    frauds = _approved(rows)
    frauds = frauds[frauds["fraud"] == 1]
    if frauds.empty:
        return []
    return [
        share_of(Aim("pay_liab", market, method, LEAST), yes(part["charged_back"]))
        for market, part in by_item(frauds, "market")
    ]
