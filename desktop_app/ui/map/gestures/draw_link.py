"""Drawing an arrow: from a node to another one, or onto a link, where it becomes a moderator."""

from __future__ import annotations

import math

from PySide6.QtCore import QPointF, QRectF, Qt

from desktop_app.core.errors import Message
from desktop_app.core.map.geometry import Point
from desktop_app.core.map.landings import share_near
from desktop_app.core.map.link import Sign
from desktop_app.core.map.pointing import may_link, may_moderate, would_be_delayed
from desktop_app.core.map.sheet import DrawnLink
from desktop_app.ui.map.arrows import Step
from desktop_app.ui.map.gestures.aiming import Aiming
from desktop_app.ui.map.gestures.gesture import Pointer, Stage

LINKS_TO = Message("Links to “{name}”. Hold Alt for a weakening link, Shift for a delayed one.")
LATER = Message("{reason} Hold Shift to draw it delayed.")
CLOSES = Message("Closes a circle: will act one quarter later.")
WEAKENS = Message("Weakens the link “{source} → {target}”.")
PATH = Message("This arrow stands for a path through nodes that the poster hides. Open the whole map to change it.")
AIM = Message("Release on a node to link it, on a link to weaken that link, elsewhere to add a node.")


class DrawLink(Aiming):
    """`source` is where the arrow begins; with `onto_links` it aims at links alone, else at nodes and links."""

    def __init__(self, stage: Stage, source: str, *, onto_links: bool = False) -> None:
        super().__init__(stage)
        self.source = source
        self._onto_links = onto_links
        self._node = source
        self._link: DrawnLink | None = None
        self._held = Qt.KeyboardModifier.NoModifier
        self._scene.show_allowed([source] if onto_links else [source, *self.possible()])
        self._weakened = [
            link
            for link in self._scene.links.shown()
            if not link.derived
            and source not in {mark.node for mark in link.landings}
            and may_moderate(self._editor.figure, source, link.ends) is None
        ]
        stage.view.viewport().setCursor(Qt.CursorShape.CrossCursor)

    @property
    def target(self) -> str:
        """The node that the arrow now leads to; "" where it leads to none."""
        return "" if self._node == self.source else self._node

    @property
    def here(self) -> str:
        """See `Aiming`."""
        return self._node or self.source

    def possible(self) -> list[str]:
        """See `Aiming`."""
        return [name for name in self._scene.visible() if name != self.source and self._refused(name) is None]

    def move(self, at: Pointer) -> None:
        """See `Gesture`."""
        self._held = at.held
        node = "" if self._onto_links else self._scene.node_at(at.place)
        self._aim(node, None if node else self._scene.link_at(at.place))
        self._show(at.place)

    def aim_at(self, node: str) -> None:
        """See `Aiming`."""
        self._aim(node, None)
        self._show(self._scene.nodes[node].middle())

    def step(self, direction: Step) -> None:
        """The next node that it may lead to, or the next link that it may weaken, in the order of the sheet."""
        if not self._onto_links:
            super().step(direction)
        elif self._weakened:
            at = self._weakened.index(self._link) if self._link in self._weakened else -1
            self._aim("", self._weakened[(at + sum(direction)) % len(self._weakened)])
            self._show(self._middle() or QPointF())

    def finish(self, at: Pointer | None) -> None:
        """See `Aiming`."""
        self.cancel()
        delayed = bool(self._held & Qt.KeyboardModifier.ShiftModifier)
        if self._refusal is not None:
            self._editor.tell(self._refusal)
        elif self._link:
            lands = share_near(self._link.route, at.point) if at is not None else None
            self._editor.moderate(self._link.ends, self.source, lands)
        elif self.target:
            self._editor.draw(self.source, self.target, self._sign(), delayed=delayed)
        elif at is not None and not self._node and not self._onto_links:
            self._stage.view.add_wanted.emit(at.spot, self.source)

    def _aim(self, node: str, link: DrawnLink | None) -> None:
        self._node, self._link = node, link
        if node and node != self.source:
            self._refusal = self._refused(node)
        elif link:
            self._refusal = PATH if link.derived else may_moderate(self._editor.figure, self.source, link.ends)
        else:
            self._refusal = None

    def _would_be_delayed(self) -> bool:
        """Whether Shift would make a link of what is refused."""
        if not self.target or self._held & Qt.KeyboardModifier.ShiftModifier:
            return False
        return may_link(self._editor.figure, self.source, self.target, self._sign(), delayed=True) is None

    def _refused(self, node: str) -> Message | None:
        delayed = bool(self._held & Qt.KeyboardModifier.ShiftModifier)
        return may_link(self._editor.figure, self.source, node, self._sign(), delayed=delayed)

    def _sign(self) -> Sign | None:
        return "-" if self._held & Qt.KeyboardModifier.AltModifier else None

    def _middle(self) -> QPointF | None:
        return self._scene.links.middle_of(self._link.ends) if self._link else None

    def _show(self, place: QPointF) -> None:
        item, target = self._scene.nodes[self.source], QRectF()
        if self.target:
            target = self._scene.nodes[self.target].box()
        elif self._link:
            middle = self._middle() or place
            target = QRectF(middle.x() - 9, middle.y() - 9, 18, 18)
        role = "err" if self._refusal else "accent"
        end = target.center() if not target.isNull() and not self._link else place
        self._scene.overlay.show_arrow(
            edge_of(item.box(), end), edge_of(target, item.middle()) if self.target else end, target, role
        )
        self.say(end, self._text())

    def _text(self) -> Message:
        figure, name = self._editor.figure, self._editor.name_of
        if self._refusal is not None:
            return Message(LATER.template, reason=self._refusal) if self._would_be_delayed() else self._refusal
        if self._link:
            return Message(WEAKENS.template, source=name(self._link.source), target=name(self._link.target))
        if self.target:
            closes = would_be_delayed(figure, self.source, self.target)
            return CLOSES if closes else Message(LINKS_TO.template, name=name(self.target))
        return AIM


def edge_of(box: QRectF, towards: QPointF) -> QPointF:
    """Where the way from the middle of a box leaves it."""
    centre = Point(box.center().x(), box.center().y())
    dx, dy = towards.x() - centre.x, towards.y() - centre.y
    far = math.hypot(dx, dy)
    if not far:
        return towards
    share = min(box.width() / 2 / abs(dx) if dx else 1.0, box.height() / 2 / abs(dy) if dy else 1.0, 1.0)
    return QPointF(centre.x + dx * share, centre.y + dy * share)
