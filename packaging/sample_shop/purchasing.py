"""A year of purchase orders, one line each: when ordered, promised and received, how many and how many defective."""

from dataclasses import dataclass
from datetime import date, timedelta

import numpy as np
from scipy.special import gammaincinv

from sample_shop.firm import Firm
from sample_shop.stock import Products

_FIRST = date(2025, 4, 1)
_DAYS = 440


@dataclass(frozen=True)
class Purchases:
    """One value per purchase order, oldest first."""

    product: np.ndarray
    supplier: np.ndarray
    ordered: list[date]
    promised: list[date]
    received: list[date]
    quantity: np.ndarray
    defects: np.ndarray
    price: np.ndarray


def draw_purchases(firm: Firm, products: Products, rng: np.random.Generator) -> Purchases:
    """Purchase orders, drawn from the stated parameters.

    A supplier promises for each class the lead time that it exceeds as often as its stated late rate says.
    """
    count = firm.purchase_orders
    product = rng.choice(products.group.size, count, p=_turnover(products))
    group = products.group[product]
    supplier = rng.choice(3, count, p=firm.sc_s_share)
    on_time = 1 - np.array(firm.sc_s_late)[supplier]
    luck = rng.random(count)
    promise = _lead_days(firm, group, on_time)
    lead = np.where(luck > on_time, np.maximum(_lead_days(firm, group, luck), promise + 1), 0)
    lead = np.where(luck > on_time, lead, np.minimum(_lead_days(firm, group, luck), promise))
    ordered = [_FIRST + timedelta(days=int(day)) for day in np.sort(rng.integers(0, _DAYS, count))]
    quantity = np.maximum(5 * np.round(products.weekly[product] * rng.uniform(2, 5, count) / 5), 5).astype(int)
    price = products.cost[product] * np.array(firm.sc_s_price)[supplier] * rng.normal(1, 0.015, count)
    return Purchases(
        product=product,
        supplier=supplier,
        ordered=ordered,
        promised=[day + timedelta(days=int(wait)) for day, wait in zip(ordered, promise, strict=True)],
        received=[day + timedelta(days=int(wait)) for day, wait in zip(ordered, lead, strict=True)],
        quantity=quantity,
        defects=rng.binomial(quantity, np.array(firm.sc_s_def)[supplier]),
        price=price.round(2),
    )


def _turnover(products: Products) -> np.ndarray:
    """How often each product is ordered, as a share of all orders: fast classes more often than slow ones."""
    often = np.array([4.5, 3.0, 1.5])[products.group]
    return np.asarray(often / often.sum())


def _lead_days(firm: Firm, group: np.ndarray, luck: np.ndarray) -> np.ndarray:
    """Lead time in whole days at the quantile `luck` of the class's gamma distribution."""
    mean, deviation = np.array(firm.sc_lt)[group], np.array(firm.sc_ltsd)[group]
    shape = (mean / deviation) ** 2
    return np.asarray(np.round(7 * gammaincinv(shape, luck) * mean / shape), dtype=int)
