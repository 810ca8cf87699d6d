"""Edits of the map: which nodes and links there are and what they are. Many at once come in by `part_edits`.

Numbers that are inputs of the program (levels, strengths, moderations, costs) are set as inputs: see `map_numbers`.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from desktop_app.core.errors import MapError, Message
from desktop_app.core.map.drawn_change import (
    Ends,
    checked,
    with_links,
    with_node,
    without_links,
    without_nodes,
)
from desktop_app.core.map.link import Link
from desktop_app.core.map.node import Node
from desktop_app.core.project.document import Document
from desktop_app.core.project.edits.edit import Edit, gesture_key
from desktop_app.core.project.edits.put_map import put_map
from desktop_app.core.project.edits.restore import step

_CHANGE_A_NODE = Message("Change a node")
_DRAW_A_LINK = Message("Draw a link")
_REBIND = Message("Let another node stand in")


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
        drawn = with_node(document.drawn_map(), self.node, document.shipped())
        return step(document, put_map(document, checked(drawn, document.shipped())), self.name)


@dataclass(frozen=True)
class PutLinks:
    """Links, each in place of the one between its ends, else as a new one. Raises MapError where one cannot be."""

    links: tuple[Link, ...]
    name: Message = _DRAW_A_LINK
    merge_key: None = None

    def apply(self, document: Document) -> tuple[Document, Edit]:
        """See `Edit`."""
        drawn = with_links(document.drawn_map(), self.links)
        return step(document, put_map(document, checked(drawn, document.shipped())), self.name)


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
