"""The view of the map: zoom at the pointer, pan, fit, and walking from node to node by keys."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QEvent, QPoint, Qt, Signal
from PySide6.QtGui import (
    QBrush,
    QContextMenuEvent,
    QCursor,
    QDragEnterEvent,
    QDragMoveEvent,
    QDropEvent,
    QFocusEvent,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPainter,
)
from PySide6.QtWidgets import QWidget

from desktop_app.core.errors import Translate
from desktop_app.ui.map.arrows import ARROWS, ENTER
from desktop_app.ui.map.command_table import COMMANDS, ONE_LETTER
from desktop_app.ui.map.gestures.gesture import Pointer, Stage
from desktop_app.ui.map.hands import Hands
from desktop_app.ui.map.map_editor import MapEditor
from desktop_app.ui.map.neighbour import neighbour_of
from desktop_app.ui.map.palette import KIND_MIME
from desktop_app.ui.map.pointer_tip import PointerTip
from desktop_app.ui.map.selection import NOTHING
from desktop_app.ui.map.whereabouts import chosen_place, seen_boxes
from desktop_app.ui.map.zoom_view import ZoomView
from desktop_app.ui.theme import active

KEYS = {QKeySequence(keys).toString(): known.id for known in COMMANDS for keys in known.keys}
"""The commands by the keys that count while the canvas has the keyboard."""
_PLAIN = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.KeypadModifier


class MapView(ZoomView):
    """Shows one scene at a time; every gesture ends in a signal, an edit or another part of the sheet seen."""

    activated = Signal(str)
    """A node was opened, by Enter or a double click."""
    note_opened = Signal(str)
    """A comment or frame was opened."""
    typed = Signal(str, QPoint)
    """A letter was typed over the canvas; "" for a tap on Space. And where the box that it opens belongs."""
    add_wanted = Signal(QPoint, str)
    """A node is wanted at a place of the view, linked from another one."""
    asked = Signal(str)
    """A command of the Map menu was asked for by its keys."""
    dropped = Signal(str, QPoint)
    """A kind of node was dropped from the palette at a place of the view."""
    menu_wanted = Signal(object)
    """The context menu at a Pointer."""

    def __init__(self, editor: MapEditor, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAcceptDrops(True)
        self.tip = PointerTip(self)
        self.stage = Stage(self, editor)
        self.hands = Hands(self.stage, self)
        self.hands.tapped_space.connect(self._ask_by_space)

    def retranslate(self, tr: Translate) -> None:
        """What a screen reader says of the canvas."""
        self.setAccessibleName(tr("Map of capabilities"))
        walks = tr("Arrow keys go from node to node, with Alt along links, with Shift they select more.")
        does = tr("Enter opens the level, Space finds or adds a node, L draws a link, M weakens one.")
        self.setAccessibleDescription(f"{walks} {does}")

    def pointer_at(self, spot: QPoint, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> Pointer:
        """A place of the view as gestures want it."""
        return Pointer(self.mapToScene(spot), spot, held)

    def here(self) -> QPoint:
        """The place of the pointer, or the middle of the view where it is elsewhere."""
        spot = self.viewport().mapFromGlobal(QCursor.pos())
        return spot if self.viewport().rect().contains(spot) and self.underMouse() else self.viewport().rect().center()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Begins a click or a drag."""
        self.setFocus(Qt.FocusReason.MouseFocusReason)
        self.hands.press(event)
        event.accept()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Feeds the gesture, or marks the link under the pointer."""
        if self.hands.move(event):
            return
        super().mouseMoveEvent(event)
        scene = self.shown
        if scene is not None:
            place = self.mapToScene(event.position().toPoint())
            scene.links.hover(None if scene.node_at(place) else scene.link_at(place))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Ends the gesture; a click selects what is there; on nothing it ends the focus."""
        self.hands.release(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Opens a node or a note; on nothing, fits the sheet."""
        scene, place = self.shown, self.mapToScene(event.position().toPoint())
        if scene is None or event.button() != Qt.MouseButton.LeftButton:
            return
        node, note = scene.node_at(place), scene.notes.at(place)
        if node:
            self.activated.emit(node)
        elif note:
            self.note_opened.emit(note)
        elif scene.link_at(place) is None:
            self.fit()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Selects what is there and asks for its menu."""
        self.hands.cancel()
        scene = self.shown
        if event.reason() != QContextMenuEvent.Reason.Mouse or scene is None:
            self.menu_wanted.emit(self.pointer_at(self._chosen_spot()))
            return
        at = self.pointer_at(event.pos())
        if scene.node_at(at.place) not in scene.selection.nodes:
            self.hands.select_at(at)
        self.menu_wanted.emit(at)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows walk from node to node, Esc ends the focus, Enter opens the level, + − 0 zoom, letters ask."""
        scene, key = self.shown, Qt.Key(event.key())
        if scene is None or self.hands.key(event):
            return
        if self._ask(event):
            return
        if key in ARROWS:
            scene.select(neighbour_of(seen_boxes(scene), scene.selected, ARROWS[key]))
            self.bring(scene.selected)
        elif key == Qt.Key.Key_Escape and scene.selection:
            scene.select("")
        elif key in ENTER and scene.selected:
            self.activated.emit(scene.selected)
        elif not self.zoom_key(key) and not self._type(event):
            super().keyPressEvent(event)

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        """A tap on Space asks for the box that adds."""
        if not self.hands.key_released(event):
            super().keyReleaseEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Keys that were held are forgotten."""
        self.hands.forget_keys()
        super().focusOutEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Another theme: everything is painted anew."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.PaletteChange, QEvent.Type.StyleChange) and self.shown is not None:
            self.shown.paint_anew()
            self.viewport().update()

    def drawBackground(self, painter: QPainter, rect: Any) -> None:  # noqa: ANN401 - Qt's name and overloads
        """The ground."""
        painter.fillRect(rect, QBrush(active.colour("canvas")))

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Takes what comes from the palette; files are the window's."""
        if event.mimeData().hasFormat(KIND_MIME):
            event.acceptProposedAction()
        else:
            event.ignore()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        """It can be dropped anywhere."""
        event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Adds a node there."""
        event.acceptProposedAction()
        self.dropped.emit(event.mimeData().data(KIND_MIME).toStdString(), event.position().toPoint())

    def _ask(self, event: QKeyEvent) -> bool:
        """Whether these are the keys of a command; one letter counts only where a node or a link is selected."""
        command = KEYS.get(QKeySequence(event.keyCombination()).toString(), "")
        chosen = self.shown.selection if self.shown is not None else NOTHING
        if not command or (command in ONE_LETTER and not (chosen.node or chosen.link)):
            return False
        self.asked.emit(command)
        return True

    def _type(self, event: QKeyEvent) -> bool:
        """Whether a letter was typed, which asks for the box that searches and adds."""
        text = event.text()
        if event.modifiers() not in _PLAIN or not text.strip() or not text.isprintable():
            return False
        self.typed.emit(text, self.here())
        return True

    def _ask_by_space(self) -> None:
        self.typed.emit("", self.here())

    def _chosen_spot(self) -> QPoint:
        """Where what is selected is seen; the middle of the view where nothing is."""
        place = chosen_place(self.shown) if self.shown is not None else None
        return self.mapFromScene(place) if place is not None else self.viewport().rect().center()
