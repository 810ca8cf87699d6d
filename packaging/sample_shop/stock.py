"""The range of the shop: one product per row, and its demand and forecast over two years of weeks.

Demand is Poisson around a gamma mean around the forecast (negative binomial); the gamma's shape is the one at which a
class misses its forecast by the stated share of demand.
"""

from dataclasses import dataclass

import numpy as np
from scipy.optimize import brentq
from scipy.special import betainc

from sample_shop.firm import CLASSES, Firm
from sample_shop.period import WEEKS_A_QUARTER, WEEKS_A_YEAR, season
from sample_shop.screening import Screening

_OUT_OF_STOCK = 0.02


@dataclass(frozen=True)
class Products:
    """One value per stock keeping unit, classes A, B, C in turn."""

    sku: list[str]
    group: np.ndarray
    """Position of the class."""
    cost: np.ndarray
    price: np.ndarray
    weekly: np.ndarray
    """Units wanted in a week of the third quarter, on average."""


@dataclass(frozen=True)
class Demand:
    """Weeks (104) by stock keeping unit."""

    units: np.ndarray
    forecast: np.ndarray
    in_stock: np.ndarray


def draw_products(firm: Firm, screening: Screening, rng: np.random.Generator) -> Products:
    """The range: costs and prices vary by product around the class's mean."""
    group = np.repeat(np.arange(3), firm.sc_nsku)
    weekly = rng.lognormal(0, 0.25, group.size)
    wanted = screening.placed * float(screening.placed_share @ screening.approval) * firm.sc_upo / WEEKS_A_QUARTER
    for item, share in enumerate(firm.sc_mix):
        weekly[group == item] *= share * wanted / weekly[group == item].sum()
    return Products(
        sku=[f"{CLASSES[item]}{1000 + place}" for place, item in enumerate(group)],
        group=group,
        cost=(np.array(firm.sc_cost)[group] * rng.gamma(40, 1 / 40, group.size)).round(2),
        price=(np.array(firm.sc_price)[group] * rng.gamma(40, 1 / 40, group.size)).round(2),
        weekly=weekly,
    )


def draw_demand(firm: Firm, products: Products, rng: np.random.Generator) -> Demand:
    """Two years of weeks: in about 2 % of them a product was out of stock and sold less than was wanted."""
    forecast = np.maximum(season(2 * WEEKS_A_YEAR)[:, None] * products.weekly, 0.05).round(2)
    units = np.zeros(forecast.shape, dtype=int)
    for item, error in enumerate(firm.sc_wape0):
        planned = forecast[:, products.group == item]
        shape = brentq(_excess_error, 0.02, 500, args=(planned, error))
        units[:, products.group == item] = rng.poisson(planned * rng.gamma(shape, 1 / shape, planned.shape))
    in_stock = np.asarray(rng.random(units.shape) > _OUT_OF_STOCK)
    served = np.floor(units * rng.random(units.shape)).astype(int)
    return Demand(np.where(in_stock, units, served), forecast, in_stock)


def _excess_error(shape: float, mean: np.ndarray, wanted: float) -> float:
    """Expected absolute error of negative binomial demand as a share of its mean, less the wanted one."""
    chance = shape / (shape + mean)
    below = np.floor(mean).astype(int)
    above = mean * (_chance_above(below - 1, shape + 1, chance) - _chance_above(below, shape, chance))
    return float(2 * above.sum() / mean.sum()) - wanted


def _chance_above(count: np.ndarray, shape: float, chance: np.ndarray) -> np.ndarray:
    """Chance of more than `count` (-1: certain) for a negative binomial of real shape (Johnson, Kemp & Kotz 2005)."""
    return np.where(count < 0, 1.0, betainc(np.maximum(count, 0) + 1, shape, 1 - chance))
