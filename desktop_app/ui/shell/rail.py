"""The navigation rail: the pages as large buttons, help and settings at the foot."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QAction, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QToolButton, QVBoxLayout, QWidget

from desktop_app.ui.theme import active
from desktop_app.ui.theme.icons import paint_icon
from desktop_app.ui.theme.typography import font

WIDTH = 76
BUTTON = QSize(64, 54)
ICON = 22


class RailButton(QToolButton):
    """One button: the icon above the text, a bar at its left while it is on."""

    def __init__(self, action: QAction, icon: str, *, with_text: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icon, self._with_text = icon, with_text
        self.setDefaultAction(action)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setFixedSize(BUTTON if with_text else QSize(BUTTON.width(), 38))
        action.changed.connect(self._rename)
        self._rename()

    def painted_text(self) -> tuple[str, int]:
        """What is painted, and how wide [px] it may be."""
        return (self.text() if self._with_text else "", self.width() - 2)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draws ground, icon and text."""
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setOpacity(1.0 if self.isEnabled() else 0.4)
        on = self.isChecked()
        self._ground(painter, on=on)
        role = "accent" if on else "ink2"
        top = 8.0 if self._with_text else (self.height() - ICON) / 2
        paint_icon(painter, QRectF((self.width() - ICON) / 2, top, ICON, ICON), self._icon, active.colour(role))
        if self._with_text:
            painter.setFont(font("hint"))
            painter.setPen(active.colour(role))
            painter.drawText(QRectF(0, 31, self.width(), 20), Qt.AlignmentFlag.AlignCenter, self.text())
        painter.end()

    def _ground(self, painter: QPainter, *, on: bool) -> None:
        if on or self.underMouse() or self.hasFocus():
            painter.setPen(QPen(active.colour("accent"), 2) if self.hasFocus() else Qt.PenStyle.NoPen)
            painter.setBrush(active.colour("accent_tint" if on else "sunken"))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 6, 6)

    def _rename(self) -> None:
        self.setAccessibleName(self.text())


class Rail(QFrame):
    """The rail of the window."""

    def __init__(self, pages: list[tuple[QAction, str]], foot: list[tuple[QAction, str]]) -> None:
        super().__init__()
        self.setFixedWidth(WIDTH)
        self.setProperty("panel", True)
        column = QVBoxLayout(self)
        column.setContentsMargins(6, 8, 6, 10)
        column.setSpacing(2)
        for action, icon in pages:
            column.addWidget(RailButton(action, icon, with_text=True))
        column.addStretch(1)
        for action, icon in foot:
            column.addWidget(RailButton(action, icon, with_text=False))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draws the ground, the line to the pages, and the bar beside the page that is shown."""
        del event
        painter = QPainter(self)
        painter.fillRect(self.rect(), active.colour("surface"))
        painter.setPen(active.colour("line"))
        painter.drawLine(self.width() - 1, 0, self.width() - 1, self.height())
        for button in self.findChildren(RailButton):
            if button.isChecked():
                painter.fillRect(0, button.y() + 14, 3, button.height() - 28, active.colour("accent"))
        painter.end()
