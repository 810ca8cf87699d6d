"""Levels [0–1] as the maturity that people see, 0 to 5, and back."""

from __future__ import annotations

FULL = 5
"""The highest maturity."""


def maturity(level: float) -> float:
    """The maturity of a level.

    >>> maturity(0.5)
    2.5
    """
    return FULL * level


def level_of(shown: float) -> float:
    """The level of a maturity, within 0 and 1.

    >>> level_of(2.5), level_of(7)
    (0.5, 1.0)
    """
    return min(max(shown / FULL, 0.0), 1.0)
