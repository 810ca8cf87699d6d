"""Whether a ranking hangs on the slope (lambda) of the transfer function, which nobody has measured."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import combinations

import numpy as np

from desktop_app.core.errors import Message
from desktop_app.core.map.fcm.inference import Array, Inference
from desktop_app.core.map.fcm.settling import settle

SLOPES = (0.5, 1.0, 2.0, 5.0)
CLEAR = 1e-3
SAID = 3


@dataclass(frozen=True, slots=True)
class Flip:
    """Two things, by their places in a list, whose order at one slope is the reverse of that at another."""

    first: int
    second: int
    slopes: tuple[float, float]


def concept_flips(
    weights: Array, start: Array, inference: Inference, slopes: Sequence[float] = SLOPES
) -> tuple[Flip, ...]:
    """The pairs of concepts that change their order of final values, from one start (N,)."""
    finals = [settle(weights, start[:, None], replace(inference, slope=slope)).final for slope in slopes]
    return flips([final[:, 0] for final in finals], slopes)


def flips(values: Sequence[Array], slopes: Sequence[float]) -> tuple[Flip, ...]:
    """The pairs that stand clearly in one order at one slope, in the other at another; values (K,) for each slope.

    >>> flips([np.array([0.2, 0.6]), np.array([0.5, 0.3])], (1, 5))
    (Flip(first=0, second=1, slopes=(1, 5)),)
    """
    found = []
    table = np.array(values)
    for first, second in combinations(range(table.shape[1]), 2):
        lead = table[:, first] - table[:, second]
        if lead.min() < -CLEAR and lead.max() > CLEAR:
            at = sorted((int(lead.argmin()), int(lead.argmax())))
            found.append(Flip(first, second, (slopes[at[0]], slopes[at[1]])))
    return tuple(found)


def slope_warning(found: Sequence[Flip], names: Sequence[str]) -> Message | None:
    """The sentence that warns of pairs that change their order; None where there are none."""
    if not found:
        return None
    pairs = "; ".join(f"{names[flip.first]} / {names[flip.second]}" for flip in found[:SAID])
    return Message(
        "The ranking depends on the slope of the curve, which nobody has measured: "
        "{count} pairs change their order between slopes {low} and {high}, such as {pairs}.",
        count=len(found),
        low=min(min(flip.slopes) for flip in found),
        high=max(max(flip.slopes) for flip in found),
        pairs=pairs,
    )
