"""Classical inference on a fuzzy cognitive map, for many starting states at once.

Shape letters: N concepts, B starting states, T steps. `weights[i, j]` is the influence of concept i on concept j.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from itertools import islice
from types import MappingProxyType
from typing import Literal

import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.float64]
Transfer = Literal["sigmoid", "tanh", "bivalent", "trivalent"]
Rule = Literal["kosko", "modified_kosko", "rescaled"]


@dataclass(frozen=True, slots=True)
class Inference:
    """How a map is iterated: transfer function and its slope (lambda), rule, and when it stops.

    A state counts as settled once no concept moves by more than `threshold`. Rules: Kosko 1986; modified Kosko with
    memory of the own state (Stylios & Groumpos 2004); rescaled (Papageorgiou 2011).
    """

    transfer: Transfer = "sigmoid"
    rule: Rule = "kosko"
    slope: float = 1.0
    threshold: float = 1e-5
    most_steps: int = 200


def trajectory(weights: Array, start: Array, inference: Inference) -> Iterator[Array]:
    """The states (N, B) from the start (N, B) on, without end.

    A concept that nothing acts on keeps its starting value: it is an input that is held.
    """
    pull, state = np.ascontiguousarray(weights.T), start
    held = ~weights.any(axis=0)
    moved, transfer = RULES[inference.rule], TRANSFERS[inference.transfer]
    yield state
    while True:
        state = transfer(moved(pull, state), inference.slope)
        state[held] = start[held]
        yield state


def states(weights: Array, start: Array, inference: Inference) -> Array:
    """The states (T + 1, N) of one start (N,): up to the step at which it settles, or to the last step."""
    found = [start[:, None]]
    for state in islice(trajectory(weights, start[:, None], inference), 1, inference.most_steps + 1):
        found.append(state)
        if np.abs(found[-1] - found[-2]).max(initial=0.0) <= inference.threshold:
            break
    return np.stack(found)[:, :, 0]


def _kosko(pull: Array, state: Array) -> Array:
    return pull @ state


def _modified_kosko(pull: Array, state: Array) -> Array:
    return pull @ state + state


def _rescaled(pull: Array, state: Array) -> Array:
    centred = 2 * state - 1
    return pull @ centred + centred


def _sigmoid(x: Array, slope: float) -> Array:
    # 1 / (1 + exp(-slope·x)) overflows for large negative x; the hyperbolic tangent does not.
    return 0.5 * (1 + np.tanh(0.5 * slope * x))


def _tanh(x: Array, slope: float) -> Array:
    return np.tanh(slope * x)


def _bivalent(x: Array, _slope: float) -> Array:
    return np.where(x > 0, 1.0, 0.0)


def _trivalent(x: Array, _slope: float) -> Array:
    return np.sign(x)


RULES: Mapping[Rule, Callable[[Array, Array], Array]] = MappingProxyType(
    {"kosko": _kosko, "modified_kosko": _modified_kosko, "rescaled": _rescaled}
)
TRANSFERS: Mapping[Transfer, Callable[[Array, float], Array]] = MappingProxyType(
    {"sigmoid": _sigmoid, "tanh": _tanh, "bivalent": _bivalent, "trivalent": _trivalent}
)
