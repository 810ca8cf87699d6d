"""Parcels of the orders that were filled: transit, alerts, reroutes, and what the customer got back afterwards.

A parcel would take a lognormal time (log_mu, log_sd). Of those that would miss the promise a share is alerted and of
the alerted a share rerouted; half of these arrive in time after all. The flag "late" keeps what would have been.
Parcels leave with the line-haul before midnight, so that a promise in days means the same by calendar and by clock.
"""

from dataclasses import dataclass

import numpy as np
from scipy.special import ndtr

from sample_shop.firm import Firm
from sample_shop.orders import Orders

_DAY = 86_400
_COMPENSATED = 0.7
_MOST_OF_VALUE = 0.95
_AFTER_LABEL = 0.85


@dataclass(frozen=True)
class Parcels:
    """One value per filled order, in the sequence of the orders."""

    order: np.ndarray
    """Position of the order among all orders placed."""
    lane: np.ndarray
    shipped: np.ndarray
    """Handed over so long after the quarter began [s]."""
    promised: np.ndarray
    delivered: np.ndarray
    would_be_late: np.ndarray
    alerted: np.ndarray
    """Moment of the alert [s]; NaN without one."""
    rerouted: np.ndarray
    weight: np.ndarray
    freight: np.ndarray
    expedited: np.ndarray
    returned: np.ndarray
    refund: np.ndarray


def draw_parcels(firm: Firm, orders: Orders, rng: np.random.Generator) -> Parcels:
    """Parcels of the quarter, drawn from the stated parameters."""
    order = np.flatnonzero(orders.filled)
    lane, count = orders.market[order], order.size
    place, spread = _lognormal(np.array(firm.log_mu), np.array(firm.log_sd))
    promise = np.array(firm.log_promise)
    transit = rng.lognormal(place[lane], spread[lane])
    late = transit > promise[lane]
    late_share = ndtr(-(np.log(promise) - place) / spread)
    false_alert = firm.log_recall0 * late_share * (1 - firm.log_prec0) / firm.log_prec0 / (1 - late_share)
    alert = rng.random(count) < np.where(late, firm.log_recall0, false_alert[lane])
    rerouted = alert & (rng.random(count) < firm.log_act0)
    rescued = rerouted & late & (rng.random(count) < firm.log_succ)
    arrived = np.where(rescued, promise[lane] - rng.random(count), transit)
    shipped = (
        np.floor(orders.second[order] / _DAY + rng.uniform(0.3, 1.5, count)) + rng.uniform(0.96, 0.999, count)
    ) * _DAY
    warned = rng.uniform(0.3, 0.85, count) * np.minimum(arrived, promise[lane])
    returned, refund = _aftermath(firm, orders, order, late & ~rescued, rng)
    return Parcels(
        order=order,
        lane=lane,
        shipped=shipped,
        promised=shipped + promise[lane] * _DAY,
        delivered=shipped + arrived * _DAY,
        would_be_late=late,
        alerted=np.where(alert, shipped + warned * _DAY, np.nan),
        rerouted=rerouted,
        weight=rng.lognormal(np.log(np.array(firm.log_weight)[lane]) - 0.18**2 / 2, 0.18).round(2),
        freight=rng.lognormal(np.log(np.array(firm.log_freight)[lane]) - 0.2**2 / 2, 0.2).round(2),
        expedited=rng.random(count) < firm.log_exp0,
        returned=returned,
        refund=refund,
    )


def _lognormal(mean: np.ndarray, deviation: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Location and spread of the logarithm with this mean and deviation [day] (Aitchison & Brown 1957)."""
    variance = np.log1p((deviation / mean) ** 2)
    return np.log(mean) - variance / 2, np.sqrt(variance)


def _aftermath(
    firm: Firm, orders: Orders, order: np.ndarray, late: np.ndarray, rng: np.random.Generator
) -> tuple[np.ndarray, np.ndarray]:
    """Whether each order came back, and the money repaid [USD].

    A late order that stays with the customer is compensated or, for a share of all late ones, repaid in full; a
    return repays the value less the return label, so that it is not a full refund.
    """
    count, value = order.size, orders.value[order]
    return_rate = np.array(firm.g_ret)[orders.market[order]]
    returned = rng.random(count) < return_rate
    in_full = late & ~returned & (rng.random(count) < firm.log_refund_late / (1 - return_rate))
    paid = rng.random(count) < _COMPENSATED
    compensation = np.where(paid, rng.gamma(4, firm.log_comp / _COMPENSATED / 4, count), 0)
    compensation = np.minimum(compensation, _MOST_OF_VALUE * value)
    refund = np.select([returned, in_full, late], [_AFTER_LABEL * value, value, compensation], 0.0)
    return returned, refund.round(2)
