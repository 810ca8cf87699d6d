"""Edits of what a person writes on the map and how it is looked at: comments, frames, views. Nothing is computed."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TypeVar

from desktop_app.core.errors import Message
from desktop_app.core.map.canvas import Canvas, CanvasFrame, Comment, View
from desktop_app.core.project.document import Document
from desktop_app.core.project.edits.edit import Edit, gesture_key
from desktop_app.core.project.edits.restore import step

_ORDER_THE_VIEWS = Message("Order the views")
_Item = TypeVar("_Item", Comment, CanvasFrame, View)


@dataclass(frozen=True)
class PutComment:
    """A comment, in place of the one of its id, else as a new one; None in its place takes it away."""

    id: str
    comment: Comment | None
    gesture: int | None = None

    @property
    def name(self) -> Message:
        """See `Edit`."""
        return Message("Write a comment") if self.comment else Message("Delete a comment")

    @property
    def merge_key(self) -> str | None:
        """See `Edit`."""
        return gesture_key(self.gesture, "comment", self.id)

    def apply(self, document: Document) -> tuple[Document, Edit]:
        """See `Edit`."""
        comments = _with(document.canvas.comments, self.id, self.comment)
        return _put(document, replace(document.canvas, comments=comments), self.name)


@dataclass(frozen=True)
class PutFrame:
    """A frame, in place of the one of its id, else as a new one; None in its place takes it away."""

    id: str
    frame: CanvasFrame | None
    gesture: int | None = None

    @property
    def name(self) -> Message:
        """See `Edit`."""
        return Message("Draw a frame") if self.frame else Message("Delete a frame")

    @property
    def merge_key(self) -> str | None:
        """See `Edit`."""
        return gesture_key(self.gesture, "frame", self.id)

    def apply(self, document: Document) -> tuple[Document, Edit]:
        """See `Edit`."""
        frames = _with(document.canvas.frames, self.id, self.frame)
        return _put(document, replace(document.canvas, frames=frames), self.name)


@dataclass(frozen=True)
class PutView:
    """A saved view, in place of the one of its id, else as the last; None in its place takes it away.

    What is on its own sheet goes with it.
    """

    id: str
    view: View | None
    merge_key: None = None

    @property
    def name(self) -> Message:
        """See `Edit`."""
        return Message("Save a view") if self.view else Message("Delete a view")

    def apply(self, document: Document) -> tuple[Document, Edit]:
        """See `Edit`."""
        canvas = replace(document.canvas, views=_with(document.canvas.views, self.id, self.view))
        if self.view is None:
            canvas = _without_sheet(canvas, self.id)
        return _put(document, canvas, self.name)


@dataclass(frozen=True)
class OrderViews:
    """The saved views in the order of these ids. Raises KeyError for an id that is not there."""

    ids: tuple[str, ...]
    name: Message = _ORDER_THE_VIEWS
    merge_key: None = None

    def apply(self, document: Document) -> tuple[Document, Edit]:
        """See `Edit`."""
        known = {view.id: view for view in document.canvas.views}
        first = tuple(known[name] for name in self.ids)
        rest = tuple(view for view in document.canvas.views if view.id not in self.ids)
        return _put(document, replace(document.canvas, views=(*first, *rest)), self.name)


def _put(document: Document, canvas: Canvas, name: Message) -> tuple[Document, Edit]:
    return step(document, replace(document, canvas=canvas), name)


def _without_sheet(canvas: Canvas, sheet: str) -> Canvas:
    return replace(
        canvas,
        places={place: point for place, point in canvas.places.items() if place[0] != sheet},
        landings={place: share for place, share in canvas.landings.items() if place[0] != sheet},
        comments=tuple(comment for comment in canvas.comments if comment.sheet != sheet),
        frames=tuple(frame for frame in canvas.frames if frame.sheet != sheet),
    )


def _with(items: tuple[_Item, ...], name: str, item: _Item | None) -> tuple[_Item, ...]:
    """The items with another in the place of this id, or without it."""
    new: list[_Item] = [] if item is None else [item]
    found: list[_Item] = []
    for known in items:
        if known.id == name:
            found += new
            new = []
        else:
            found.append(known)
    return tuple(found + new)
