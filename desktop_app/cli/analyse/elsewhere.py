"""Where the blocks of a long analysis are computed: here, in processes, or by the workers of a small Dask cluster."""

from __future__ import annotations

from collections.abc import Iterator
from concurrent.futures import Executor, ProcessPoolExecutor
from contextlib import contextmanager
from multiprocessing import get_context

from desktop_app.core.errors import InputError, Message

LOOPBACK = "127.0.0.1"


@contextmanager
def elsewhere(processes: int, workers: int) -> Iterator[Executor | None]:
    """Whoever computes the blocks; None for nobody but this process. Raises InputError where Dask is not installed."""
    if workers > 0:
        with _cluster(workers) as executor:
            yield executor
    elif processes > 1:
        with ProcessPoolExecutor(processes, get_context("spawn")) as executor:
            yield executor
    else:
        yield None


@contextmanager
def _cluster(workers: int) -> Iterator[Executor]:
    """The executor of a cluster on this computer, that listens to nobody else."""
    try:
        from distributed import Client, LocalCluster
    except ModuleNotFoundError:
        cause = Message("the packages of a cluster are not installed.")
        raise InputError.of("--workers", cause, Message("Install Dynacap with its extra “cluster”.")) from None
    with (
        LocalCluster(n_workers=workers, threads_per_worker=1, host=LOOPBACK, dashboard_address=None) as cluster,
        Client(cluster) as client,
        client.get_executor() as executor,
    ):
        yield executor
