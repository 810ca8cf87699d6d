"""A rubber band: selects the nodes that lie wholly within."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt

from desktop_app.ui.map.gestures.gesture import Gesture, Pointer, Stage
from desktop_app.ui.map.whereabouts import nodes_within


class Lasso(Gesture):
    """With Ctrl or Shift held at its start it adds to what is selected."""

    def __init__(self, stage: Stage, start: Pointer) -> None:
        self._scene = stage.scene
        self._start = start.place
        self._before = self._scene.selection
        adds = start.holds(Qt.KeyboardModifier.ControlModifier) or start.holds(Qt.KeyboardModifier.ShiftModifier)
        self._kept = self._before.nodes if adds else ()

    def move(self, at: Pointer) -> None:
        """See `Gesture`."""
        band = QRectF(self._start, at.place).normalized()
        self._scene.overlay.show_band(band)
        within = nodes_within(self._scene, band)
        self._scene.select_nodes((*self._kept, *(name for name in within if name not in self._kept)))

    def release(self, at: Pointer) -> None:
        """See `Gesture`."""
        self.move(at)
        self._scene.overlay.clear()

    def cancel(self) -> None:
        """See `Gesture`."""
        self._scene.overlay.clear()
        self._scene.select_only(self._before)
