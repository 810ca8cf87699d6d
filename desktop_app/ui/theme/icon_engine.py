"""An icon for Qt's own widgets: painted anew whenever they ask, in the colours that the theme has then."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QIcon, QIconEngine, QPainter, QPixmap

from desktop_app.ui.theme import active
from desktop_app.ui.theme.icons import outline, paint_icon

DIMMED = 0.4
"""The opacity of the icon of something that cannot be used now."""


class IconEngine(QIconEngine):
    """Paints the icon of that name in the colour of the token `role`, `on` where its button is checked.

    Raises DefectError for a name that the font does not have.
    """

    def __init__(self, name: str, role: str, on: str) -> None:
        super().__init__()
        outline(name)
        self._look = name, role, on

    def icon(self) -> QIcon:
        """The icon that is painted by this engine, which belongs to it from now on."""
        return QIcon(self)

    def clone(self) -> QIconEngine:
        """Another engine that paints the same."""
        return IconEngine(*self._look)

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State) -> None:
        """Paints the icon into the rectangle."""
        name, role, on = self._look
        colour = active.colour(on if state == QIcon.State.On else role)
        if mode == QIcon.Mode.Disabled:
            colour.setAlphaF(DIMMED)
        paint_icon(painter, QRectF(rect), name, colour)

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        """The icon on nothing; no picture at all for a button that is squeezed to nothing while a page is laid out."""
        if size.isEmpty():
            return QPixmap()
        made = QPixmap(size)
        made.fill(Qt.GlobalColor.transparent)
        with QPainter(made) as painter:
            self.paint(painter, QRect(QPointF(0, 0).toPoint(), size), mode, state)
        return made
