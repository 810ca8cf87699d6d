"""Hours per content item, and what AI saves of them (table T12)."""

from __future__ import annotations

import math
from collections.abc import Sequence

import numpy as np
import pandas as pd

from desktop_app.core.errors import Message
from desktop_app.core.evidence.calibrations.calibrated import Aim, Calibrated, too_few
from desktop_app.core.evidence.calibrations.grouping import LEAST, by_item, mean_of
from desktop_app.core.evidence.calibrations.interval import Interval, Z
from desktop_app.core.evidence.calibrations.potential import against_present, potential
from desktop_app.core.evidence.shop.pooling import has, pooled, yes
from desktop_app.core.evidence.sources.source import Source

ASSOCIATION = Message("Items were not assigned by lot: an association, not proof that AI saved the time.")


def content(sources: Sequence[Source]) -> list[Calibrated]:
    """mkt_item_h [hour] of items made without AI; mkt_pot_gen where some were made with it."""
    made = pooled(sources, "T12")
    if not has(made, "hours"):
        return []
    made = made[made["hours"] > 0]
    helped = yes(made["ai_used"]) if has(made, "ai_used") else pd.Series(data=False, index=made.index)
    method = Message("mean hours of items made without AI, t interval")
    found = [mean_of(Aim("mkt_item_h", "", method, LEAST), made.loc[~helped, "hours"])]
    return [*found, *_saving(made, helped)] if helped.any() else found


def _saving(made: pd.DataFrame, helped: pd.Series) -> list[Calibrated]:
    """1 − hours with AI / hours without, within markets, weighted by the items made with AI."""
    method = Message("hours saved with AI within the same market, interval of the ratio (association)")
    aim = Aim("mkt_pot_gen", "", method, LEAST)
    markets = [(rows["hours"], helped[rows.index]) for _, rows in by_item(made, "market")]
    pairs = [(hours[by_ai], hours[~by_ai]) for hours, by_ai in markets]
    pairs = [(ai, plain) for ai, plain in pairs if len(ai) > 1 and len(plain) > 1]
    n = min(sum(len(ai) for ai, _ in pairs), sum(len(plain) for _, plain in pairs)) if pairs else 0
    if n < LEAST:
        return [too_few(aim, n)]
    weights = np.array([len(ai) for ai, _ in pairs], dtype=float)
    weights /= weights.sum()
    with_ai, without = (np.array([float(part.mean()) for part in side]) for side in zip(*pairs, strict=True))
    ratio = float(weights @ with_ai / (weights @ without))
    doubts = [(float(ai.var()) / len(ai), float(plain.var()) / len(plain)) for ai, plain in pairs]
    first, second = (np.array(side) for side in zip(*doubts, strict=True))
    relative = float(weights**2 @ first) / float(weights @ with_ai) ** 2
    relative += float(weights**2 @ second) / float(weights @ without) ** 2
    half = Z * math.sqrt(relative)
    gain = Interval(1 - ratio, 1 - ratio * math.exp(half), 1 - ratio * math.exp(-half))
    return [potential(aim, n, gain, ASSOCIATION), against_present("mkt_pot_gen", n)]
