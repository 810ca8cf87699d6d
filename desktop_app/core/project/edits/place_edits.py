"""Edits of where nodes stand and where moderators land on a sheet. Nothing is computed anew."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from desktop_app.core.errors import Message
from desktop_app.core.map.geometry import Point
from desktop_app.core.map.landings import within
from desktop_app.core.map.link import Mark, marks_of
from desktop_app.core.project.document import Document
from desktop_app.core.project.edits.edit import Edit, gesture_key
from desktop_app.core.project.edits.restore import step

_MOVE = Message("Move nodes")
_MOVE_ALONG = Message("Move a moderator along its link")


@dataclass(frozen=True)
class MoveNodes:
    """The centres of nodes on a sheet, {node: point}; None lets layout place a node again. One `gesture`, one step."""

    sheet: str
    places: Mapping[str, Point | None]
    gesture: int | None = None
    name: Message = _MOVE

    @property
    def merge_key(self) -> str | None:
        """See `Edit`."""
        return gesture_key(self.gesture, "places", self.sheet, *sorted(self.places))

    def apply(self, document: Document) -> tuple[Document, Edit]:
        """See `Edit`."""
        new = {(self.sheet, node): point for node, point in self.places.items()}
        kept = {place: point for place, point in document.canvas.places.items() if place not in new}
        places = {**kept, **{place: point for place, point in new.items() if point is not None}}
        return step(document, replace(document, canvas=replace(document.canvas, places=places)), self.name)


@dataclass(frozen=True)
class MoveLanding:
    """The share of its link's length at which a moderator lands on a sheet; None lets layout find it again.

    A share is brought between `landings.FIRST` and `landings.LAST`. Raises KeyError where nothing lands so.
    """

    sheet: str
    mark: Mark
    share: float | None
    gesture: int | None = None
    name: Message = _MOVE_ALONG

    @property
    def merge_key(self) -> str | None:
        """See `Edit`."""
        return gesture_key(self.gesture, "landing", self.sheet, *self.mark[0], self.mark[1])

    def apply(self, document: Document) -> tuple[Document, Edit]:
        """See `Edit`."""
        if self.mark not in marks_of(document.drawn_map().links):
            raise KeyError(self.mark)
        place = (self.sheet, self.mark)
        landings = {known: share for known, share in document.canvas.landings.items() if known != place}
        if self.share is not None:
            landings[place] = within(self.share)
        return step(document, replace(document, canvas=replace(document.canvas, landings=landings)), self.name)
