"""Moving the sheet under the window."""

from __future__ import annotations

from PySide6.QtCore import Qt

from desktop_app.ui.map.gestures.gesture import Gesture, Pointer, Stage


class Pan(Gesture):
    """The sheet follows the pointer."""

    def __init__(self, stage: Stage, start: Pointer) -> None:
        self._view = stage.view
        self._last = start.spot
        self._view.viewport().setCursor(Qt.CursorShape.ClosedHandCursor)

    def move(self, at: Pointer) -> None:
        """See `Gesture`."""
        self._view.pan(at.spot - self._last)
        self._last = at.spot

    def release(self, at: Pointer) -> None:  # noqa: ARG002 - where it ends is where it has come
        """See `Gesture`."""
        self._view.viewport().unsetCursor()

    def cancel(self) -> None:
        """The sheet stays where it is."""
        self._view.viewport().unsetCursor()
