"""Lining nodes up, spreading them evenly, and laying them out again."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace

from desktop_app.core.errors import Message
from desktop_app.core.map.align import Direction, Side, aligned, distributed, middle_of
from desktop_app.core.map.geometry import Point
from desktop_app.core.map.layout import whole_sheet
from desktop_app.core.map.map_part import cut_out
from desktop_app.core.project.edits import MoveNodes
from desktop_app.ui.map.map_editor import MapEditor

ALIGN, DISTRIBUTE, TIDY = Message("Align nodes"), Message("Distribute nodes"), Message("Tidy up")


class Arranger:
    """Each is one step of undo; the map moves from old to new."""

    def __init__(self, editor: MapEditor) -> None:
        self._editor = editor

    def align(self, nodes: Collection[str], side: Side) -> None:
        """Puts nodes on one line."""
        boxes = self._editor.scene.sheet.boxes
        self._move(MoveNodes(self._sheet, dict(aligned({n: boxes[n] for n in nodes}, side)), name=ALIGN))

    def distribute(self, nodes: Collection[str], direction: Direction) -> None:
        """Puts equal gaps between nodes."""
        boxes = self._editor.scene.sheet.boxes
        self._move(MoveNodes(self._sheet, dict(distributed({n: boxes[n] for n in nodes}, direction)), name=DISTRIBUTE))

    def tidy(self, nodes: Collection[str]) -> None:
        """Lays these nodes out again about where they are; without any, the whole sheet."""
        if len(nodes) > 1:
            self._move(MoveNodes(self._sheet, dict(self._laid_out(nodes)), name=TIDY))
        elif self._editor.scene.is_poster:
            self._move(MoveNodes(self._sheet, dict.fromkeys(self._editor.scene.sheet.boxes), name=TIDY))
        else:
            boxes = whole_sheet(self._editor.figure).boxes
            self._move(MoveNodes(self._sheet, {name: box.centre for name, box in boxes.items()}, name=TIDY))

    @property
    def _sheet(self) -> str:
        return self._editor.scene.name

    def _move(self, edit: MoveNodes) -> None:
        if edit.places:
            self._editor.session.do(edit)

    def _laid_out(self, nodes: Collection[str]) -> dict[str, Point]:
        """The centres of some nodes laid out alone, their middle where it was."""
        figure, boxes = self._editor.figure, self._editor.scene.sheet.boxes
        part = cut_out(figure, nodes)
        laid = whole_sheet(replace(figure, nodes=part.nodes, links=part.links)).boxes
        old = middle_of([boxes[name] for name in nodes])
        new = middle_of(laid.values())
        return {name: box.centre.moved(old.x - new.x, old.y - new.y) for name, box in laid.items()}
