"""Changes of a drawn map: each gives another map, with links that fit the kinds of their ends."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace

from desktop_app.core.errors import MapError
from desktop_app.core.map.capability_map import CapabilityMap
from desktop_app.core.map.check import check_map
from desktop_app.core.map.drawing import drawn_type
from desktop_app.core.map.drawn_map import DrawnMap
from desktop_app.core.map.link import Link
from desktop_app.core.map.node import Node

Ends = tuple[str, str]


def with_part(drawn: DrawnMap, nodes: tuple[Node, ...], links: tuple[Link, ...]) -> DrawnMap:
    """The map with more nodes and links."""
    return replace(drawn, nodes=(*drawn.nodes, *nodes), links=(*drawn.links, *links))


def without_nodes(drawn: DrawnMap, gone: Collection[str]) -> DrawnMap:
    """The map without some nodes, their links, and what they moderate. Raises KeyError for a node that is not there."""
    for name in gone:
        _place(drawn, name)
    links = (
        replace(link, moderators=tuple(m for m in link.moderators if m.node not in gone))
        if any(m.node in gone for m in link.moderators)
        else link
        for link in drawn.links
        if link.source not in gone and link.target not in gone
    )
    return DrawnMap(
        tuple(node for node in drawn.nodes if node.id not in gone),
        tuple(links),
        {pin: node for pin, node in drawn.pins.items() if node not in gone},
    )


def with_node(drawn: DrawnMap, node: Node, shipped: CapabilityMap) -> DrawnMap:
    """The map with a node in place of the one of its id. Raises KeyError for a node that is not there.

    Where its kind is another, its links get the type that fits; one that cannot be between such kinds goes.
    """
    place = _place(drawn, node.id)
    old = drawn.nodes[place]
    after = replace(drawn, nodes=(*drawn.nodes[:place], node, *drawn.nodes[place + 1 :]))
    if (old.kind, old.dimension) == (node.kind, node.dimension):
        return after
    figure = after.on(shipped)
    fitted = (_fitted(figure, link, node, retyped=old.kind != node.kind) for link in drawn.links)
    return replace(after, links=tuple(link for link in fitted if link))


def with_links(drawn: DrawnMap, links: Collection[Link]) -> DrawnMap:
    """The map with these links, each in place of the one between its ends, else behind all others."""
    new = {link.ends: link for link in links}
    kept = tuple(new.pop(link.ends, link) for link in drawn.links)
    return replace(drawn, links=(*kept, *new.values()))


def without_links(drawn: DrawnMap, gone: Collection[Ends]) -> DrawnMap:
    """The map without the links between these ends. Raises KeyError where there is none."""
    known = {link.ends for link in drawn.links}
    for ends in gone:
        if ends not in known:
            raise KeyError(ends)
    return replace(drawn, links=tuple(link for link in drawn.links if link.ends not in gone))


def checked(drawn: DrawnMap, shipped: CapabilityMap) -> DrawnMap:
    """The map itself. Raises MapError with every rule that it breaks."""
    problems = check_map(drawn.on(shipped))
    if problems:
        raise MapError(problems)
    return drawn


def _place(drawn: DrawnMap, name: str) -> int:
    for place, node in enumerate(drawn.nodes):
        if node.id == name:
            return place
    raise KeyError(name)


def _fitted(figure: CapabilityMap, link: Link, node: Node, *, retyped: bool) -> Link | None:
    """A link as it may stand after a change of the kind or dimension of a node; None where it may not."""
    if node.id not in link.ends:
        return link
    if not retyped:
        between_cells = link.type in ("chain", "cross")
        return replace(link, type=drawn_type(figure, *link.ends, link.sign, delayed=False)) if between_cells else link
    drawing = figure.settings.drawing[figure[link.source].kind, figure[link.target].kind, link.sign]
    if drawing.refused:
        return None
    delayed = link.delayed or drawing.delayed
    return replace(link, type=drawn_type(figure, *link.ends, link.sign, delayed=delayed), delayed=delayed)
