"""An action as a button with an icon, for the tool row and the rail."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QAction, QPainter, QPaintEvent
from PySide6.QtWidgets import QToolButton

from desktop_app.ui.theme.brushwork import brush, pen, rounded
from desktop_app.ui.theme.icons import paint_icon

RADIUS = 6
DIMMED = 0.4
"""The opacity of a button whose action cannot be asked for now."""


class ActionButton(QToolButton):
    """The button: it can be reached by Tab and is named for a screen reader; the icon is painted in the middle."""

    def __init__(self, action: QAction, icon: str, icon_size: int, size: QSize) -> None:
        super().__init__()
        self._icon, self._icon_size = icon, icon_size
        self.setDefaultAction(action)
        self.setFixedSize(size)
        action.changed.connect(self._rename)
        self._rename()

    def icon_box(self) -> QRectF:
        """Where the icon is painted."""
        side = self._icon_size
        return QRectF((self.width() - side) / 2, (self.height() - side) / 2, side, side)

    def paint_on_ground(self, painter: QPainter, role: str) -> None:
        """Draws what stands on the ground, in the colour of a token."""
        paint_icon(painter, self.icon_box(), self._icon, brush(role))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draws ground and icon."""
        del event
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setOpacity(1.0 if self.isEnabled() else DIMMED)
            self._paint_ground(painter)
            self.paint_on_ground(painter, "accent" if self.isChecked() else "ink2")

    def _paint_ground(self, painter: QPainter) -> None:
        if self.isChecked() or self.underMouse() or self.hasFocus():
            ground = rounded(QRectF(self.rect()).adjusted(1, 1, -1, -1), RADIUS)
            painter.fillPath(ground, brush("accent_tint" if self.isChecked() else "sunken"))
            if self.hasFocus():
                painter.strokePath(ground, pen("accent", 2))

    def _rename(self) -> None:
        self.setAccessibleName(self.text())
