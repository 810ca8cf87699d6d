"""A large button with an icon, a title and a line about what comes of it."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from desktop_app.ui.theme import active
from desktop_app.ui.theme.icons import paint_icon

ICON = 24
RADIUS = 8


class ChoiceButton(QPushButton):
    """The button; the `primary` one is filled."""

    def __init__(self, icon: str, *, primary: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icon, self._primary = icon, primary
        self._title, self._line = _label("panel"), _label("small")
        self._title.setProperty("tone", "accent_on" if primary else "ink")
        self._line.setProperty("tone", "accent_on" if primary else "ink2")
        self._line.setWordWrap(True)
        words = QVBoxLayout()
        words.setSpacing(1)
        words.addStretch(1)
        words.addWidget(self._title)
        words.addWidget(self._line)
        words.addStretch(1)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(18 + ICON + 14, 8, 14, 8)
        self._row.addLayout(words)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

    def say(self, title: str, line: str, tip: str = "") -> None:
        """Sets the texts."""
        self._title.setText(title)
        self._line.setText(line)
        self.setAccessibleName(title)
        self.setAccessibleDescription(line)
        self.setToolTip(tip)

    def sizeHint(self) -> QSize:
        """What the labels need."""
        return self._row.sizeHint().expandedTo(QSize(220, 66))

    def minimumSizeHint(self) -> QSize:
        """What the labels need at least."""
        return self._row.minimumSize().expandedTo(QSize(180, 66))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draws the ground, the focus ring and the icon; the labels draw themselves."""
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setOpacity(1.0 if self.isEnabled() else 0.5)
        painter.setBrush(active.colour(self._ground()))
        edge = "accent" if self._primary else "line"
        painter.setPen(QPen(active.colour("pos" if self.hasFocus() else edge), 2 if self.hasFocus() else 1))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), RADIUS, RADIUS)
        mark = QRectF(18, (self.height() - ICON) / 2, ICON, ICON)
        paint_icon(painter, mark, self._icon, active.colour("accent_on" if self._primary else "accent"))
        painter.end()

    def _ground(self) -> str:
        if self._primary:
            return "accent"
        return "sunken" if self.isDown() or self.underMouse() else "surface"


def _label(role: str) -> QLabel:
    label = QLabel()
    label.setProperty("role", role)
    label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
    return label
