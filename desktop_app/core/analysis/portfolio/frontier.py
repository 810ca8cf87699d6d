"""The plans that no other beats for their money: what each budget would bring."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.float64]


def frontier(cost: Array, worth: Array) -> NDArray[np.intp]:
    """The rows that nothing cheaper or equally dear matches, cheapest first, each worth more than the one before.

    `cost` and `worth` are (P,); rows with a NaN are left out. Pareto 1906.

    >>> frontier(np.array([0.0, 5.0, 3.0, 9.0]), np.array([0.0, 4.0, 2.0, 4.0])).tolist()
    [0, 2, 1]
    """
    (known,) = np.nonzero(~np.isnan(cost) & ~np.isnan(worth))
    order = known[np.lexsort((-worth[known], cost[known]))]
    best = np.maximum.accumulate(worth[order])
    rising = np.ones(order.size, dtype=bool)
    rising[1:] = worth[order][1:] > best[:-1]
    return order[rising]
