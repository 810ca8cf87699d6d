"""One piece of long work: what it is, how far it is, and whether it is still wanted."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable

from desktop_app.core.errors import Message

SHORTEST_BETWEEN_REPORTS = 0.05  # [s] more often nobody can see, and every report costs the window a moment


class Task:
    """Long work, as whoever waits for it knows it. `share` is the part done [0–1]."""

    def __init__(self, what: Message) -> None:
        self.what = what
        self.share = 0.0
        self.is_running = True
        self._unwanted = threading.Event()

    def cancel(self) -> None:
        """Asks the work to stop. It does at its next report of progress; its result is not used in any case."""
        self._unwanted.set()

    @property
    def is_cancelled(self) -> bool:
        """Whether somebody has asked it to stop."""
        return self._unwanted.is_set()


class Throttle:
    """Passes on a share of progress now and then; the first and the last always."""

    def __init__(self, report: Callable[[float], None]) -> None:
        self._report = report
        self._next = 0.0

    def __call__(self, share: float) -> None:
        """Reports the share [0–1], unless it has just reported another."""
        now = time.monotonic()
        if now >= self._next or share >= 1.0:
            self._next = now + SHORTEST_BETWEEN_REPORTS
            self._report(share)
