"""Long work gives the same numbers here, in threads and in other processes, and stops when it is no longer wanted."""

from __future__ import annotations

from concurrent.futures import Future, ProcessPoolExecutor, ThreadPoolExecutor
from multiprocessing import get_context

import numpy as np
import pytest

from desktop_app.core.analysis.monte_carlo import monte_carlo
from desktop_app.core.analysis.progress import Progress
from desktop_app.core.analysis.study import Study
from desktop_app.core.errors import CancelledError
from tests.core.analysis.tiny import entry, program, scenario, variable

SHOP = program(entry("a", 2.0, "fact", range=[1.0, 2.0, 6.0]) + entry("d", 0.0, "decision") + variable("y", "a * d"))
STUDY = Study(SHOP, SHOP.defaults(), scenario({"m.d": 1.0}), "m.y")
DRAWS = 20_000


def test_threads_and_processes_find_the_same() -> None:
    here = monte_carlo(STUDY, DRAWS).change
    with ThreadPoolExecutor(2) as threads:
        assert np.array_equal(monte_carlo(STUDY, DRAWS, executor=threads).change, here)
    with ProcessPoolExecutor(1, get_context("spawn")) as processes:
        assert np.array_equal(monte_carlo(STUDY, DRAWS, executor=processes).change, here)
    assert here.size == DRAWS


class Never(ThreadPoolExecutor):
    """An executor that begins nothing."""

    def __init__(self) -> None:
        super().__init__(1)
        self.futures: list[Future[object]] = []

    def submit(self, *_work: object, **_more: object) -> Future[object]:  # type: ignore[override]
        self.futures.append(Future())
        return self.futures[-1]


def test_what_waits_elsewhere_is_called_off() -> None:
    looks: list[float] = []
    with Never() as executor, pytest.raises(CancelledError):
        monte_carlo(STUDY, DRAWS, progress=Progress(looks.append, lambda: len(looks) > 1), executor=executor)
    assert len(executor.futures) == 3
    assert all(future.cancelled() for future in executor.futures)


def test_progress_runs_from_nothing_to_all_over_the_blocks() -> None:
    told: list[float] = []
    monte_carlo(STUDY, DRAWS, progress=Progress(told.append))
    assert told == sorted(told)
    assert (told[0], told[-1]) == (0.0, 1.0)
    assert len({int(3 * share) for share in told}) == 4
