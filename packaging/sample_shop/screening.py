"""What fraud screening lets through: threshold, separation and approval that follow from the stated parameters.

Scores are normal with spread 1: legitimate orders around their market's shift, fraud further up by the separation
(Green & Swets 1966). The stated AUC and auto-decline rate are those of all markets together, as a shop measures them.
"""

from dataclasses import dataclass

import numpy as np
from scipy.optimize import brentq
from scipy.special import ndtr

from sample_shop.firm import Firm


@dataclass(frozen=True)
class Screening:
    """Threshold and separation of the scores, and what follows for orders placed, by market (3)."""

    threshold: float
    separation: float
    placed_share: np.ndarray
    approval: np.ndarray
    placed: int
    """Orders placed in the quarter, so that the stated number is delivered."""


def screening_of(firm: Firm) -> Screening:
    """Screening that meets the stated AUC, auto-decline rate and number of orders delivered."""
    placed_share = _placed_share(firm)
    fraud, shift = np.array(firm.pay_fraud), np.array(firm.pay_bias)
    legit_weight, fraud_weight = placed_share * (1 - fraud), placed_share * fraud
    legit_weight, fraud_weight = legit_weight / legit_weight.sum(), fraud_weight / fraud_weight.sum()
    gap = shift[:, None] - shift[None, :]
    threshold = brentq(lambda t: legit_weight @ ndtr(shift - t) - firm.pay_fpr0, 0, 4)
    separation = brentq(lambda d: fraud_weight @ ndtr((d + gap) / np.sqrt(2)) @ legit_weight - firm.pay_auc0, 0, 4)
    legit = _passed(threshold - shift, firm.pay_w, firm.pay_rev_rej)
    missed = _passed(threshold - separation - shift, firm.pay_w, firm.pay_rev_acc)
    approval = (1 - fraud) * legit + fraud * missed
    placed = round(firm.orders / float(placed_share @ approval) / firm.fill_share)
    return Screening(threshold, separation, placed_share, approval, placed)


def _placed_share(firm: Firm) -> np.ndarray:
    """Share of orders placed by market (3): those of sessions follow conversion, direct ones the sessions alone."""
    sessions = np.array(firm.mkt_share)
    ordered = sessions * np.array(firm.mkt_cvr0)
    return np.asarray((1 - firm.direct_share) * ordered / ordered.sum() + firm.direct_share * sessions)


def _passed(distance: np.ndarray, band: float, rejected: float) -> np.ndarray:
    """Share that passes a threshold `distance` above the mean: all below the band, and what review lets pass in it."""
    below, free = ndtr(distance), ndtr(distance - band)
    return np.asarray(free + (1 - rejected) * (below - free))
