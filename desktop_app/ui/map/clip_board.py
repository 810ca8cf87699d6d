"""Copy, cut, paste and duplicate parts of the map, within a project and between two."""

from __future__ import annotations

from collections.abc import Collection

from PySide6.QtGui import QGuiApplication

from desktop_app.core.errors import UserError
from desktop_app.core.map.geometry import Point
from desktop_app.core.project.map_copy import duplicate, part_of, paste
from desktop_app.ui.map.map_editor import MapEditor
from desktop_app.ui.map.selection import Selection

AWAY = Point(32.0, 32.0)


class ClipBoard:
    """The system's clipboard holds the part as text, so that it can go into a mail as well."""

    def __init__(self, editor: MapEditor) -> None:
        self._editor = editor

    def copy(self, nodes: Collection[str]) -> None:
        """Puts nodes with all that lies among them on the clipboard."""
        if nodes:
            scene = self._editor.scene
            boxes = {name: scene.sheet.boxes[name] for name in nodes}
            QGuiApplication.clipboard().setText(part_of(self._editor.session.shop, nodes, scene.name, boxes))

    def cut(self, nodes: Collection[str]) -> None:
        """Copies nodes and deletes them."""
        self.copy(nodes)
        self._editor.remove(Selection(tuple(nodes)))

    def paste(self, at: Point) -> None:
        """Adds what was copied, about a place."""
        editor = self._editor
        try:
            edit = paste(editor.figure, QGuiApplication.clipboard().text(), editor.scene.name, at)
        except UserError as error:
            editor.session.refused.emit(error)
            return
        editor.put_part(edit)

    def duplicate(self, nodes: Collection[str]) -> None:
        """Adds nodes once more beside themselves."""
        if nodes:
            scene = self._editor.scene
            boxes = {name: scene.sheet.boxes[name] for name in nodes}
            self._editor.put_part(duplicate(self._editor.session.shop, nodes, scene.name, AWAY, boxes))
