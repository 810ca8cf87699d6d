"""Dragging the landing of a moderator: along its link, onto another link, or off every link to delete it."""

from __future__ import annotations

import math

from PySide6.QtCore import QRectF

from desktop_app.core.errors import Message
from desktop_app.core.map.geometry import Point
from desktop_app.core.map.landings import share_near, with_landings
from desktop_app.core.map.link import Mark
from desktop_app.core.map.pointing import may_moderate
from desktop_app.core.map.sheet import DrawnLink
from desktop_app.ui.map.gestures.draw_link import PATH, WEAKENS
from desktop_app.ui.map.gestures.gesture import Gesture, Pointer, Stage

OFF = Message("Release here to delete this weakening.")
LANDS = Message("It will land here on its link.")
BESIDE = 18.0
"""How far from its own link a landing may be taken and still slides along it [px of the sheet]."""


class MoveLanding(Gesture):
    """The landing follows the pointer."""

    def __init__(self, stage: Stage, mark: Mark) -> None:
        self._stage, self._scene, self._editor = stage, stage.scene, stage.editor
        self._mark, (self._ends, self._node) = mark, mark
        self._own = next(link for link in self._scene.sheet.links if link.ends == self._ends and not link.derived)
        self._over: DrawnLink | None = self._own
        self._share = 0.0
        self._refusal: Message | None = None

    def move(self, at: Pointer) -> None:
        """See `Gesture`."""
        self._over = self._scene.link_at(at.place) or (self._own if self._beside(at.point) else None)
        if self._over is not None:
            self._share = share_near(self._over.route, at.point)
        self._refusal = self._refused()
        if self._slides:
            self._scene.overlay.clear()
            self._scene.preview(with_landings(self._scene.sheet, {self._mark: self._share}))
        else:
            self._scene.preview(self._scene.sheet)
            self._show_arrow(at)
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
        elif self._slides:
            self._editor.move_landing(self._mark, self._share)
        else:
            self._editor.move_moderator(self._ends, self._node, self._over.ends, self._share)

    def cancel(self) -> None:
        """See `Gesture`."""
        self._scene.overlay.clear()
        self._scene.preview(self._scene.sheet)
        self._stage.view.tip.hide()

    @property
    def _slides(self) -> bool:
        """Whether it is over its own link."""
        return self._over is not None and not self._over.derived and self._over.ends == self._ends

    def _beside(self, place: Point) -> bool:
        """Whether a place is so near to the own link that it slides along it."""
        nearest = self._own.route.at(share_near(self._own.route, place))
        return math.dist((nearest.x, nearest.y), (place.x, place.y)) <= BESIDE

    def _refused(self) -> Message | None:
        if self._over is None or self._slides:
            return None
        return PATH if self._over.derived else may_moderate(self._editor.figure, self._node, self._over.ends)

    def _show_arrow(self, at: Pointer) -> None:
        start = self._scene.nodes[self._node].middle()
        target = QRectF(at.place.x() - 9, at.place.y() - 9, 18, 18) if self._over else QRectF()
        self._scene.overlay.show_arrow(start, at.place, target, "err" if self._refusal else "neg")

    def _text(self) -> Message:
        name = self._editor.name_of
        if self._refusal is not None:
            return self._refusal
        if self._over is None:
            return OFF
        if self._slides:
            return LANDS
        return Message(WEAKENS.template, source=name(self._over.source), target=name(self._over.target))
