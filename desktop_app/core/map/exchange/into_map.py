"""What a file says as nodes and links of a capability map: ids, kinds and types made to fit, refusals reported.

Nothing is dropped in silence: what our rules refuse is a problem, what was guessed or changed is a note.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace

from desktop_app.core.errors import Message, Problem
from desktop_app.core.map.capability_map import CapabilityMap
from desktop_app.core.map.exchange.exchanged_map import ExchangedMap
from desktop_app.core.map.exchange.into_links import fitting_links
from desktop_app.core.map.exchange.into_nodes import fitting_nodes
from desktop_app.core.map.geometry import Point
from desktop_app.core.map.landings import within
from desktop_app.core.map.link import Link, Mark, marks_of
from desktop_app.core.map.node import Node


@dataclass(frozen=True)
class Fitted:
    """New nodes and links for a map, centres and notes of the nodes, where moderators land on the links, what to say.

    `problems` are what could not be taken.

    `brings` is False for a file of which everything is there already.
    """

    nodes: tuple[Node, ...]
    links: tuple[Link, ...]
    places: Mapping[str, Point]
    texts: Mapping[str, str]
    notes: tuple[Message, ...]
    problems: tuple[Problem, ...]
    landings: Mapping[Mark, float] = field(default_factory=dict)

    @property
    def brings(self) -> bool:
        """Whether there is a new node or link."""
        return bool(self.nodes or self.links)


def into_map(exchanged: ExchangedMap, figure: CapabilityMap, *, join: bool = False) -> Fitted:
    """What the file adds to a map; `figure` has no nodes where the file is to stand alone.

    With `join` a node of the same name is the one that is there, so that links of several people meet. Links there keep
    what they are, with the strengths of `figure`.
    """
    found = fitting_nodes(exchanged, figure, join=join)
    whole = replace(figure, nodes=(*figure.nodes, *found.nodes))
    links = fitting_links(exchanged, whole, found.ids)
    new = {node.id for node in found.nodes}
    # Backwards, so that of two nodes of one id the first has the word, as it has among the nodes.
    fresh = [(node, found.ids[node.id]) for node in exchanged.nodes[::-1] if found.ids[node.id] in new]
    return Fitted(
        nodes=found.nodes,
        links=links.links,
        places={name: Point(node.x, node.y) for node, name in fresh if node.x is not None and node.y is not None},
        texts={name: node.notes for node, name in fresh if node.notes},
        notes=(*_already(len(found.known), links.known), *found.notes, *links.notes),
        problems=(*found.problems, *links.problems),
        landings=dict(_landings(exchanged, found.ids, links.links)),
    )


def _landings(exchanged: ExchangedMap, ids: Mapping[str, str], links: Iterable[Link]) -> Iterator[tuple[Mark, float]]:
    marks = marks_of(links)
    for link in exchanged.links:
        for node, share in link.landings:
            mark = ((ids[link.source], ids[link.target]), ids.get(node, ""))
            if mark in marks:
                yield mark, within(share)


def _already(nodes: int, links: int) -> Iterator[Message]:
    if nodes:
        yield Message("already here: {nodes} nodes, {links} links.", nodes=nodes, links=links)
