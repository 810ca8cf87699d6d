"""Heartbeats of a window: the moments at which a timer of its event loop fires, and the gaps between them."""

from __future__ import annotations

import time
from dataclasses import dataclass

import numpy as np
from PySide6.QtCore import QEventLoop, QObject, Qt, QTimer

EVERY = 5  # [ms]
LAST_PAINTED = 100  # [ms] after a task within which the window shows what came of it


@dataclass(frozen=True)
class Beats:
    """Moments of heartbeats [s], on the clock that all processes of a machine share."""

    moments: tuple[float, ...]

    def between(self, start: float, end: float) -> Beats:
        """The beats from `start` to `end`."""
        return Beats(tuple(moment for moment in self.moments if start <= moment <= end))

    def gap(self, share: float) -> float:
        """The gap that `share` of all gaps do not exceed [ms].

        >>> Beats((0.0, 0.005, 0.010, 0.025)).gap(1.0)
        15.0
        """
        return round(float(np.quantile(np.diff(self.moments), share)) * 1e3, 3)


class Heart(QObject):
    """Beats as long as it is there."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._moments: list[float] = []
        self._timer = QTimer(self, interval=EVERY, timerType=Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._beat)
        self._timer.start()

    @property
    def beats(self) -> Beats:
        """All beats so far."""
        return Beats(tuple(self._moments))

    def _beat(self) -> None:
        self._moments.append(time.monotonic())


def pause(milliseconds: int) -> None:
    """Returns after so long; the event loop goes on meanwhile."""
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()
