"""Orders placed in the quarter, one row each: what was bought, how it was screened, whether stock served it."""

from dataclasses import dataclass

import numpy as np

from sample_shop.firm import Firm
from sample_shop.period import QUARTER_DAYS, QUARTER_START
from sample_shop.screening import Screening

_DAY = 86_400
_WEEKDAYS = np.array([1, 1, 1, 1, 1, 1.25, 1.25])
_HOURS = np.array([2, 1, 1, 1, 1, 1, 2, 3, 4, 5, 5, 5, 5, 5, 5, 5, 5, 5, 6, 7, 8, 8, 6, 4], dtype=float)


@dataclass(frozen=True)
class Orders:
    """Orders in the sequence they were placed; every field has one value per order."""

    second: np.ndarray
    """Placed so long after the quarter began [s]."""
    market: np.ndarray
    value: np.ndarray
    units: np.ndarray
    customer: np.ndarray
    fraud: np.ndarray
    score: np.ndarray
    reviewed: np.ndarray
    approved: np.ndarray
    filled: np.ndarray
    """Approved and in stock: these become parcels."""
    dispute: np.ndarray
    charged_back: np.ndarray


def draw_orders(firm: Firm, screening: Screening, rng: np.random.Generator) -> Orders:
    """Orders of one quarter, drawn from the stated parameters."""
    count = screening.placed
    market = rng.choice(3, count, p=screening.placed_share)
    spread = firm.pay_aov_s
    fraud = rng.random(count) < np.array(firm.pay_fraud)[market]
    score = rng.normal(np.array(firm.pay_bias)[market] + screening.separation * fraud).round(2)
    declined = score > screening.threshold
    reviewed = ~declined & (score > screening.threshold - firm.pay_w)
    rejected = rng.random(count) < np.where(fraud, firm.pay_rev_acc, firm.pay_rev_rej)
    approved = ~declined & ~(reviewed & rejected)
    filled = approved & (rng.random(count) < firm.fill_share)
    mean = np.array(firm.mkt_aov)[market]
    return Orders(
        second=_moments(count, rng),
        market=market,
        value=np.maximum(rng.lognormal(np.log(mean) - spread**2 / 2, spread), 0.5).round(2),
        units=1 + rng.poisson(firm.sc_upo - 1, count),
        customer=_customers(count, rng),
        fraud=fraud,
        score=score,
        reviewed=reviewed,
        approved=approved,
        filled=filled,
        dispute=approved & ~fraud & (rng.random(count) < np.array(firm.pay_disp)[market]),
        charged_back=approved & fraud & (rng.random(count) < np.array(firm.pay_liab)[market]),
    )


def _moments(count: int, rng: np.random.Generator) -> np.ndarray:
    """Seconds after the quarter's start, in order: more at weekends and in the evening."""
    weekday = (np.arange(QUARTER_DAYS) + QUARTER_START.weekday()) % 7
    weight = _WEEKDAYS[weekday]
    day = rng.choice(QUARTER_DAYS, count, p=weight / weight.sum())
    hour = rng.choice(24, count, p=_HOURS / _HOURS.sum())
    return np.sort(day * _DAY + hour * 3600 + rng.integers(0, 3600, count))


def _customers(count: int, rng: np.random.Generator) -> np.ndarray:
    """Customer numbers: about one order in twelve comes from someone who ordered before in the same quarter."""
    fresh = np.arange(count)
    again = rng.random(count) < 1 / 12
    again[0] = False
    return np.where(again, (rng.random(count) * fresh).astype(int), fresh) + 10_000
