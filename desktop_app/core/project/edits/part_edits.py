"""Edits that bring many nodes and links into the map at once, with notes and places."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from desktop_app.core.errors import Message
from desktop_app.core.map.canvas import LandingPlace, Place
from desktop_app.core.map.drawn_change import checked, with_part
from desktop_app.core.map.drawn_map import DrawnMap
from desktop_app.core.map.geometry import Point
from desktop_app.core.map.link import Link
from desktop_app.core.map.node import Node
from desktop_app.core.project.document import Document
from desktop_app.core.project.edits.edit import Edit
from desktop_app.core.project.edits.put_map import put_map
from desktop_app.core.project.edits.restore import step

_ADD_A_NODE = Message("Add a node")
_REPLACE_THE_MAP = Message("Replace the map")


@dataclass(frozen=True)
class AddPart:
    """More nodes and links, with notes, and places of nodes and moderators. Raises MapError where they cannot be.

    One node, a copy of several, or what was pasted.
    """

    nodes: tuple[Node, ...]
    links: tuple[Link, ...] = ()
    places: Mapping[Place, Point] = field(default_factory=dict)
    notes: Mapping[str, str] = field(default_factory=dict)
    name: Message = _ADD_A_NODE
    landings: Mapping[LandingPlace, float] = field(default_factory=dict)
    merge_key: None = None

    def apply(self, document: Document) -> tuple[Document, Edit]:
        """See `Edit`."""
        after = put_map(document, checked(with_part(document.drawn_map(), self.nodes, self.links), document.shipped()))
        return step(document, _with(after, self.places, self.notes, self.landings), self.name)


@dataclass(frozen=True)
class ReplaceMap:
    """Another map in place of the whole, such as one that was imported. Raises MapError where it cannot be."""

    drawn: DrawnMap
    places: Mapping[Place, Point] = field(default_factory=dict)
    notes: Mapping[str, str] = field(default_factory=dict)
    name: Message = _REPLACE_THE_MAP
    landings: Mapping[LandingPlace, float] = field(default_factory=dict)
    merge_key: None = None

    def apply(self, document: Document) -> tuple[Document, Edit]:
        """See `Edit`."""
        empty = put_map(document, DrawnMap(pins=self.drawn.pins))
        after = put_map(empty, checked(self.drawn, document.shipped()))
        return step(document, _with(after, self.places, self.notes, self.landings), self.name)


def _with(
    document: Document,
    places: Mapping[Place, Point],
    notes: Mapping[str, str],
    landings: Mapping[LandingPlace, float],
) -> Document:
    known = document.canvas
    canvas = replace(known, places={**known.places, **places}, landings={**known.landings, **landings})
    return replace(document, canvas=canvas, notes={**document.notes, **notes})
