"""Saved views full screen, one after the other: arrow keys, Space and clicks go on, Esc ends."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QBrush, QKeyEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop_app.core.map.canvas import View
from desktop_app.ui.forms.text import TextLabel
from desktop_app.ui.map.scene import MapScene
from desktop_app.ui.map.zoom_view import ZoomView
from desktop_app.ui.theme import active, tokens

MOST_ZOOM = 2.4
NEXT = {Qt.Key.Key_Right, Qt.Key.Key_Down, Qt.Key.Key_PageDown, Qt.Key.Key_Space, Qt.Key.Key_Return}
PREVIOUS = {Qt.Key.Key_Left, Qt.Key.Key_Up, Qt.Key.Key_PageUp, Qt.Key.Key_Backspace}


class Stage(ZoomView):
    """Few nodes are shown large."""

    most = MOST_ZOOM

    def drawBackground(self, painter: QPainter, rect: Any) -> None:  # noqa: ANN401 - Qt's name and overloads
        """The ground."""
        painter.fillRect(rect, QBrush(active.colour("canvas")))


class Presentation(QWidget):
    """A window of its own without panels; `scene_of` makes the scene of a view."""

    def __init__(self, views: Sequence[View], scene_of: Callable[[View], MapScene], parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Window)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._views, self._scene_of = tuple(views), scene_of
        self.number = 0
        self._title = TextLabel("", "hero")
        self._title.setContentsMargins(tokens.GUTTER, 8, tokens.GUTTER, 8)
        self.view = Stage()
        self.view.setInteractive(False)
        self.view.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.view.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._title)
        column.addWidget(self.view, 1)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.go(0)

    def go(self, number: int) -> None:
        """Shows a view; before the first and after the last there is none."""
        if not 0 <= number < len(self._views):
            return
        self.number = number
        view, old = self._views[number], self.view.shown
        scene = self._scene_of(view)
        scene.setParent(self)
        said = f"{view.name}  {number + 1}/{len(self._views)}"
        self._title.setText(view.name)
        self.setWindowTitle(said)
        self.setAccessibleName(said)
        self.view.setAccessibleName(view.name)
        self.view.show_scene(scene)
        if old is not None:
            old.deleteLater()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """On, back, to the ends, out."""
        key = Qt.Key(event.key())
        if key in NEXT:
            self.go(self.number + 1)
        elif key in PREVIOUS:
            self.go(self.number - 1)
        elif key == Qt.Key.Key_Home:
            self.go(0)
        elif key == Qt.Key.Key_End:
            self.go(len(self._views) - 1)
        elif key in (Qt.Key.Key_Escape, Qt.Key.Key_F5):
            self.close()
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """The left button goes on, the right one back."""
        self.go(self.number + (1 if event.button() == Qt.MouseButton.LeftButton else -1))
