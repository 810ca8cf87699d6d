"""How large and which part of a sheet is seen: zoom at the pointer, pan, fit."""

from __future__ import annotations

from typing import cast

from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QNativeGestureEvent, QPainter, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QFrame, QGraphicsView, QWidget

from desktop_app.ui.map.scene import MapScene
from desktop_app.ui.map.whereabouts import seen_room

LEAST, MOST, FIT_MOST = 0.15, 4.0, 1.6
NOTCH, KEY_STEP = 1.0015, 1.2
ROOM = 900.0
"""How far beyond the sheet one may pan [px]."""


class ZoomView(QGraphicsView):
    """Shows one scene at a time, whole or a part of it."""

    most = FIT_MOST
    """The largest that a sheet is shown to fit it."""
    zoomed = Signal(float)
    seen_changed = Signal()
    """Another part of the sheet is seen."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._fitted = True
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
        for bar in (self.horizontalScrollBar(), self.verticalScrollBar()):
            bar.valueChanged.connect(self.seen_changed)

    @property
    def shown(self) -> MapScene | None:
        """The scene that is shown."""
        return cast("MapScene | None", self.scene())

    @property
    def zoom(self) -> float:
        """How large the sheet is shown; 1 is the size of the design."""
        return self.transform().m11()

    def show_scene(self, scene: MapScene) -> None:
        """Shows another sheet, all of it."""
        self.setScene(scene)
        self.give_room()
        self.fit()

    def give_room(self) -> None:
        """Lets one pan a little beyond the sheet, however large it has become."""
        scene = self.shown
        if scene is not None:
            self.setSceneRect(scene.sceneRect().adjusted(-ROOM, -ROOM, ROOM, ROOM))

    def fit(self) -> None:
        """Shows all that is not hidden, and keeps doing so while the view is resized."""
        scene = self.shown
        if scene is None or not self.viewport().width():
            return
        self.fit_to(seen_room(scene))
        self._fitted = True

    def fit_to(self, part: QRectF) -> None:
        """Shows just this part of the sheet."""
        room = self.viewport().rect()
        scale = min(room.width() / part.width(), room.height() / part.height(), self.most)
        self.resetTransform()
        self.scale(scale, scale)
        self.centerOn(part.center())
        self._fitted = False
        self._tell()

    def fit_again(self) -> None:
        """Fits a sheet that was fitted."""
        if self._fitted:
            self.fit()
        self.seen_changed.emit()

    def zoom_by(self, factor: float, at: QPointF | None = None) -> None:
        """Zooms so that the place under `at` (of the view; its middle by default) stays where it is."""
        place = (at or QPointF(self.viewport().rect().center())).toPoint()
        factor = min(max(self.zoom * factor, LEAST), MOST) / self.zoom
        before = self.mapToScene(place)
        self.scale(factor, factor)
        moved = self.mapToScene(place) - before
        self.translate(moved.x(), moved.y())
        self._fitted = False
        self._tell()

    def zoom_to(self, zoom: float) -> None:
        """That size, about the middle."""
        self.zoom_by(zoom / self.zoom)

    def bring(self, node: str) -> None:
        """Makes sure a node can be seen."""
        scene = self.shown
        if scene is not None and node in scene.nodes:
            item = scene.nodes[node]
            seen = self.mapToScene(self.viewport().rect()).boundingRect()
            if not seen.contains(item.sceneBoundingRect()):
                self.look_at(item.middle())

    def bring_place(self, place: QPointF) -> None:
        """Makes sure a place of the sheet can be seen."""
        if not self.viewport().rect().contains(self.mapFromScene(place)):
            self.look_at(place)

    def look_at(self, place: QPointF) -> None:
        """Brings a place of the sheet to the middle."""
        self.centerOn(place)
        self._fitted = False

    def pan(self, by: QPoint) -> None:
        """Moves the sheet under the window."""
        self.horizontalScrollBar().setValue(self.horizontalScrollBar().value() - by.x())
        self.verticalScrollBar().setValue(self.verticalScrollBar().value() - by.y())
        self._fitted = False

    def resizeEvent(self, event: QResizeEvent) -> None:
        """A sheet that was fitted stays so."""
        super().resizeEvent(event)
        self.fit_again()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """A wheel zooms at the pointer; two fingers on a pad pan, with Ctrl they zoom."""
        fingers, control = event.pixelDelta(), event.modifiers() & Qt.KeyboardModifier.ControlModifier
        if not fingers.isNull() and not control:
            self.pan(fingers)
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

    def zoom_key(self, key: Qt.Key) -> bool:
        """Whether a key zooms: + − 0, and Home, which fits."""
        if key in (Qt.Key.Key_Plus, Qt.Key.Key_Equal):
            self.zoom_by(KEY_STEP)
        elif key == Qt.Key.Key_Minus:
            self.zoom_by(1 / KEY_STEP)
        elif key == Qt.Key.Key_0:
            self.zoom_to(1.0)
        elif key == Qt.Key.Key_Home:
            self.fit()
        else:
            return False
        return True

    def _tell(self) -> None:
        self.zoomed.emit(self.zoom)
        self.seen_changed.emit()
