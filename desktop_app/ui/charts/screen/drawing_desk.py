"""Where charts are drawn: on a thread beside the window, one after the other, so that the window never waits for one.

matplotlib draws in one thread at a time; whatever needs it in the window asks here.
"""

from __future__ import annotations

import gc
import threading
from collections import deque
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from desktop_app.core.charts import Chart
from desktop_app.core.charts.palette import Palette

if TYPE_CHECKING:
    from desktop_app.ui.charts.screen.drawing import Drawing


@dataclass(eq=False)
class Order:
    """A picture that is wanted, `size` in px of the design, and in the end what came of it."""

    chart: Chart
    colours: Palette
    language: str
    size: tuple[int, int]
    sharpness: float
    is_wanted: bool = True
    _drawing: Drawing | None = None
    _error: Exception | None = None

    @property
    def drawing(self) -> Drawing:
        """The picture; raises what went wrong while it was drawn."""
        if self._drawing is None:
            raise self._error or RuntimeError(self.chart.id)
        return self._drawing

    def draw(self) -> None:
        """Draws it; matplotlib is imported only now."""
        try:
            from desktop_app.ui.charts.screen.drawing import Drawing

            self._drawing = Drawing(self.chart, self.colours, self.language, self.size, self.sharpness)
        except Exception as error:  # noqa: BLE001 - told on the thread of the window, where it can be shown
            self._error = error


class DrawingDesk(QObject):
    """`drawn` tells every order that has been worked off, on the thread of whoever listens."""

    drawn = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._lock = threading.Lock()
        self._orders: deque[Order] = deque()
        self._thread: threading.Thread | None = None

    def put(self, order: Order) -> None:
        """Draws it when all that was ordered before is drawn or no longer wanted."""
        with self._lock:
            self._orders.append(order)
            if self._thread is None:
                # No daemon: at the end the program waits for the picture in hand, which nothing can interrupt safely.
                self._thread = threading.Thread(target=self._work_off, name="drawing")
                self._thread.start()

    def _work_off(self) -> None:
        with _nothing_collected():
            while (order := self._next()) is not None:
                order.draw()
                self.drawn.emit(order)

    def _next(self) -> Order | None:
        with self._lock:
            while self._orders:
                order = self._orders.popleft()
                if order.is_wanted:
                    return order
            self._thread = None
            return None


@cache
def desk() -> DrawingDesk:
    """The one desk of the program; first asked for on the window's thread."""
    return DrawingDesk()


@contextmanager
def _nothing_collected() -> Iterator[None]:
    """No rings of objects are collected: there may be widgets in them, which only the window's thread may end."""
    was_enabled = gc.isenabled()
    gc.disable()
    yield
    if was_enabled:
        gc.enable()
