"""Progress of long work: told as a share from 0 to 1, stopped when the user no longer wants it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from desktop_app.core.errors import CancelledError


def _unheard(_share: float) -> None:
    return


def _never() -> bool:
    return False


@dataclass(frozen=True)
class Progress:
    """Where long work reports the share that is done, and asks whether it was cancelled."""

    report: Callable[[float], None] = _unheard
    cancelled: Callable[[], bool] = _never

    def at(self, share: float) -> None:
        """Reports the share done. Raises CancelledError if the work is no longer wanted."""
        if self.cancelled():
            raise CancelledError
        self.report(share)

    def part(self, start: float, end: float) -> Progress:
        """The progress of a part of this work, whose whole is the share from `start` to `end`."""
        return Progress(lambda share: self.report(start + (end - start) * share), self.cancelled)

    def over(self, steps: range) -> Iterator[int]:
        """The steps one by one, each reported when it begins and the last one also when it ends."""
        for number, step in enumerate(steps):
            self.at(number / len(steps))
            yield step
        self.at(1.0)


SILENT = Progress()
COLUMNS_A_STEP = 2048
"""How many columns a batch computes between two reports, and so how soon it can be stopped."""
