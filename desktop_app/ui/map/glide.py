"""The map moving from where it was to where it is, when it was laid out anew."""

from __future__ import annotations

import math
from collections.abc import Mapping

from PySide6.QtCore import QEasingCurve, QObject, QVariantAnimation
from PySide6.QtWidgets import QApplication, QStyle

from desktop_app.core.map.geometry import Point
from desktop_app.core.map.standing import with_moved
from desktop_app.ui.map.scene import MapScene
from desktop_app.ui.theme import tokens

SEEN = 1.0
"""A way that is worth showing [px]."""


class Glide(QObject):
    """One at a time; `finish` puts everything where it belongs."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._animation = QVariantAnimation(self)
        self._animation.setEasingCurve(QEasingCurve.Type.OutCubic)
        self._animation.setStartValue(0.0)
        self._animation.setEndValue(1.0)
        self._animation.valueChanged.connect(self._show)
        self._animation.finished.connect(self._end)
        self._scene: MapScene | None = None
        self._from: dict[str, Point] = {}

    @property
    def is_moving(self) -> bool:
        """Whether something is on its way."""
        return self._scene is not None

    def start(self, scene: MapScene, before: Mapping[str, Point]) -> None:
        """Lets nodes come from where they were, {node: centre}, to where the scene has them."""
        self.finish()
        boxes = scene.sheet.boxes
        far = {name: p for name, p in before.items() if name in boxes and _distance(p, boxes[name].centre) > SEEN}
        time = layout_time()
        if far and time:
            self._scene, self._from = scene, far
            self._show(0.0)
            self._animation.setDuration(time)
            self._animation.start()

    def finish(self) -> None:
        """Everything is where it belongs, at once."""
        if self._scene is not None:
            self._animation.stop()
            self._end()

    def _show(self, share: float) -> None:
        if self._scene is not None:
            boxes = self._scene.sheet.boxes
            places = {name: p.towards(boxes[name].centre, share) for name, p in self._from.items() if name in boxes}
            self._scene.preview(with_moved(self._scene.sheet, places))

    def _end(self) -> None:
        scene, self._scene = self._scene, None
        if scene is not None:
            scene.preview(scene.sheet)


def layout_time() -> int:
    """How long the map moves [ms]; 0 where the system is to keep still."""
    style = QApplication.style()
    moves = style.styleHint(QStyle.StyleHint.SH_Widget_Animation_Duration) if style is not None else 0
    return tokens.LAYOUT_TIME if moves else 0


def _distance(one: Point, other: Point) -> float:
    return math.dist((one.x, one.y), (other.x, other.y))
