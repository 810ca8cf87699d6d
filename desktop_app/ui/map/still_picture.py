"""A picture of what stands still while something else is dragged over it: made once, then only copied."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPixmap, QTransform

Paint = Callable[[QPainter], None]


class StillPicture:
    """Kept as long as place, size and what it was made of stay the same."""

    def __init__(self) -> None:
        self._made_for: tuple[object, ...] = ()
        self._pixmap = QPixmap()

    def paint(self, painter: QPainter, paint: Paint, version: object) -> None:
        """Copies the picture; paints it before where it is not there in this `version`."""
        place, device = painter.worldTransform(), painter.device()
        ratio = device.devicePixelRatioF()
        made_for = (QTransform(place), device.width(), device.height(), ratio, version)
        if made_for != self._made_for:
            self._pixmap = QPixmap(round(device.width() * ratio), round(device.height() * ratio))
            self._pixmap.setDevicePixelRatio(ratio)
            self._pixmap.fill(Qt.GlobalColor.transparent)
            with QPainter(self._pixmap) as first:
                first.setRenderHints(painter.renderHints())
                first.setTransform(place)
                paint(first)
            self._made_for = made_for
        painter.setOpacity(1.0)
        painter.resetTransform()
        painter.drawPixmap(0, 0, self._pixmap)
        painter.setTransform(place)

    def forget(self) -> None:
        """Frees the picture."""
        self._made_for, self._pixmap = (), QPixmap()
