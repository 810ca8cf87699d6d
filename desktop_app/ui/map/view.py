"""The view of the map: zoom at the pointer, pan, fit, and walking from node to node by keys."""

from __future__ import annotations

from typing import Any, cast

from PySide6.QtCore import QEvent, QPoint, QPointF, Qt, Signal
from PySide6.QtGui import QBrush, QKeyEvent, QMouseEvent, QNativeGestureEvent, QPainter, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QFrame, QGraphicsView, QWidget

from desktop_app.ui.map.neighbour import neighbour_of
from desktop_app.ui.map.scene import MapScene
from desktop_app.ui.theme import active

LEAST, MOST, FIT_MOST = 0.15, 4.0, 1.6
NOTCH, KEY_STEP = 1.0015, 1.2
DRAG = 4
ROOM = 900.0
"""How far beyond the sheet one may pan [px]."""
DIRECTIONS = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
}


class MapView(QGraphicsView):
    """Shows one scene at a time; every gesture ends in a signal or in another part of the sheet seen."""

    zoomed = Signal(float)
    activated = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._fitted = True
        self._pressed: QPoint | None = None
        self._panned = False
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.TextAntialiasing)
        self.setViewportUpdateMode(QGraphicsView.ViewportUpdateMode.MinimalViewportUpdate)
        self.setOptimizationFlag(QGraphicsView.OptimizationFlag.DontSavePainterState)
        self.setTransformationAnchor(QGraphicsView.ViewportAnchor.NoAnchor)
        self.setResizeAnchor(QGraphicsView.ViewportAnchor.NoAnchor)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    @property
    def zoom(self) -> float:
        """How large the sheet is shown; 1 is the size of the design."""
        return self.transform().m11()

    def show_scene(self, scene: MapScene) -> None:
        """Shows another sheet, all of it."""
        self.setScene(scene)
        self.setSceneRect(scene.sceneRect().adjusted(-ROOM, -ROOM, ROOM, ROOM))
        self.fit()

    def fit(self) -> None:
        """Shows the whole sheet, and keeps doing so while the view is resized."""
        scene = self._scene()
        if scene is None or not self.viewport().width():
            return
        rect, room = scene.sceneRect(), self.viewport().rect()
        scale = min(room.width() / rect.width(), room.height() / rect.height(), FIT_MOST)
        self.resetTransform()
        self.scale(scale, scale)
        self.centerOn(rect.center())
        self._fitted = True
        self.zoomed.emit(self.zoom)

    def zoom_by(self, factor: float, at: QPointF | None = None) -> None:
        """Zooms so that the place under `at` (of the view; its middle by default) stays where it is."""
        place = (at or QPointF(self.viewport().rect().center())).toPoint()
        factor = min(max(self.zoom * factor, LEAST), MOST) / self.zoom
        before = self.mapToScene(place)
        self.scale(factor, factor)
        moved = self.mapToScene(place) - before
        self.translate(moved.x(), moved.y())
        self._fitted = False
        self.zoomed.emit(self.zoom)

    def zoom_to(self, zoom: float) -> None:
        """That size, about the middle."""
        self.zoom_by(zoom / self.zoom)

    def bring(self, node: str) -> None:
        """Makes sure a node can be seen."""
        scene = self._scene()
        if scene is not None and node in scene.nodes:
            item = scene.nodes[node]
            seen = self.mapToScene(self.viewport().rect()).boundingRect()
            if not seen.contains(item.sceneBoundingRect()):
                self.centerOn(item)
                self._fitted = False

    def wheelEvent(self, event: QWheelEvent) -> None:
        """A wheel zooms at the pointer; two fingers on a pad pan, with Ctrl they zoom."""
        fingers, control = event.pixelDelta(), event.modifiers() & Qt.KeyboardModifier.ControlModifier
        if not fingers.isNull() and not control:
            self._pan(fingers)
        else:
            self.zoom_by(NOTCH ** event.angleDelta().y(), event.position())
        event.accept()

    def viewportEvent(self, event: QEvent) -> bool:
        """A pinch zooms at the pointer."""
        if event.type() == QEvent.Type.NativeGesture:
            gesture = cast("QNativeGestureEvent", event)
            if gesture.gestureType() == Qt.NativeGestureType.ZoomNativeGesture:
                self.zoom_by(1 + gesture.value(), gesture.position())
                return True
        return super().viewportEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Begins a click or a pan."""
        if event.button() in (Qt.MouseButton.LeftButton, Qt.MouseButton.MiddleButton):
            self._pressed, self._panned = event.position().toPoint(), False
            self.setFocus(Qt.FocusReason.MouseFocusReason)
            event.accept()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Pans, or marks the link under the pointer."""
        here = event.position().toPoint()
        if self._pressed is not None:
            self._panned = self._panned or (here - self._pressed).manhattanLength() > DRAG
            if self._panned:
                self._pan(here - self._pressed)
                self._pressed = here
            return
        super().mouseMoveEvent(event)
        scene = self._scene()
        if scene is not None:
            place = self.mapToScene(here)
            scene.links.hover(None if scene.node_at(place) else scene.link_at(place))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click selects what is there; a click on nothing ends the focus."""
        scene = self._scene()
        if self._pressed is not None and not self._panned and scene is not None:
            scene.select(scene.node_at(self.mapToScene(event.position().toPoint())))
        self._pressed = None

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Opens the level of a node; on nothing, fits the sheet."""
        scene = self._scene()
        node = scene.node_at(self.mapToScene(event.position().toPoint())) if scene is not None else ""
        if node:
            self.activated.emit(node)
        else:
            self.fit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows walk from node to node, Esc ends the focus, Enter opens the level, + − 0 F zoom."""
        scene, key = self._scene(), Qt.Key(event.key())
        if scene is None:
            return
        if key in DIRECTIONS and not event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            scene.select(neighbour_of(scene.sheet.boxes, scene.selected, DIRECTIONS[key]))
            self.bring(scene.selected)
        elif key in DIRECTIONS:
            across, down = DIRECTIONS[key]
            self._pan(QPoint(-60 * across, -60 * down))
        elif key == Qt.Key.Key_Escape and scene.selected:
            scene.select("")
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and scene.selected:
            self.activated.emit(scene.selected)
        elif not self._zoom_key(key):
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """A sheet that was fitted stays so."""
        super().resizeEvent(event)
        if self._fitted:
            self.fit()

    def changeEvent(self, event: QEvent) -> None:
        """Another theme: everything is painted anew."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.PaletteChange, QEvent.Type.StyleChange):
            self.viewport().update()

    def drawBackground(self, painter: QPainter, rect: Any) -> None:  # noqa: ANN401 - Qt's name and overloads
        """The ground."""
        painter.fillRect(rect, QBrush(active.colour("canvas")))

    def _zoom_key(self, key: Qt.Key) -> bool:
        if key in (Qt.Key.Key_Plus, Qt.Key.Key_Equal):
            self.zoom_by(KEY_STEP)
        elif key == Qt.Key.Key_Minus:
            self.zoom_by(1 / KEY_STEP)
        elif key == Qt.Key.Key_0:
            self.zoom_to(1.0)
        elif key in (Qt.Key.Key_F, Qt.Key.Key_Home):
            self.fit()
        else:
            return False
        return True

    def _pan(self, by: QPoint) -> None:
        self.horizontalScrollBar().setValue(self.horizontalScrollBar().value() - by.x())
        self.verticalScrollBar().setValue(self.verticalScrollBar().value() - by.y())
        self._fitted = False

    def _scene(self) -> MapScene | None:
        return cast("MapScene | None", self.scene())
