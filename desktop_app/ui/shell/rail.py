"""The navigation rail: the pages as large buttons, help and settings at the foot."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QAction, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QVBoxLayout

from desktop_app.ui.shell.action_button import ActionButton
from desktop_app.ui.theme import tokens
from desktop_app.ui.theme.brushwork import fill, write

WIDTH = 76
BUTTON, FOOT_BUTTON = QSize(64, 54), QSize(64, 38)


class RailButton(ActionButton):
    """One button: the icon above the text."""

    def __init__(self, action: QAction, icon: str, *, with_text: bool) -> None:
        super().__init__(action, icon, tokens.RAIL_ICON, BUTTON if with_text else FOOT_BUTTON)
        self._with_text = with_text

    def painted_text(self) -> tuple[str, int]:
        """What is painted, and how wide [px] it may be."""
        return (self.text() if self._with_text else "", self.width() - 2)

    def icon_box(self) -> QRectF:
        """Above the text, where there is one."""
        box = super().icon_box()
        if self._with_text:
            box.moveTop(8)
        return box

    def paint_on_ground(self, painter: QPainter, role: str) -> None:
        """Draws icon and text."""
        super().paint_on_ground(painter, role)
        if self._with_text:
            write(painter, QRectF(0, 31, self.width(), 20), self.text(), "hint", role)


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
        with QPainter(self) as painter:
            fill(painter, QRectF(self.rect()), "surface")
            fill(painter, QRectF(self.width() - 1, 0, 1, self.height()), "line")
            for button in self.findChildren(RailButton):
                if button.isChecked():
                    fill(painter, QRectF(0, button.y() + 14, 3, button.height() - 28), "accent")
