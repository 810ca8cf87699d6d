"""An icon that stands in a row: painted, so that it follows the theme."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop_app.ui.theme import icons, tokens
from desktop_app.ui.theme.brushwork import brush


class IconView(QWidget):
    """The icon of that name in the colour of a token; it says nothing to a screen reader, the text beside it does."""

    def __init__(
        self, name: str, role: str = "ink2", size: int = tokens.LINE_ICON, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._name, self._role, self._size = name, role, size
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """A square."""
        return QSize(self._size, self._size)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """The icon."""
        if self._name:
            with QPainter(self) as painter:
                icons.paint_icon(painter, QRectF(self.rect()), self._name, brush(self._role))
