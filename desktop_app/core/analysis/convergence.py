"""Whether enough was drawn: how the percentiles settle as draws come in, and how sure the last of them are."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.float64]
SHARES = (0.05, 0.5, 0.95)
STEPS = 24
FEWEST = 32


@dataclass(frozen=True)
class Convergence:
    """Percentiles of the first so many draws, `counts` (S,): one row a step, 5, 50 and 95 %, (S, 3).

    `errors` are the standard errors of the last row, in the same unit.
    """

    counts: tuple[int, ...]
    percentiles: tuple[tuple[float, ...], ...]
    errors: tuple[float, ...]


def convergence(changes: Array) -> Convergence:
    """How the percentiles of these draws (C,), in the order in which they were drawn, settle. NaN must be left out.

    The standard errors come from the order statistics around each percentile (binomial; David & Nagaraja 2003), which
    is cautious: a Latin hypercube is steadier than independent draws.
    """
    counts = np.unique(np.geomspace(min(FEWEST, changes.size), changes.size, STEPS).astype(int))
    rows = [tuple(np.quantile(changes[:count], SHARES).tolist()) for count in counts]
    return Convergence(tuple(counts.tolist()), tuple(rows), tuple(_error(changes, share) for share in SHARES))


def _error(changes: Array, share: float) -> float:
    reach = np.sqrt(share * (1 - share) / changes.size)
    low, high = np.quantile(changes, np.clip([share - reach, share + reach], 0.0, 1.0))
    return float(high - low) / 2
