"""Long work in blocks: one after the other here, or by whoever an executor sends them to; the numbers are the same.

What travels is the job, with its program and seeds, and the number of a block; never arrays of draws.
"""

from __future__ import annotations

import pickle
from concurrent.futures import FIRST_COMPLETED, Executor, Future, wait
from functools import lru_cache
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from desktop_app.core.analysis.progress import SILENT, Progress
from desktop_app.core.language.program import Program
from desktop_app.core.language.to_numpy import NumpyEngine

Array = NDArray[np.float64]
LOOK_EVERY = 0.05  # [s] how soon it is seen that the work is no longer wanted


class Job(Protocol):
    """Work that falls into blocks, each of which can be done without the others. It must be possible to pickle it."""

    @property
    def program(self) -> Program:
        """The program whose columns are computed."""
        ...

    def block(self, engine: NumpyEngine, number: int, progress: Progress) -> Array:
        """The results of one block; `engine` is of the program. Raises CancelledError."""
        ...


def run_blocks(
    job: Job,
    count: int,
    progress: Progress = SILENT,
    engine: NumpyEngine | None = None,
    executor: Executor | None = None,
) -> list[Array]:
    """The results of all blocks in order. An `engine` of the program spares compiling it; raises CancelledError."""
    if executor is not None:
        return _elsewhere(executor, job, count, progress)
    engine = engine or NumpyEngine(job.program)
    return [job.block(engine, n, progress.part(n / count, (n + 1) / count)) for n in range(count)]


def _elsewhere(executor: Executor, job: Job, count: int, progress: Progress) -> list[Array]:
    sent = pickle.dumps(job)
    blocks = [executor.submit(_block, sent, number) for number in range(count)]
    pending: set[Future[Array]] = set(blocks)
    try:
        while pending:
            progress.at(1 - len(pending) / count)
            _, pending = wait(pending, LOOK_EVERY, FIRST_COMPLETED)
        results = [block.result() for block in blocks]
    finally:
        for block in blocks:
            block.cancel()
    progress.at(1.0)
    return results


def _block(sent: bytes, number: int) -> Array:
    job, engine = _received(sent)
    return job.block(engine, number, SILENT)


@lru_cache(maxsize=2)
def _received(sent: bytes) -> tuple[Job, NumpyEngine]:
    job: Job = pickle.loads(sent)  # noqa: S301 - written by ourselves a moment ago
    return job, NumpyEngine(job.program)
