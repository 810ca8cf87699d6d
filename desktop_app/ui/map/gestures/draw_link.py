"""Drawing an arrow: from a node to another one, or onto a link, where it becomes a moderator."""

from __future__ import annotations

import math

from PySide6.QtCore import QPointF, QRectF, Qt

from desktop_app.core.errors import Message
from desktop_app.core.map.geometry import Point
from desktop_app.core.map.link import Sign
from desktop_app.core.map.pointing import may_link, may_moderate, would_be_delayed
from desktop_app.ui.map.gestures.gesture import Gesture, Pointer, Stage
from desktop_app.ui.map.neighbour import neighbour_of
from desktop_app.ui.map.selection import Ends

LINKS_TO = Message("Links to “{name}”. Hold Alt for a weakening link, Shift for a delayed one.")
LATER = Message("{reason} Hold Shift to draw it delayed.")
CLOSES = Message("Closes a circle: will act one quarter later.")
WEAKENS = Message("Weakens the link “{source} → {target}”.")
PATH = Message("This arrow stands for a path through nodes that the poster hides. Open the whole map to change it.")
AIM = Message("Release on a node to link it, on a link to weaken that link, elsewhere to add a node.")
STEPS = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
}
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class DrawLink(Gesture):
    """What cannot be is dimmed and, under the pointer, refused with the reason.

    Begun by a key it lasts until a click or Enter; arrow keys then go from one possible target to the next.
    """

    def __init__(self, stage: Stage, source: str, *, lasts: bool = False, onto_links: bool = False) -> None:
        self._stage, self._scene, self._editor = stage, stage.scene, stage.editor
        self.source = source
        self.lasts = lasts
        self._onto_links = onto_links
        self._node = source
        self._link: Ends | None = None
        self._refusal: Message | None = None
        self._held = Qt.KeyboardModifier.NoModifier
        figure = self._editor.figure
        self._scene.show_allowed(
            [source]
            if onto_links
            else [name for name in self._scene.nodes if name == source or self._refused(name) is None]
        )
        self._weakened = [
            link.ends
            for link in self._scene.links.shown()
            if not link.derived
            and source not in {mark.node for mark in link.landings}
            and may_moderate(figure, source, link.ends) is None
        ]
        stage.view.viewport().setCursor(Qt.CursorShape.CrossCursor)

    @property
    def target(self) -> str:
        """The node that the arrow now leads to; "" where it leads to none."""
        return "" if self._node == self.source else self._node

    def move(self, at: Pointer) -> None:
        """See `Gesture`."""
        self._held = at.held
        node = "" if self._onto_links else self._scene.node_at(at.place)
        link = None if node else self._scene.link_at(at.place)
        self._aim(node, link.ends if link else None, derived=bool(link and link.derived))
        self._show(at.place)

    def release(self, at: Pointer) -> None:
        """See `Gesture`."""
        self.move(at)
        self._finish(at)

    def cancel(self) -> None:
        """See `Gesture`."""
        self._scene.overlay.clear()
        self._scene.show_allowed(None)
        self._stage.view.tip.hide()
        self._stage.view.viewport().unsetCursor()

    def key(self, key: Qt.Key) -> bool:
        """Arrows choose the target, Enter draws."""
        if key in STEPS:
            self._step(STEPS[key])
        elif key in _ENTER:
            self._finish(None)
        else:
            return False
        return True

    def aim_at(self, node: str) -> None:
        """Chooses a node as the target, such as one that was searched for."""
        self._aim(node, None, derived=False)
        self._show(self._scene.nodes[node].middle())

    def _step(self, direction: tuple[int, int]) -> None:
        if self._onto_links:
            self._step_links(direction)
            return
        boxes = {n: b for n, b in self._scene.sheet.boxes.items() if n == self.source or self._refused(n) is None}
        self.aim_at(neighbour_of(boxes, self._node or self.source, direction))

    def _step_links(self, direction: tuple[int, int]) -> None:
        """The next link that the node may weaken, in the order of the sheet."""
        if not self._weakened:
            return
        at = self._weakened.index(self._link) if self._link in self._weakened else -1
        self._aim("", self._weakened[(at + sum(direction)) % len(self._weakened)], derived=False)
        middle = self._scene.links.middle_of(self._link) if self._link else None
        self._show(middle or QPointF())

    def _aim(self, node: str, link: Ends | None, *, derived: bool) -> None:
        self._node, self._link = node, link
        if node and node != self.source:
            self._refusal = self._refused(node)
        elif link:
            self._refusal = PATH if derived else may_moderate(self._editor.figure, self.source, link)
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

    def _finish(self, at: Pointer | None) -> None:
        self.cancel()
        delayed = bool(self._held & Qt.KeyboardModifier.ShiftModifier)
        if self._refusal is not None:
            self._editor.tell(self._refusal)
        elif self._link:
            self._editor.moderate(self._link, self.source)
        elif self.target:
            self._editor.draw(self.source, self.target, self._sign(), delayed=delayed)
        elif at is not None and not self._node and not self._onto_links:
            self._stage.view.add_wanted.emit(at.spot, self.source)

    def _show(self, place: QPointF) -> None:
        item, target = self._scene.nodes[self.source], QRectF()
        if self.target:
            target = self._scene.nodes[self.target].box()
        elif self._link:
            middle = self._scene.links.middle_of(self._link) or place
            target = QRectF(middle.x() - 9, middle.y() - 9, 18, 18)
        role = "err" if self._refusal else "accent"
        end = target.center() if not target.isNull() and not self._link else place
        self._scene.overlay.show_arrow(
            _edge(item.box(), end), _edge(target, item.middle()) if self.target else end, target, role
        )
        spot = self._stage.view.mapFromScene(end)
        self._stage.view.tip.show_at(spot, self._text().text(self._editor.say), refused=self._refusal is not None)
        shape = Qt.CursorShape.ForbiddenCursor if self._refusal else Qt.CursorShape.CrossCursor
        self._stage.view.viewport().setCursor(shape)

    def _text(self) -> Message:
        figure, name = self._editor.figure, self._editor.name_of
        if self._refusal is not None:
            return Message(LATER.template, reason=self._refusal) if self._would_be_delayed() else self._refusal
        if self._link:
            return Message(WEAKENS.template, source=name(self._link[0]), target=name(self._link[1]))
        if self.target:
            closes = would_be_delayed(figure, self.source, self.target)
            return CLOSES if closes else Message(LINKS_TO.template, name=name(self.target))
        return AIM


def _edge(box: QRectF, towards: QPointF) -> QPointF:
    """Where the way from the middle of a box leaves it."""
    centre = Point(box.center().x(), box.center().y())
    dx, dy = towards.x() - centre.x, towards.y() - centre.y
    far = math.hypot(dx, dy)
    if not far:
        return towards
    share = min(box.width() / 2 / abs(dx) if dx else 1.0, box.height() / 2 / abs(dy) if dy else 1.0, 1.0)
    return QPointF(centre.x + dx * share, centre.y + dy * share)
