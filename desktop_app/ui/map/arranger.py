"""Lining nodes up, spreading them evenly, and laying them out again."""

from __future__ import annotations

from collections.abc import Collection, Mapping

from desktop_app.core.errors import Message
from desktop_app.core.map.align import Direction, Side, aligned, distributed
from desktop_app.core.map.geometry import Box, Point
from desktop_app.core.map.layout import whole_sheet
from desktop_app.core.map.tidy import tidied
from desktop_app.core.project.edits import MoveNodes
from desktop_app.ui.map.map_editor import MapEditor

ALIGN, DISTRIBUTE, TIDY = Message("Align nodes"), Message("Distribute nodes"), Message("Tidy up")
FEWEST = 2
SELECT_SEVERAL = Message("Select several nodes first: Ctrl or Shift and click, or drag a band about them.")


class Arranger:
    """Each is one step of undo; the map moves from old to new."""

    def __init__(self, editor: MapEditor) -> None:
        self._editor = editor

    def align(self, nodes: Collection[str], side: Side) -> None:
        """Puts nodes on one line."""
        if self._are_several(nodes):
            self._move(aligned({name: self._boxes[name] for name in nodes}, side), ALIGN)

    def distribute(self, nodes: Collection[str], direction: Direction) -> None:
        """Puts equal gaps between nodes."""
        if self._are_several(nodes):
            self._move(distributed({name: self._boxes[name] for name in nodes}, direction), DISTRIBUTE)

    def tidy(self, nodes: Collection[str]) -> None:
        """Lays these nodes out again about where they are."""
        if self._are_several(nodes):
            self._move(tidied(self._editor.figure, nodes, self._boxes), TIDY)

    def tidy_all(self) -> None:
        """Lays the whole sheet out again."""
        if self._editor.scene.is_poster:
            self._move(dict.fromkeys(self._boxes), TIDY)
        else:
            boxes = whole_sheet(self._editor.figure).boxes
            self._move({name: box.centre for name, box in boxes.items()}, TIDY)

    @property
    def _boxes(self) -> Mapping[str, Box]:
        return self._editor.scene.sheet.boxes

    def _are_several(self, nodes: Collection[str]) -> bool:
        """Whether there is something to arrange; where not, it is said how to select it."""
        if len(nodes) < FEWEST:
            self._editor.tell(SELECT_SEVERAL)
        return len(nodes) >= FEWEST

    def _move(self, places: Mapping[str, Point | None], name: Message) -> None:
        if places:
            self._editor.session.do(MoveNodes(self._editor.scene.name, places, name=name))
