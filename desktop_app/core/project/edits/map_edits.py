"""Edits of the map: which nodes and links there are and what they are.

Numbers that are inputs of the program (levels, strengths, moderations, costs) are set as inputs: see `map_numbers`.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from desktop_app.core.errors import MapError, Message
from desktop_app.core.map.canvas import Place
from desktop_app.core.map.capability_map import CapabilityMap
from desktop_app.core.map.drawn_change import (
    Ends,
    checked,
    with_links,
    with_node,
    with_part,
    without_links,
    without_nodes,
)
from desktop_app.core.map.drawn_map import DrawnMap
from desktop_app.core.map.geometry import Point
from desktop_app.core.map.link import Link
from desktop_app.core.map.node import Node
from desktop_app.core.project.document import Document
from desktop_app.core.project.edits.edit import Edit, gesture_key
from desktop_app.core.project.edits.put_map import put_map
from desktop_app.core.project.edits.restore import step

_ADD_A_NODE = Message("Add a node")
_REPLACE_THE_MAP = Message("Replace the map")
_CHANGE_A_NODE = Message("Change a node")
_DRAW_A_LINK = Message("Draw a link")
_REBIND = Message("Let another node stand in")


@dataclass(frozen=True)
class AddPart:
    """More nodes and links, with the notes on them and the places of the nodes. Raises MapError where they cannot be.

    One node, a copy of several, or what was pasted.
    """

    nodes: tuple[Node, ...]
    links: tuple[Link, ...] = ()
    places: Mapping[Place, Point] = field(default_factory=dict)
    notes: Mapping[str, str] = field(default_factory=dict)
    name: Message = _ADD_A_NODE
    merge_key: None = None

    def apply(self, document: Document) -> tuple[Document, Edit]:
        """See `Edit`."""
        after = put_map(document, _checked(document, with_part(document.drawn_map(), self.nodes, self.links)))
        return step(document, _with(after, self.places, self.notes), self.name)


@dataclass(frozen=True)
class ReplaceMap:
    """Another map in place of the whole, such as one that was imported. Raises MapError where it cannot be."""

    drawn: DrawnMap
    places: Mapping[Place, Point] = field(default_factory=dict)
    notes: Mapping[str, str] = field(default_factory=dict)
    name: Message = _REPLACE_THE_MAP
    merge_key: None = None

    def apply(self, document: Document) -> tuple[Document, Edit]:
        """See `Edit`."""
        empty = put_map(document, DrawnMap(pins=self.drawn.pins))
        after = put_map(empty, _checked(document, self.drawn))
        return step(document, _with(after, self.places, self.notes), self.name)


@dataclass(frozen=True)
class RemoveNodes:
    """Nodes less, with their links, what they moderate, and everything that was said of them."""

    nodes: tuple[str, ...]
    merge_key: None = None

    @property
    def name(self) -> Message:
        """See `Edit`."""
        return Message("Delete {count} nodes", count=len(self.nodes)) if self.nodes[1:] else Message("Delete a node")

    def apply(self, document: Document) -> tuple[Document, Edit]:
        """See `Edit`."""
        return step(document, put_map(document, without_nodes(document.drawn_map(), self.nodes)), self.name)


@dataclass(frozen=True)
class ChangeNode:
    """A node in place of the one of its id; its level and costs stay those in force.

    Another kind changes the types of its links; links that cannot be then go. `gesture` is that of a stretch of typing.
    """

    node: Node
    name: Message = _CHANGE_A_NODE
    gesture: int | None = None

    @property
    def merge_key(self) -> str | None:
        """See `Edit`."""
        return gesture_key(self.gesture, "node", self.node.id)

    def apply(self, document: Document) -> tuple[Document, Edit]:
        """See `Edit`."""
        drawn = with_node(document.drawn_map(), self.node, _shipped(document))
        return step(document, put_map(document, _checked(document, drawn)), self.name)


@dataclass(frozen=True)
class PutLinks:
    """Links, each in place of the one between its ends, else as a new one. Raises MapError where one cannot be."""

    links: tuple[Link, ...]
    name: Message = _DRAW_A_LINK
    merge_key: None = None

    def apply(self, document: Document) -> tuple[Document, Edit]:
        """See `Edit`."""
        drawn = with_links(document.drawn_map(), self.links)
        return step(document, put_map(document, _checked(document, drawn)), self.name)


@dataclass(frozen=True)
class RemoveLinks:
    """The links between these ends less, with what moderates them."""

    ends: tuple[Ends, ...]
    merge_key: None = None

    @property
    def name(self) -> Message:
        """See `Edit`."""
        return Message("Delete {count} links", count=len(self.ends)) if self.ends[1:] else Message("Delete a link")

    def apply(self, document: Document) -> tuple[Document, Edit]:
        """See `Edit`."""
        return step(document, put_map(document, without_links(document.drawn_map(), self.ends)), self.name)


@dataclass(frozen=True)
class Rebind:
    """The node that the money models read in place of the one they name; the pin's own id puts that back.

    Raises MapError where the node is of another kind, KeyError for an unknown pin or node.
    """

    pin: str
    node: str
    name: Message = _REBIND
    merge_key: None = None

    def apply(self, document: Document) -> tuple[Document, Edit]:
        """See `Edit`."""
        known = document.content()
        if self.node != self.pin and known.figure[self.node].kind != known.shipped[self.pin].kind:
            raise MapError.of(self.node, Message("another kind of node cannot stand in here."))
        drawn = document.drawn_map()
        pins = {pin: node for pin, node in drawn.pins.items() if pin != self.pin}
        if self.node != self.pin:
            pins[self.pin] = self.node
        return step(document, replace(document, map=replace(drawn, pins=pins)), self.name)


def _with(document: Document, places: Mapping[Place, Point], notes: Mapping[str, str]) -> Document:
    canvas = replace(document.canvas, places={**document.canvas.places, **places})
    return replace(document, canvas=canvas, notes={**document.notes, **notes})


def _shipped(document: Document) -> CapabilityMap:
    return document.shipped()


def _checked(document: Document, drawn: DrawnMap) -> DrawnMap:
    return checked(drawn, _shipped(document))
