"""Choosing the node that weakens the link selected."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF

from desktop_app.core.errors import Message
from desktop_app.core.map.pointing import may_moderate
from desktop_app.ui.map.gestures.aiming import Aiming
from desktop_app.ui.map.gestures.draw_link import edge_of
from desktop_app.ui.map.gestures.gesture import Pointer, Stage
from desktop_app.ui.map.selection import Ends

CHOOSE = Message("Choose the node that weakens this link: click, arrow keys and Enter, or type its name.")
WEAKENED_BY = Message("“{name}” will weaken this link.")
ALREADY = Message("It weakens this link already.")


class ChooseModerator(Aiming):
    """Begun by a key or a menu at a link; the arrow comes from the node aimed at."""

    def __init__(self, stage: Stage, ends: Ends) -> None:
        super().__init__(stage)
        self._ends = ends
        self._node = ""
        self._middle = self._scene.links.middle_of(ends) or QPointF()
        link = self._editor.figure.link(*ends)
        self._taken = {moderator.node for moderator in link.moderators} if link else set()
        self._scene.show_allowed((*self.possible(), *ends))
        self.say(self._middle, CHOOSE)

    @property
    def here(self) -> str:
        """See `Aiming`."""
        return self._node or self._ends[0]

    def possible(self) -> list[str]:
        """See `Aiming`."""
        return [name for name in self._scene.visible() if self._refused(name) is None]

    def move(self, at: Pointer) -> None:
        """See `Gesture`."""
        node = self._scene.node_at(at.place)
        if node:
            self.aim_at(node)
        else:
            self._node, self._refusal = "", None
            self._scene.overlay.show_arrow(at.place, self._middle, QRectF(), "neg")
            self.say(at.place, CHOOSE)

    def aim_at(self, node: str) -> None:
        """See `Aiming`."""
        self._node, self._refusal = node, self._refused(node)
        box = self._scene.nodes[node].box()
        role = "err" if self._refusal else "neg"
        self._scene.overlay.show_arrow(edge_of(box, self._middle), self._middle, box, role)
        name = Message(WEAKENED_BY.template, name=self._editor.name_of(node))
        self.say(box.center(), self._refusal or name)

    def finish(self, at: Pointer | None) -> None:  # noqa: ARG002 - other gestures ask where
        """See `Aiming`."""
        self.cancel()
        if self._refusal is not None:
            self._editor.tell(self._refusal)
        elif self._node:
            self._editor.moderate(self._ends, self._node)

    def _refused(self, node: str) -> Message | None:
        return ALREADY if node in self._taken else may_moderate(self._editor.figure, node, self._ends)
