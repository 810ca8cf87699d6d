"""A large button with an icon, a title and a line about what comes of it."""

from __future__ import annotations

from PySide6 import QtCore
from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QEnterEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from desktop_app.ui.forms.caption import Caption
from desktop_app.ui.theme.brushwork import brush, pen, rounded
from desktop_app.ui.theme.icons import paint_icon

ICON = 24
RADIUS = 8


class ChoiceButton(QPushButton):
    """The button; the `primary` one is filled."""

    def __init__(self, icon: str, *, primary: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icon, self._primary = icon, primary
        self._title = Caption(role="panel", tone="accent_on" if primary else "ink")
        self._line = Caption(role="small", tone="accent_on" if primary else "ink2", wraps=True)
        words = QVBoxLayout()
        words.setSpacing(1)
        words.addStretch(1)
        words.addWidget(self._title)
        words.addWidget(self._line)
        words.addStretch(1)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(18 + ICON + 14, 8, 14, 8)
        self._row.addLayout(words)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

    def say(self, title: str, line: str, tip: str = "") -> None:
        """Sets the texts."""
        self._title.setText(title)
        self._line.setText(line)
        self.setAccessibleName(title)
        self.setAccessibleDescription(line)
        self.setToolTip(tip)

    def enterEvent(self, event: QEnterEvent) -> None:
        """Points with a hand, which nobody sees before."""
        super().enterEvent(event)
        self.setCursor(QtCore.Qt.CursorShape.PointingHandCursor)

    def sizeHint(self) -> QSize:
        """What the labels need."""
        return self._row.sizeHint().expandedTo(QSize(220, 66))

    def minimumSizeHint(self) -> QSize:
        """What the labels need at least."""
        return self._row.minimumSize().expandedTo(QSize(180, 66))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draws the ground, the focus ring and the icon; the labels draw themselves."""
        del event
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setOpacity(1.0 if self.isEnabled() else 0.5)
            shape = rounded(QRectF(self.rect()).adjusted(1, 1, -1, -1), RADIUS)
            painter.fillPath(shape, brush(self._ground()))
            edge = "accent" if self._primary else "line"
            painter.strokePath(shape, pen("pos", 2) if self.hasFocus() else pen(edge))
            mark = QRectF(18, (self.height() - ICON) / 2, ICON, ICON)
            paint_icon(painter, mark, self._icon, brush("accent_on" if self._primary else "accent"))

    def _ground(self) -> str:
        if self._primary:
            return "accent"
        return "sunken" if self.isDown() or self.underMouse() else "surface"
