"""Where an inference ends: a fixed point, a cycle and its length, or nothing that repeats."""

from __future__ import annotations

from collections import deque
from dataclasses import dataclass
from itertools import islice
from typing import Literal

import numpy as np
from numpy.typing import NDArray

from desktop_app.core.errors import Message
from desktop_app.core.map.fcm.inference import Array, Inference, trajectory

Ending = Literal["fixed", "cycle", "chaotic"]
LONGEST_CYCLE = 64


@dataclass(frozen=True)
class Settled:
    """What became of B starting states: the last state (N, B), the steps taken (B,) and the period (B,).

    The period is 1 at a fixed point, the length of a cycle, and 0 where nothing repeated within the steps allowed.
    """

    final: Array
    steps: NDArray[np.int64]
    period: NDArray[np.int64]

    def ending(self, column: int = 0) -> Ending:
        """How the inference of one starting state ended."""
        period = int(self.period[column])
        return "chaotic" if period == 0 else "fixed" if period == 1 else "cycle"

    @property
    def warning(self) -> Message | None:
        """What to say where not every start ended in a fixed point."""
        cycles = sorted({int(period) for period in self.period if period > 1})
        if (self.period == 0).any():
            return Message("The map does not settle: within the steps allowed nothing repeats. Its levels mean little.")
        if cycles:
            lengths = ", ".join(map(str, cycles))
            return Message("The map does not settle: it repeats itself every {lengths} steps.", lengths=lengths)
        return None


def settle(weights: Array, start: Array, inference: Inference) -> Settled:
    """The ends of all starting states (N, B); each stops by itself, so that a batch gives what single runs give."""
    count = start.shape[1]
    final, steps, period = start.copy(), np.zeros(count, np.int64), np.zeros(count, np.int64)
    running, states = np.arange(count), deque([start], maxlen=2 * LONGEST_CYCLE + 1)
    for step, state in enumerate(islice(trajectory(weights, start, inference), 1, inference.most_steps + 1), 1):
        still = np.abs(state - states[-1]).max(axis=0, initial=0.0) <= inference.threshold
        states.append(state)
        done = running[still[running]]
        final[:, done], steps[done], period[done] = state[:, done], step, 1
        running = running[~still[running]]
        if not len(running):
            break
    final[:, running], steps[running] = states[-1][:, running], inference.most_steps
    period[running] = cycle_lengths(np.stack(states)[:, :, running], inference.threshold)
    return Settled(final, steps, period)


def cycle_lengths(states: Array, threshold: float) -> NDArray[np.int64]:
    """The shortest period (B,) with which the last states (T, N, B) repeat over two rounds; 0 where none does."""
    found = np.zeros(states.shape[2], np.int64)
    for period in range(min(LONGEST_CYCLE, (len(states) - 1) // 2), 1, -1):
        apart = np.abs(states[-period:] - states[-2 * period : -period])
        found[apart.max(axis=(0, 1), initial=0.0) <= threshold] = period
    return found
