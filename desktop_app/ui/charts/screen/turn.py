"""One picture drawn in each turn of the event loop: a page full of charts does not keep the window waiting for all."""

from __future__ import annotations

from PySide6.QtCore import QTimer


class Turn:
    """Who has taken this turn; it ends by itself."""

    def __init__(self) -> None:
        self._taker: int | None = None

    def take(self, asker: object) -> bool:
        """Whether the asker may draw now, again and again; who may not asks again in a later turn."""
        if self._taker is None:
            self._taker = id(asker)
            QTimer.singleShot(0, self._end)
        return self._taker == id(asker)

    def _end(self) -> None:
        self._taker = None


TURN = Turn()
"""Of the one event loop that paints."""
