"""Leading an end of the link selected to another node."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QLineF, QPointF, QRectF

from desktop_app.core.errors import Message
from desktop_app.core.map.capability_map import CapabilityMap
from desktop_app.core.map.link import Link
from desktop_app.core.map.pointing import may_link
from desktop_app.ui.map.gestures.aiming import Aiming
from desktop_app.ui.map.gestures.gesture import Pointer, Stage
from desktop_app.ui.map.scene import MapScene
from desktop_app.ui.map.selection import Ends

REACH = 10.0
LEADS = Message("Leads the link to “{name}”.")
BEGINS = Message("Lets the link begin at “{name}”.")
STAYS = Message("Release on a node to lead the link there.")


class MoveEnd(Aiming):
    """The free end follows the pointer or goes from node to node."""

    def __init__(self, stage: Stage, link: Link, *, moves_source: bool) -> None:
        super().__init__(stage)
        self._link, self._moves_source = link, moves_source
        self._others = _without(self._editor.figure, link.ends)
        self._to = ""
        self._scene.show_allowed([*self.possible(), *link.ends])

    @property
    def here(self) -> str:
        """See `Aiming`."""
        return self._to or (self._link.source if self._moves_source else self._link.target)

    def possible(self) -> list[str]:
        """See `Aiming`."""
        return [name for name in self._scene.visible() if self._refused(name) is None]

    def move(self, at: Pointer) -> None:
        """See `Gesture`."""
        self._aim(self._scene.node_at(at.place), at.place)

    def aim_at(self, node: str) -> None:
        """See `Aiming`."""
        self._aim(node, self._scene.nodes[node].middle())

    def finish(self, at: Pointer | None) -> None:  # noqa: ARG002 - other gestures ask where
        """See `Aiming`."""
        self.cancel()
        if self._refusal is not None:
            self._editor.tell(self._refusal)
        elif self._to:
            self._editor.reroute(self._link.ends, self._ends(self._to))

    def _aim(self, node: str, place: QPointF) -> None:
        self._to = "" if node in self._link.ends else node
        self._refusal = self._refused(node) if self._to else None
        fixed = self._scene.nodes[self._link.target if self._moves_source else self._link.source].middle()
        free = self._scene.nodes[self._to].middle() if self._to else place
        start, end = (free, fixed) if self._moves_source else (fixed, free)
        target = self._scene.nodes[self._to].box() if self._to else QRectF()
        self._scene.overlay.show_arrow(start, end, target, "err" if self._refusal else "accent")
        self.say(place, self._text())

    def _refused(self, node: str) -> Message | None:
        return may_link(self._others, *self._ends(node), self._link.sign, delayed=self._link.delayed)

    def _ends(self, node: str) -> Ends:
        return (node, self._link.target) if self._moves_source else (self._link.source, node)

    def _text(self) -> Message:
        if self._refusal is not None:
            return self._refusal
        leads = BEGINS if self._moves_source else LEADS
        return Message(leads.template, name=self._editor.name_of(self._to)) if self._to else STAYS


def end_at(scene: MapScene, place: QPointF) -> tuple[Ends, bool] | None:
    """The end of the link selected that is at a place: its link, and whether it is the source's."""
    chosen = scene.selection.link if not scene.selection.landing else None
    link = next((k for k in scene.sheet.links if k.ends == chosen and not k.derived), None)
    if link is None:
        return None
    for point, is_source in ((link.route.end, False), (link.route.start, True)):
        if QLineF(QPointF(point.x, point.y), place).length() <= REACH:
            return (link.ends, is_source)
    return None


def _without(figure: CapabilityMap, ends: Ends) -> CapabilityMap:
    return replace(figure, links=tuple(link for link in figure.links if link.ends != ends))
