"""What tests by lot say about personalisation and localisation, by market (table T14)."""

from __future__ import annotations

import math
from collections.abc import Sequence

import pandas as pd
from scipy.special import ndtr

from desktop_app.core.errors import Message
from desktop_app.core.evidence.calibrations.calibrated import Aim, Calibrated, too_few
from desktop_app.core.evidence.calibrations.grouping import by_item
from desktop_app.core.evidence.calibrations.interval import Interval, Z
from desktop_app.core.evidence.calibrations.potential import against_present, potential
from desktop_app.core.evidence.shop.pooling import has, pooled
from desktop_app.core.evidence.sources.source import Source

LEAST_ORDERS = 30
TESTS = (("mkt_pot_pers", "personalisation"), ("mkt_pot_local", "localisation"))
ARMS = ("control", "treatment")
METHOD = Message("conversion of the arm with it over that without − 1, interval of the ratio of two shares")


def experiments(sources: Sequence[Source]) -> list[Calibrated]:
    """mkt_pot_pers and mkt_pot_local by market, each measured against the present pages."""
    arms = pooled(sources, "T14")
    if not has(arms, "test", "arm", "visitors", "orders"):
        return []
    found: list[Calibrated] = []
    for spec, test in TESTS:
        rows = arms[arms["test"] == test]
        markets = [_uplift(spec, market, part) for market, part in by_item(rows, "market")] if len(rows) else []
        found += markets
        seen = sum(market.n for market in markets if market.value is not None)
        found += [against_present(spec, seen)] if seen else []
    return found


def _uplift(spec: str, market: str, rows: pd.DataFrame) -> Calibrated:
    """The ratio of two shares with its log interval (Katz et al. 1978), and the z test that they are equal."""
    sums = rows.groupby("arm")[["visitors", "orders"]].sum().reindex(ARMS).fillna(0.0)
    visitors, orders = sums["visitors"].to_numpy(float), sums["orders"].to_numpy(float)
    aim = Aim(spec, market, METHOD, LEAST_ORDERS)
    if orders.min() < LEAST_ORDERS:
        return too_few(aim, int(orders.min()))
    shares = orders / visitors
    ratio = float(shares[1] / shares[0])
    half = Z * math.sqrt(float(((1 - shares) / orders).sum()))
    gain = Interval(ratio - 1, ratio * math.exp(-half) - 1, ratio * math.exp(half) - 1)
    pooled_share = float(orders.sum() / visitors.sum())
    error = math.sqrt(pooled_share * (1 - pooled_share) * float((1 / visitors).sum()))
    p = float(2 * ndtr(-abs(shares[1] - shares[0]) / error))
    return potential(
        aim, int(visitors.sum()), gain, Message("The test that both arms convert alike gives p = {p}.", p=f"{p:.2g}")
    )
