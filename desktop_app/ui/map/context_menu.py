"""The context menu of the canvas: the actions that mean something where it was opened."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu

from desktop_app.ui.map.command_table import ARRANGES, command
from desktop_app.ui.map.frame_colours import FrameColours
from desktop_app.ui.map.gestures.gesture import Pointer
from desktop_app.ui.map.map_commands import MapCommands
from desktop_app.ui.map.map_editor import MapEditor
from desktop_app.ui.map.selection import Selection
from desktop_app.ui.map.view import MapView

NOTHING = ("add", "paste", "", "comment", "frame", "", "select_all", "tidy_all", "fit")
NODE = ("rename", "link", "moderate", "", "cut", "copy", "duplicate", "delete", "", "frame")
NODES = (*ARRANGES[:-1], "", "cut", "copy", "duplicate", "delete", "", "frame")
LINK = ("link", "begin_elsewhere", "moderate", "", "delete")
NOTE = ("rename", "delete")


class ContextMenu(QObject):
    """Makes the menu when it is asked for."""

    def __init__(self, view: MapView, editor: MapEditor, commands: MapCommands) -> None:
        super().__init__(view)
        self._view, self._editor, self._commands = view, editor, commands
        view.menu_wanted.connect(self._open)

    def menu(self, selection: Selection) -> QMenu:
        """The menu for what is selected."""
        menu = QMenu(self._view)
        for name in entries(selection):
            if name:
                self._add(menu, name)
            else:
                menu.addSeparator()
        self._add_colours(menu, selection.note)
        return menu

    def _add_colours(self, menu: QMenu, note: str) -> None:
        frames = self._editor.session.document.canvas.frames
        frame = next((frame for frame in frames if frame.id == note), None)
        if frame is not None:
            menu.addMenu(FrameColours(frame, self._editor, menu))

    def _add(self, menu: QMenu, name: str) -> None:
        known = command(name)
        made = menu.addAction(known.text.text(self._editor.say))
        made.setShortcut(QKeySequence(known.keys[0]))
        made.setShortcutVisibleInContextMenu(True)
        made.setData(name)
        made.triggered.connect(self._run)

    def _run(self) -> None:
        sender = self.sender()
        if isinstance(sender, QAction):
            self._commands.run(str(sender.data()))

    def _open(self, at: Pointer) -> None:
        menu = self.menu(self._editor.scene.selection)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self._view.viewport().mapToGlobal(at.spot))


def entries(selection: Selection) -> tuple[str, ...]:
    """The commands that mean something to a selection."""
    if len(selection.nodes) > 1:
        return NODES
    if selection.nodes:
        return NODE
    if selection.note:
        return NOTE
    return LINK if selection.link else NOTHING
