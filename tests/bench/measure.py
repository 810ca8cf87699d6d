"""CPU time of two ways to do the same work, in interleaved pairs, and the ratio of their minima."""

from __future__ import annotations

import gc
import os
import sys
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


def cpu_seconds(work: Work) -> float:
    """CPU time of one run, without the garbage of the runs before."""
    gc.collect()
    start = time.process_time()
    work()
    return time.process_time() - start


def cpu_seconds_of_children(work: Work) -> float:
    """CPU time of the processes that the work starts and waits for."""
    before = _of_children()
    work()
    return _of_children() - before


def _of_children() -> float:
    if sys.platform == "win32":
        used = os.times()
        return used.children_user + used.children_system
    import resource  # counts in microseconds, os.times in hundredths of a second; Windows has none

    used_up = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used_up.ru_utime + used_up.ru_stime


def interleaved(ours: Work, theirs: Work, pairs: int = PAIRS, timed: Callable[[Work], float] = cpu_seconds) -> Pairs:
    """Both ways in turn, the order changing from pair to pair; `timed` gives the seconds of CPU of one run."""
    ours(), theirs()
    first: list[float] = []
    second: list[float] = []
    for number in range(pairs):
        order = ((ours, first), (theirs, second))
        for work, times in order if number % 2 else reversed(order):
            times.append(timed(work))
    return Pairs(tuple(first), tuple(second))


def is_steady(reference: Work, pairs: int = PAIRS, timed: Callable[[Work], float] = cpu_seconds) -> float | None:
    """None where the reference against itself comes out even, else the ratio that it gave."""
    ratio = interleaved(reference, reference, pairs, timed).ratio
    return None if STEADY[0] <= ratio <= STEADY[1] else ratio
