"""Long work in a process of its own: the window stays smooth, a crash harms nothing, and stopping is at once.

A thread would not do: reading a spreadsheet holds the interpreter for seconds.
"""

from __future__ import annotations

import copyreg
import multiprocessing
import threading
import traceback
from collections.abc import Callable
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess
from types import MappingProxyType
from typing import Any, TypeVar

from desktop_app.core.analysis.memory_cap import ALLOWANCE, cap_memory
from desktop_app.core.analysis.progress import SILENT, Progress
from desktop_app.core.errors import CancelledError, DefectError, Message, UnreadableFileError, UserError

T = TypeVar("T")
LOOK_EVERY = 0.05
SHARE, DONE, REFUSED = "share", "done", "refused"


Reduced = tuple[Callable[[dict[Any, Any]], MappingProxyType[Any, Any]], tuple[dict[Any, Any]]]


def _read_only(mapping: dict[Any, Any]) -> MappingProxyType[Any, Any]:
    return MappingProxyType(mapping)


def _reduced(mapping: MappingProxyType[Any, Any]) -> Reduced:
    return _read_only, (dict(mapping),)


# Documents hold read-only mappings, which pickle does not know.
copyreg.pickle(MappingProxyType, _reduced)


class Apart:
    """Another process that works for this one; started when first needed, ended by `close` or with this process."""

    def __init__(self, memory: int = ALLOWANCE) -> None:
        self._memory = memory
        self._process: BaseProcess | None = None
        self._connection: Connection | None = None
        self._changing = threading.Lock()

    def run(self, work: Callable[..., T], *arguments: object, progress: Progress = SILENT) -> T:
        """What `work(*arguments, progress=…)` returns over there.

        Raises the UserError that the work raised, CancelledError once `progress` is cancelled or another thread has
        called `close`, UnreadableFileError where the process died of what it was given.
        """
        connection = self._started()
        try:
            connection.send((work, arguments))
            answer: T = self._answer(connection, progress)
        except (EOFError, OSError) as error:
            if connection is not self._connection:
                raise CancelledError from error
            self.close()
            cause = Message("the work stopped: a file is damaged or too large for the memory.")
            raise UnreadableFileError.of("", cause, Message("Try the files one by one.")) from error
        return answer

    def start(self) -> None:
        """Starts the process ahead of the first work, which then need not wait for it."""
        self._started()

    def close(self) -> None:
        """Ends the process, whatever it is doing; the thread of the window may, while another waits for an answer."""
        with self._changing:
            process, connection = self._process, self._connection
            self._process = self._connection = None
        if process is not None and connection is not None:
            process.kill()
            process.join()
            connection.close()

    def _started(self) -> Connection:
        with self._changing:
            if self._connection is None:
                # A fork would copy the threads' locks in whatever state they are.
                context = multiprocessing.get_context("spawn")
                here, there = context.Pipe()
                self._process = context.Process(target=_serve, args=(there, self._memory), daemon=True)
                self._process.start()
                there.close()
                self._connection = here
            return self._connection

    def _answer(self, connection: Connection, progress: Progress) -> Any:  # noqa: ANN401 - whatever the work returns
        while True:
            if progress.cancelled():
                self.close()
                raise CancelledError
            if connection.poll(LOOK_EVERY):
                kind, value = connection.recv()
                if kind == SHARE:
                    progress.report(value)
                elif kind == DONE:
                    return value
                else:
                    raise value


def _serve(connection: Connection, memory: int) -> None:
    """Works in the other process, with so much memory [byte], until this one is gone."""
    cap_memory(memory)
    progress = Progress(report=lambda share: connection.send((SHARE, share)))
    while True:
        try:
            work, arguments = connection.recv()
        except EOFError:
            return
        try:
            answer = (DONE, work(*arguments, progress=progress))
        except UserError as error:
            answer = (REFUSED, error)
        except MemoryError:
            return
        except Exception:  # noqa: BLE001 - the other end is told of every defect; here nobody would hear of it
            answer = (REFUSED, DefectError(traceback.format_exc()))
        connection.send(answer)
