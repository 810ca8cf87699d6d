"""A year of weeks of sessions and orders: what each channel brought for its spend, and what each market saw.

Paid sessions follow the stated response curve of the week's spend; social's session quality is what makes the mean
quality of all sessions 1, so that conversion by market is that of the whole shop.
"""

from dataclasses import dataclass

import numpy as np

from sample_shop.firm import Firm
from sample_shop.period import WEEKS_A_QUARTER, WEEKS_A_YEAR, season
from sample_shop.screening import Screening


@dataclass(frozen=True)
class Traffic:
    """Weeks (52) by channel (3) or by market (3), and the two parameters that follow from the others."""

    spend: np.ndarray
    channel_sessions: np.ndarray
    channel_orders: np.ndarray
    sales: np.ndarray
    market_sessions: np.ndarray
    market_orders: np.ndarray
    consent: np.ndarray
    quality: tuple[float, float, float]
    organic: float
    """Sessions without spend, mean per quarter."""


def draw_traffic(firm: Firm, screening: Screening, rng: np.random.Generator) -> Traffic:
    """A year of weeks, drawn from the stated parameters."""
    spend = _spend(firm, rng)
    curve = np.array(firm.mkt_vmax) / WEEKS_A_QUARTER * -np.expm1(-spend * WEEKS_A_QUARTER / np.array(firm.mkt_k))
    channel_sessions = np.round(curve * rng.lognormal(0, 0.04, curve.shape)).astype(int)
    quality = _quality(firm, channel_sessions)
    conversion = float(np.array(firm.mkt_share) @ np.array(firm.mkt_cvr0))
    organic = _organic(firm, screening, channel_sessions, conversion, rng)
    channel_orders = rng.binomial(channel_sessions, conversion * np.array(quality))
    orders = channel_orders.sum(axis=1) + rng.binomial(organic, conversion)
    ordered = np.array(firm.mkt_share) * np.array(firm.mkt_cvr0)
    basket = float(screening.placed_share @ np.array(firm.mkt_aov))
    return Traffic(
        spend=spend,
        channel_sessions=channel_sessions,
        channel_orders=channel_orders,
        sales=(channel_orders * basket * rng.normal(1, 0.02, spend.shape)).round(2),
        market_sessions=rng.multinomial(organic + channel_sessions.sum(axis=1), firm.mkt_share),
        market_orders=rng.multinomial(orders, ordered / ordered.sum()),
        consent=rng.normal(firm.mkt_consent, 0.015, (WEEKS_A_YEAR, 3)).round(3),
        quality=quality,
        organic=organic.sum() / 4,
    )


def _spend(firm: Firm, rng: np.random.Generator) -> np.ndarray:
    """Spend by week and channel (52, 3) [USD]; every quarter adds up to the stated spend, to the cent."""
    raw = rng.lognormal(0, 0.4, (4, WEEKS_A_QUARTER, 3))
    stated = np.array(firm.mkt_spend)
    spend = (raw / raw.sum(axis=1, keepdims=True) * stated).round(2)
    spend[:, -1] += stated - spend.sum(axis=1)
    return np.asarray(spend.reshape(WEEKS_A_YEAR, 3).round(2))


def _quality(firm: Firm, sessions: np.ndarray) -> tuple[float, float, float]:
    """Session quality by channel with mean 1 over all paid sessions of the year."""
    search, social, marketplace = sessions.sum(axis=0)
    surplus = search * (firm.mkt_q_search - 1) + marketplace * (firm.mkt_q_marketplace - 1)
    return firm.mkt_q_search, float(1 - surplus / social), firm.mkt_q_marketplace


def _organic(
    firm: Firm, screening: Screening, paid: np.ndarray, conversion: float, rng: np.random.Generator
) -> np.ndarray:
    """Organic sessions by week (52): seasonal, together with the paid ones as many as the year's orders need."""
    needed = screening.placed * (1 - firm.direct_share) / conversion - paid.sum() / 4
    factor = season(WEEKS_A_YEAR).reshape(4, WEEKS_A_QUARTER)
    noisy = factor * rng.normal(1, 0.03, factor.shape)
    noisy *= factor.mean(axis=1, keepdims=True) / noisy.mean(axis=1, keepdims=True)
    return np.asarray(np.round(noisy.ravel() * needed / WEEKS_A_QUARTER), dtype=int)
