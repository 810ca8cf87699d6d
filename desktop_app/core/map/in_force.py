"""The map with the numbers that hold today in place of those with which its nodes and links were made."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from desktop_app.core.map.capability_map import CapabilityMap
from desktop_app.core.map.link import Link, Moderator
from desktop_app.core.map.node import Node

Values = Mapping[str, float]


def strength_input(source: str, target: str) -> str:
    """The input that holds the strength of a link."""
    return f"map.w_{source}__{target}"


def moderation_input(moderator: str, source: str, target: str) -> str:
    """The input that holds how much a moderator takes away of a link."""
    return f"map.k_{moderator}__{source}__{target}"


def level_input(node: str) -> str:
    """The input that holds the level of a node today."""
    return f"map.level_{node}"


def cost_inputs(node: str) -> tuple[str, str]:
    """The inputs that hold the one-off and the running cost of a node."""
    return f"map.one_off_{node}", f"map.running_{node}"


def with_strengths(figure: CapabilityMap, values: Values) -> CapabilityMap:
    """The map with the strengths and moderations in force; the same map where `values` has none of them."""
    links = tuple(link_in_force(link, values) for link in figure.links)
    same = all(new is old for new, old in zip(links, figure.links, strict=True))
    return figure if same else replace(figure, links=links)


def link_in_force(link: Link, values: Values) -> Link:
    """The link with its strength and those of its moderators in force."""
    strength = values.get(strength_input(*link.ends), link.strength)
    moderators = tuple(_moderator(link, moderator, values) for moderator in link.moderators)
    if strength == link.strength and moderators == link.moderators:
        return link
    return replace(link, strength=strength, moderators=moderators)


def node_in_force(node: Node, values: Values, rate: float) -> Node:
    """The node with its level and its costs in force; `rate` is how much of the project's currency makes one USD."""
    one_off, running = (values.get(name) for name in cost_inputs(node.id))
    return replace(
        node,
        level=values.get(level_input(node.id), node.level),
        one_off=node.one_off if one_off is None else one_off / rate,
        running=node.running if running is None else running / rate,
    )


def same_program(one: CapabilityMap, other: CapabilityMap) -> bool:
    """Whether two maps give the same inputs and formulas: they may differ in what is only shown."""
    if one is other:
        return True
    nodes = [_plain_node(node) for node in one.nodes] == [_plain_node(node) for node in other.nodes]
    return nodes and [_plain_link(link) for link in one.links] == [_plain_link(link) for link in other.links]


def _moderator(link: Link, moderator: Moderator, values: Values) -> Moderator:
    return Moderator(moderator.node, values.get(moderation_input(moderator.node, *link.ends), moderator.k))


def _plain_node(node: Node) -> Node:
    return replace(node, page="", section="", stated=False, value_element="", poster=False)


def _plain_link(link: Link) -> Link:
    return replace(link, section="", stated=False)
