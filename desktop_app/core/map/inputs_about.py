"""Which inputs of the program speak of one node, link or moderator of a map, and go with it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from desktop_app.core.map.in_force import cost_inputs, level_input, moderation_input, strength_input
from desktop_app.core.map.link import Link
from desktop_app.core.map.node import Node


def inputs_about(nodes: Iterable[Node], links: Iterable[Link]) -> frozenset[str]:
    """The ids of all inputs that these nodes and links give to the program."""
    return frozenset((*(i for node in nodes for i in _of_node(node)), *(i for link in links for i in _of_link(link))))


def _of_node(node: Node) -> Iterator[str]:
    if node.kind != "outcome":
        yield level_input(node.id)
    if node.entered:
        yield f"map.adj_{node.id}"
        if node.p_fail is not None:
            yield f"map.ok_{node.id}"
    if node.costed:
        yield from cost_inputs(node.id)


def _of_link(link: Link) -> Iterator[str]:
    yield strength_input(*link.ends)
    yield from (moderation_input(moderator.node, *link.ends) for moderator in link.moderators)
