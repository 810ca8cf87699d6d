"""Dragging the landing of a moderator: onto another link, which it then weakens, or off every link to delete it."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF

from desktop_app.core.errors import Message
from desktop_app.core.map.pointing import may_moderate
from desktop_app.ui.map.gestures.draw_link import PATH, WEAKENS
from desktop_app.ui.map.gestures.gesture import Gesture, Pointer, Stage
from desktop_app.ui.map.moderator_layer import Mark
from desktop_app.ui.map.selection import Ends

OFF = Message("Release here to delete this weakening.")
BACK = Message("It weakens this link.")


class MoveLanding(Gesture):
    """The landing follows the pointer."""

    def __init__(self, stage: Stage, mark: Mark) -> None:
        self._stage, self._scene, self._editor = stage, stage.scene, stage.editor
        self._ends, self._node = mark
        self._over: Ends | None = self._ends
        self._refusal: Message | None = None

    def move(self, at: Pointer) -> None:
        """See `Gesture`."""
        link = self._scene.link_at(at.place)
        self._over = link.ends if link else None
        self._refusal = None
        if link and link.derived:
            self._refusal = PATH
        elif link and link.ends != self._ends:
            self._refusal = may_moderate(self._editor.figure, self._node, link.ends)
        start = self._scene.nodes[self._node].middle()
        target = QRectF(at.place.x() - 9, at.place.y() - 9, 18, 18) if link else QRectF()
        self._scene.overlay.show_arrow(QPointF(start), at.place, target, "err" if self._refusal else "neg")
        text = self._text().text(self._editor.say)
        self._stage.view.tip.show_at(at.spot, text, refused=self._refusal is not None)

    def release(self, at: Pointer) -> None:
        """See `Gesture`."""
        self.move(at)
        self.cancel()
        if self._refusal is not None:
            self._editor.tell(self._refusal)
        elif self._over is None:
            self._editor.unmoderate(self._ends, self._node)
        elif self._over != self._ends:
            self._editor.move_moderator(self._ends, self._node, self._over)

    def cancel(self) -> None:
        """See `Gesture`."""
        self._scene.overlay.clear()
        self._stage.view.tip.hide()

    def _text(self) -> Message:
        name = self._editor.name_of
        if self._refusal is not None:
            return self._refusal
        if self._over is None:
            return OFF
        if self._over == self._ends:
            return BACK
        return Message(WEAKENS.template, source=name(self._over[0]), target=name(self._over[1]))
