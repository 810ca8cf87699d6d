"""Which gesture a press begins: what lies under the pointer decides, the smallest thing first."""

from __future__ import annotations

from PySide6.QtCore import Qt

from desktop_app.core.map.canvas import CanvasFrame
from desktop_app.ui.map.gestures.draw_link import DrawLink
from desktop_app.ui.map.gestures.gesture import Gesture, Pointer, Stage
from desktop_app.ui.map.gestures.lasso import Lasso
from desktop_app.ui.map.gestures.move_end import MoveEnd, end_at
from desktop_app.ui.map.gestures.move_landing import MoveLanding
from desktop_app.ui.map.gestures.move_nodes import MoveNodes
from desktop_app.ui.map.gestures.move_note import MoveNote, ResizeFrame
from desktop_app.ui.map.gestures.pan import Pan


def gesture_at(stage: Stage, at: Pointer, button: Qt.MouseButton, *, space: bool) -> Gesture:
    """The gesture of a drag that begins here."""
    if space or button == Qt.MouseButton.MiddleButton:
        return Pan(stage, at)
    for begin in (_landing, _end, _handle, _node, _note):
        gesture = begin(stage, at)
        if gesture is not None:
            return gesture
    return Lasso(stage, at)


def _landing(stage: Stage, at: Pointer) -> Gesture | None:
    mark = stage.scene.landing_at(at.place)
    return MoveLanding(stage, mark) if mark and stage.editor.figure.link(*mark[0]) else None


def _end(stage: Stage, at: Pointer) -> Gesture | None:
    found = end_at(stage.scene, at.place)
    link = stage.editor.figure.link(*found[0]) if found else None
    return MoveEnd(stage, link, moves_source=found[1]) if found and link else None


def _handle(stage: Stage, at: Pointer) -> Gesture | None:
    node = stage.scene.handle_at(at.place)
    return DrawLink(stage, node) if node else None


def _node(stage: Stage, at: Pointer) -> Gesture | None:
    node = stage.scene.node_at(at.place)
    if not node:
        return None
    return DrawLink(stage, node) if at.holds(Qt.KeyboardModifier.AltModifier) else MoveNodes(stage, at, node)


def _note(stage: Stage, at: Pointer) -> Gesture | None:
    note = stage.scene.notes.at(at.place)
    if not note:
        return None
    item = stage.scene.notes.items[note]
    if isinstance(item.note, CanvasFrame) and item.corner_at(at.place):
        return ResizeFrame(stage, item.note)
    return MoveNote(stage, at, note)
