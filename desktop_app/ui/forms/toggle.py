"""A switch, 34 × 20."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from desktop_app.ui.theme import active, tokens

WIDTH = 34
HEIGHT = 20
ROOM = 2  # for the focus ring
KNOB_INSET = 4


class Toggle(QAbstractButton):
    """On or off; `toggled` tells. `name` is what a screen reader says."""

    def __init__(self, name: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(name)

    def sizeHint(self) -> QSize:
        """The switch and its focus ring."""
        return QSize(WIDTH + 2 * ROOM, HEIGHT + 2 * ROOM)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """A filled pill with the knob at the right when on, an outlined one when off."""
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            if not self.isEnabled():
                painter.setOpacity(0.5)
            pill = QRectF(ROOM, (self.height() - HEIGHT) / 2, WIDTH, HEIGHT).adjusted(0.5, 0.5, -0.5, -0.5)
            if self.hasFocus():
                painter.setPen(QPen(active.colour("pos"), tokens.SELECTION))
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.drawRoundedRect(pill.adjusted(-1, -1, 1, 1), HEIGHT / 2 + 1, HEIGHT / 2 + 1)
            on = self.isChecked()
            painter.setPen(QPen(active.colour("accent" if on else "line2"), tokens.OUTLINE))
            painter.setBrush(active.colour("accent" if on else "surface"))
            painter.drawRoundedRect(pill, HEIGHT / 2, HEIGHT / 2)
            radius = HEIGHT / 2 - KNOB_INSET
            x = pill.right() - HEIGHT / 2 + 0.5 if on else pill.left() + HEIGHT / 2 - 0.5
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(active.colour("accent_on" if on else "line2"))
            painter.drawEllipse(QPointF(x, pill.center().y()), radius, radius)
