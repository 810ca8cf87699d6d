"""What suppliers charge for the same products, as an index; nothing about defects or lateness."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import pandas as pd
from scipy.special import stdtrit

from desktop_app.core.evidence.calibrations.interval import TAIL, Interval
from desktop_app.core.evidence.shop.pooling import items


@dataclass(frozen=True)
class PriceIndex:
    """A supplier's price index [1], and the purchase lines that it compares."""

    interval: Interval
    lines: int


def _shared(lines: pd.DataFrame) -> pd.DataFrame:
    return lines[lines.groupby("sku")["supplier"].transform("nunique") > 1] if len(lines) else lines


def comparable(lines: pd.DataFrame, supplier: str) -> int:
    """How many of the supplier's lines are of products that others supply too."""
    return int((_shared(lines)["supplier"] == supplier).sum())


def price_indexes(lines: pd.DataFrame, least: int) -> dict[str, PriceIndex]:
    """Supplier effects on the log price beside effects of the product, as factors with mean 1, by supplier.

    `lines` have sku, supplier and price [money] above 0; suppliers with fewer than `least` lines of shared products
    are left out (country-product-dummy method: Summers 1973).
    """
    shared = _shared(lines)
    enough = [name for name in items(shared, "supplier") if (shared["supplier"] == name).sum() >= least]
    shared = _shared(shared[shared["supplier"].isin(enough)])
    names = items(shared, "supplier")
    degrees = len(shared) - shared["sku"].nunique() - len(names) + 1
    return _effects(shared, names, degrees) if len(names) > 1 and degrees > 0 else {}


def _effects(shared: pd.DataFrame, names: list[str], degrees: int) -> dict[str, PriceIndex]:
    design = pd.get_dummies(shared["supplier"]).reindex(columns=names).astype(float)
    within = (design - design.groupby(shared["sku"]).transform("mean")).to_numpy()
    logs = np.log(shared["price"])
    centred = (logs - logs.groupby(shared["sku"]).transform("mean")).to_numpy(float)
    inverse = np.linalg.pinv(within.T @ within)
    effects = inverse @ within.T @ centred
    variance = float(((centred - within @ effects) ** 2).sum()) / degrees
    half = np.exp(float(stdtrit(degrees, 1 - TAIL)) * np.sqrt(variance * np.diag(inverse)))
    index = np.exp(effects) / np.exp(effects).mean()
    return {
        name: PriceIndex(Interval(float(value), float(value / wide), float(value * wide)), int(design[name].sum()))
        for name, value, wide in zip(names, index, half, strict=True)
    }
