"""The choice of a drawn frame's colour: that of a dimension, or none."""

from __future__ import annotations

from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu, QWidget

from desktop_app.core.map.canvas import CanvasFrame
from desktop_app.core.map.node import DIMENSIONS
from desktop_app.ui.map.map_editor import MapEditor
from desktop_app.ui.map.words import frame_text


class FrameColours(QMenu):
    """One entry a dimension, with a mark at that of the frame."""

    def __init__(self, frame: CanvasFrame, editor: MapEditor, parent: QWidget) -> None:
        super().__init__(editor.session.tr("Colour"), parent)
        self._frame, self._editor = frame, editor
        group = QActionGroup(self)
        for dimension in ("", *DIMENSIONS):
            made = group.addAction(self._name(dimension))
            made.setCheckable(True)
            made.setChecked(dimension == frame.dimension)
            made.setData(dimension)
            self.addAction(made)
        group.triggered.connect(self._choose)

    def _name(self, dimension: str) -> str:
        session = self._editor.session
        named = frame_text(dimension, session.tr, session.settings.language)
        return named if dimension else session.tr("No dimension")

    def _choose(self, action: QAction) -> None:
        self._editor.notes.colour(self._frame, str(action.data()))
