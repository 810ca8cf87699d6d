"""CPU time of two ways to do the same work, in interleaved pairs, and the ratio of their minima."""

from __future__ import annotations

import gc
import time
from collections.abc import Callable
from dataclasses import dataclass

PAIRS = 15
STEADY = (0.9, 1.1)
"""The reference against itself must come out within these, else the machine is too restless for a verdict."""

Work = Callable[[], object]


@dataclass(frozen=True)
class Pairs:
    """Seconds of CPU of both ways, one entry a pair."""

    ours: tuple[float, ...]
    theirs: tuple[float, ...]

    @property
    def ratio(self) -> float:
        """Our best over their best."""
        return min(self.ours) / min(self.theirs)

    def spread(self) -> str:
        """Best to worst of both, in milliseconds."""
        spans = (f"{min(times) * 1e3:.3g}–{max(times) * 1e3:.3g}" for times in (self.ours, self.theirs))
        return " ms against ".join(spans) + " ms"


def interleaved(ours: Work, theirs: Work, pairs: int = PAIRS) -> Pairs:
    """Both ways in turn, the order changing from pair to pair."""
    ours(), theirs()
    first: list[float] = []
    second: list[float] = []
    for number in range(pairs):
        order = ((ours, first), (theirs, second))
        for work, times in order if number % 2 else reversed(order):
            times.append(cpu_seconds(work))
    return Pairs(tuple(first), tuple(second))


def cpu_seconds(work: Work) -> float:
    """CPU time of one run, without the garbage of the runs before."""
    gc.collect()
    start = time.process_time()
    work()
    return time.process_time() - start


def is_steady(reference: Work, pairs: int = PAIRS) -> float | None:
    """None where the reference against itself comes out even, else the ratio that it gave."""
    ratio = interleaved(reference, reference, pairs).ratio
    return None if STEADY[0] <= ratio <= STEADY[1] else ratio
