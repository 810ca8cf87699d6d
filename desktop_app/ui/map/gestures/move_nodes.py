"""Dragging nodes: their arrows follow; one drag is one step of undo."""

from __future__ import annotations

from PySide6.QtCore import Qt

from desktop_app.core.map.align import snapped
from desktop_app.core.map.geometry import Point
from desktop_app.core.map.standing import with_moved
from desktop_app.ui.map.gestures.gesture import Gesture, Pointer, Stage
from desktop_app.ui.map.whereabouts import centres_of


class MoveNodes(Gesture):
    """Moves the nodes selected, or the one that was taken; the one taken snaps to the grid unless Alt is held."""

    def __init__(self, stage: Stage, start: Pointer, node: str) -> None:
        self._scene, self._editor = stage.scene, stage.editor
        if node not in self._scene.selection.nodes:
            self._scene.select(node)
        self._start = start.place
        self._taken = node
        self._from = centres_of(self._scene, self._scene.selection.nodes)
        self._places: dict[str, Point] = {}
        self._scene.links.lift(frozenset(self._from))

    def move(self, at: Pointer) -> None:
        """See `Gesture`."""
        away = at.place - self._start
        first = self._from[self._taken]
        to = first.moved(away.x(), away.y())
        if not at.holds(Qt.KeyboardModifier.AltModifier):
            to = snapped(to)
        dx, dy = to.x - first.x, to.y - first.y
        self._places = {name: point.moved(dx, dy) for name, point in self._from.items()}
        self._scene.preview(with_moved(self._scene.sheet, self._places))

    def release(self, at: Pointer) -> None:
        """See `Gesture`."""
        self.move(at)
        self._scene.links.lift(frozenset())
        if not self._editor.move(self._places):
            self.cancel()

    def cancel(self) -> None:
        """See `Gesture`."""
        self._scene.links.lift(frozenset())
        self._scene.preview(self._scene.sheet)
