"""A capability map made ready to travel."""

from __future__ import annotations

from collections.abc import Mapping

from desktop_app.core.language.model import Names
from desktop_app.core.map.capability_map import CapabilityMap
from desktop_app.core.map.exchange.exchanged_map import ExchangedLink, ExchangedMap, ExchangedNode
from desktop_app.core.map.exchange.plain_text import one_line, plain_text
from desktop_app.core.map.geometry import Point
from desktop_app.core.map.link import Link, Mark
from desktop_app.core.map.node import Node


def from_map(
    figure: CapabilityMap,
    notes: Mapping[str, str] | None = None,
    places: Mapping[str, Point] | None = None,
    title: str = "",
    landings: Mapping[Mark, float] | None = None,
) -> ExchangedMap:
    """All nodes and links of a map, with what is written on nodes, where they stand, and where moderators land.

    Levels, strengths and costs are those of the map's nodes and links: put those in force there first.
    """
    nodes = (_node(node, (notes or {}).get(node.id, ""), (places or {}).get(node.id)) for node in figure.nodes)
    links = (_link(link, landings or {}) for link in figure.links)
    return ExchangedMap(tuple(nodes), tuple(links), one_line(title))


def _node(node: Node, notes: str, place: Point | None) -> ExchangedNode:
    return ExchangedNode(
        id=node.id,
        name=Names(one_line(node.name.en), one_line(node.name.zh)),
        kind=node.kind,
        dimension=node.dimension,
        page=node.page,
        section=node.section,
        stated=node.stated,
        level=node.level,
        role=node.role,
        one_off=node.one_off,
        running=node.running,
        p_fail=node.p_fail,
        value_element=node.value_element,
        poster=node.poster,
        notes=plain_text(notes) if notes.strip() else "",
        x=place.x if place else None,
        y=place.y if place else None,
    )


def _link(link: Link, landings: Mapping[Mark, float]) -> ExchangedLink:
    marks = [(link.ends, moderator.node) for moderator in link.moderators]
    return ExchangedLink(
        source=link.source,
        target=link.target,
        sign=link.sign,
        strength=link.strength,
        type=link.type,
        delayed=link.delayed,
        section=link.section,
        stated=link.stated,
        moderators=link.moderators,
        landings=tuple((mark[1], landings[mark]) for mark in marks if mark in landings),
    )
