"""The task runner: long work on one worker thread, its results and failures back on the thread of the window."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterable
from contextlib import suppress
from functools import cached_property
from typing import TYPE_CHECKING, Any, NamedTuple, TypeVar

from PySide6.QtCore import QObject, Signal, Slot

from desktop_app.core.errors import CancelledError, Message, UserError
from desktop_app.ui.session.defect_log import DefectLog
from desktop_app.ui.session.task import Task, Throttle

if TYPE_CHECKING:
    from queue import SimpleQueue

    from desktop_app.core.analysis.progress import Progress

T = TypeVar("T")
SECONDS_TO_STOP = 5.0


class _Job(NamedTuple):
    task: Task
    work: Callable[[Progress], Any]
    done: Callable[[Any], None]


class _Outcome(NamedTuple):
    """What came of a job: a result, or the exception that ended it."""

    job: _Job
    result: Any = None
    error: Exception | None = None


_Ahead = Callable[[], object]
"""Work that nobody has asked for yet."""


class TaskRunner(QObject):
    """Runs long work one piece after the other; every signal comes on the thread of the window."""

    started = Signal(object)
    progressed = Signal(object, float)
    finished = Signal(object)
    failed = Signal(object, object)
    cancelled = Signal(object)
    _reported = Signal(object, float)
    _ended = Signal(object)

    def __init__(self, log: DefectLog, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._log = log
        self._thread: threading.Thread | None = None
        self._is_closing = False
        self._open: list[Task] = []
        # Both are told on the worker thread only, so that Qt hands them over in the window's own time.
        self._reported.connect(self._show)
        self._ended.connect(self._end)

    def run(self, what: Message, work: Callable[[Progress], T], done: Callable[[T], None]) -> Task:
        """The task that runs `work` on the worker thread and hands its result to `done` on the window's."""
        task = Task(what)
        self._open.append(task)
        self._start_thread()
        self._jobs.put(_Job(task, work, done))
        self.started.emit(task)
        return task

    def ahead(self, steps: Iterable[_Ahead]) -> None:
        """Does these steps before whatever is asked for later; nobody is told, and closing skips those left."""
        self._start_thread()
        for step in steps:
            self._jobs.put(step)

    @property
    def open_tasks(self) -> tuple[Task, ...]:
        """What runs or waits, in the order of the calls."""
        return tuple(self._open)

    def close(self) -> None:
        """Cancels everything and waits for the worker thread; work that does not stop is left behind."""
        self._is_closing = True
        for task in self._open:
            task.cancel()
        if self._thread is not None:
            self._jobs.put(None)
            self._thread.join(SECONDS_TO_STOP)
            self._thread = None

    def _start_thread(self) -> None:
        if self._thread is None:
            # A daemon: work that does not hear its cancellation must not keep the program from ending.
            self._thread = threading.Thread(target=self._work_off, args=(self._jobs,), name="long work", daemon=True)
            self._thread.start()

    @cached_property
    def _jobs(self) -> SimpleQueue[_Job | _Ahead | None]:
        """What is to be done; made with the thread, after the first paint."""
        from queue import SimpleQueue

        return SimpleQueue()

    def _work_off(self, jobs: SimpleQueue[_Job | _Ahead | None]) -> None:
        while (job := jobs.get()) is not None:
            if isinstance(job, _Job):
                self._ended.emit(self._outcome(job))
            elif not self._is_closing:
                # What cannot be done ahead fails again where it is wanted, and is told there.
                with suppress(Exception):
                    job()

    def _outcome(self, job: _Job) -> _Outcome:
        from desktop_app.core.analysis.progress import Progress

        task = job.task
        progress = Progress(Throttle(lambda share: self._reported.emit(task, share)), lambda: task.is_cancelled)
        try:
            progress.at(0.0)
            return _Outcome(job, job.work(progress))
        except Exception as error:  # noqa: BLE001 - the one place that catches all: nothing may end the thread
            return _Outcome(job, error=error)

    @Slot(object, float)
    def _show(self, task: Task, share: float) -> None:
        if task.is_running and not task.is_cancelled:
            task.share = share
            self.progressed.emit(task, share)

    @Slot(object)
    def _end(self, outcome: _Outcome) -> None:
        task, error = outcome.job.task, outcome.error
        task.is_running = False
        self._open.remove(task)
        if task.is_cancelled or isinstance(error, CancelledError):
            self.cancelled.emit(task)
        elif error is None:
            self._hand_over(outcome)
        else:
            self._fail(task, error)

    def _hand_over(self, outcome: _Outcome) -> None:
        task = outcome.job.task
        try:
            outcome.job.done(outcome.result)
        except Exception as error:  # noqa: BLE001 - the end of the same work: its errors are told in the same way
            self._fail(task, error)
        else:
            task.share = 1.0
            self.finished.emit(task)

    def _fail(self, task: Task, error: Exception) -> None:
        self.failed.emit(task, error if isinstance(error, UserError) else self._log.told(error))
