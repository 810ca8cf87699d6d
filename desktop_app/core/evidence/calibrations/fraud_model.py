"""What a fitted model tells about fraud where the shop has no score of its own (domain_models F4): pay_auc1."""

from __future__ import annotations

import numpy as np
import pandas as pd

from desktop_app.core.errors import Message
from desktop_app.core.evidence.calibrations.auc import area_under_curve, roc_picture
from desktop_app.core.evidence.calibrations.calibrated import Aim, Calibrated, measured, too_few, unusable
from desktop_app.core.evidence.calibrations.interval import Numbers
from desktop_app.core.evidence.calibrations.together import together
from desktop_app.core.evidence.shop.pooling import has

LEAST_FRAUDS, LEAST_LEGIT = 100, 1_000
TRAINED_ON = 0.6
LEAST_TESTED = 30
CHANCE = 0.5
ROUNDS = 80
LEAST_LEAF = 40
SEED = 4
METHOD = Message("gradient boosting on amount, market and time; fitted to older payments, judged on newer ones")
SEES_LITTLE = Message("It sees amount, market and time only: a model that sees more can do better.")


def fraud_model(known: pd.DataFrame, doubt: Message | None) -> Calibrated:
    """pay_auc1 from `known` payments with `fraud`: the area under the curve among payments after those it learnt from.

    What came after the decision (disputes, chargebacks) is not shown to the model.
    """
    ordered = known.sort_values("date", kind="stable")
    frauds = int(ordered["fraud"].sum())
    n, needed = (frauds, LEAST_FRAUDS) if frauds < LEAST_FRAUDS else (len(ordered) - frauds, LEAST_LEGIT)
    aim = Aim("pay_auc1", "", METHOD, needed)
    if n < needed:
        return too_few(aim, n)
    cut = int(TRAINED_ON * len(ordered))
    fraud = ordered["fraud"].to_numpy(bool)
    tested = fraud[cut:]
    if not fraud[:cut].any() or tested.sum() < LEAST_TESTED or tested.all():
        return too_few(Aim("pay_auc1", "", METHOD, LEAST_TESTED), int(tested.sum()))
    chances = _chances(_features(ordered), fraud, cut)
    area = area_under_curve(chances[tested], chances[~tested])
    picture = roc_picture(chances[tested], chances[~tested])
    if area.low <= CHANCE:
        why = Message("amount, market and time do not tell fraud apart on your data")
        return unusable(aim, len(tested), why, picture)
    return measured(aim, len(tested), area, together(doubt, SEES_LITTLE), picture)


def _features(rows: pd.DataFrame) -> Numbers:
    """What is known when a payment comes in: amount, market, hour and day of the week; NaN where unknown."""
    nothing = pd.Series(np.nan, rows.index)
    amount = np.log(rows["amount"].where(rows["amount"] > 0)) if has(rows, "amount") else nothing
    market = pd.Series(pd.factorize(rows["market"])[0], rows.index) if has(rows, "market") else nothing
    hour = rows["date"].dt.hour + rows["date"].dt.minute / 60
    columns = (amount, market.where(market >= 0), hour, rows["date"].dt.day_of_week)
    return np.column_stack([column.to_numpy(float) for column in columns])


def _chances(features: Numbers, fraud: np.ndarray, cut: int) -> Numbers:
    from sklearn.ensemble import HistGradientBoostingClassifier
    from threadpoolctl import threadpool_limits

    model = HistGradientBoostingClassifier(
        max_iter=ROUNDS, min_samples_leaf=LEAST_LEAF, learning_rate=0.05, early_stopping=False, random_state=SEED
    )
    # A column that says nothing cannot be put into bins.
    told = np.isfinite(features[:cut]).any(axis=0)
    # Threads that wait for one another take ten times as long on tables of this size.
    with threadpool_limits(1):
        model.fit(features[:cut, told], fraud[:cut])
        chances: Numbers = model.predict_proba(features[cut:, told])[:, 1]
    return chances
