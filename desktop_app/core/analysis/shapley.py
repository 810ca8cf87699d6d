"""The Shapley value: what each player adds, averaged over all orders in which the players may come in."""

from __future__ import annotations

from math import factorial

import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.float64]


def shapley(worth: Array) -> Array:
    """What each of n players adds to the whole, (n,); the parts add up to the worth of all less the worth of none.

    `worth` (2**n,) is what each set of players is worth, player i being in set s where bit i of s is 1. Shapley 1953.

    >>> shapley(np.array([0.0, 1.0, 2.0, 5.0]))
    array([2., 3.])
    """
    players = worth.size.bit_length() - 1
    sets = np.arange(worth.size)
    sizes = np.array([int(s).bit_count() for s in sets])
    orders = np.array([factorial(k) * factorial(max(0, players - k - 1)) for k in range(players + 1)])
    weights = orders / factorial(players)
    parts = np.empty(players)
    for player in range(players):
        without = sets[(sets >> player) & 1 == 0]
        parts[player] = weights[sizes[without]] @ (worth[without | (1 << player)] - worth[without])
    return parts
