"""The logarithmic mean, which shares the change of a product over its factors without a remainder."""

from __future__ import annotations

import math

_CLOSE = 1e-4


def log_mean(new: float, old: float) -> float:
    """Λ(new, old) = (new-old)/ln(new/old); their value where both are equal, 0 where one is 0 (Vartia 1976).

    >>> round(log_mean(2.0, 1.0), 6), log_mean(3.0, 3.0), log_mean(0.0, 1.0)
    (1.442695, 3.0, 0.0)
    """
    if new <= 0 or old <= 0:
        return 0.0
    return old if new == old else (new - old) / log_ratio(new, old)


def log_ratio(new: float, old: float) -> float:
    """ln(new/old), accurate also where the two are close."""
    step = (new - old) / old
    return math.log1p(step) if abs(step) < _CLOSE else math.log(new / old)
