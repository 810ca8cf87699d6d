"""From what a hand does on the map to the edit that it means: nodes put down, links drawn, moderators landed."""

from __future__ import annotations

from dataclasses import dataclass, replace

from desktop_app.core.errors import Message
from desktop_app.core.language.model import Names
from desktop_app.core.map.capability_map import CapabilityMap
from desktop_app.core.map.drawing import MADE_DELAYED, DrawnLink, draw_link, draw_moderator
from desktop_app.core.map.drawn_change import Ends
from desktop_app.core.map.geometry import Point
from desktop_app.core.map.identifier import identifier
from desktop_app.core.map.link import Link, Sign
from desktop_app.core.map.naming import numbered
from desktop_app.core.map.node import Kind, Node, page_of
from desktop_app.core.map.pointing import may_moderate
from desktop_app.core.project.edits.compound import Compound
from desktop_app.core.project.edits.edit import Edit
from desktop_app.core.project.edits.map_edits import PutLinks, RemoveLinks
from desktop_app.core.project.edits.part_edits import AddPart

_CHANGE_A_LINK = Message("Change a link")
_MODERATE = Message("Draw a moderator")
_UNMODERATE = Message("Delete a moderator")
_MOVE_A_MODERATOR = Message("Move a moderator")


@dataclass(frozen=True)
class Proposal:
    """An edit, and what the person is told about it; None where there is nothing to tell.

    `offer` is what the person may want then, said by the name of that edit.
    """

    edit: Edit
    notice: Message | None = None
    offer: Edit | None = None


def add_node(
    figure: CapabilityMap,
    kind: Kind,
    name: Names,
    *,
    dimension: str = "cross",
    sheet: str = "",
    at: Point | None = None,
) -> AddPart:
    """A new node, with a free id made from its English name; `at` is where it is put on a sheet."""
    new = identifier(name.en or name.zh, {node.id for node in figure.nodes}, kind)
    node = Node(new, kind, name, dimension, page_of(kind, dimension))
    return AddPart(numbered(figure, (node,)), places={} if at is None else {(sheet, new): at})


def draw(
    figure: CapabilityMap, source: str, target: str, sign: Sign, strength: float, *, delayed: bool = False
) -> Proposal:
    """A new link, delayed where it would close a circle. Raises MapError where the rules refuse it."""
    drawn = draw_link(figure, source, target, sign, strength, delayed=delayed)
    return Proposal(PutLinks((drawn.link,)), MADE_DELAYED if drawn.made_delayed else None)


def change_link(figure: CapabilityMap, ends: Ends, sign: Sign, *, delayed: bool) -> Proposal:
    """Another sign or delay for a link that is there. Raises MapError where the rules refuse it."""
    drawn = redrawn(figure, figure.between(ends), sign, delayed=delayed)
    return Proposal(PutLinks((drawn.link,), _CHANGE_A_LINK), MADE_DELAYED if drawn.made_delayed else None)


def redrawn(figure: CapabilityMap, link: Link, sign: Sign, *, delayed: bool) -> DrawnLink:
    """A link with another sign or delay, and the type that goes with it. Raises MapError where the rules refuse it."""
    drawn = draw_link(_without(figure, link.ends), *link.ends, sign, link.strength, delayed=delayed)
    new = replace(link, sign=sign, type=drawn.link.type, delayed=drawn.link.delayed)
    return DrawnLink(new, drawn.made_delayed)


def reroute(figure: CapabilityMap, ends: Ends, new: Ends) -> Proposal:
    """A link led to other ends, with those moderators that may weaken it there. Raises MapError where refused."""
    old = figure.between(ends)
    others = _without(figure, ends)
    drawn = draw_link(others, *new, old.sign, old.strength, delayed=old.delayed)
    link = replace(drawn.link, section=old.section)
    for moderator in old.moderators:
        whole = replace(others, links=(*others.links, link))
        if may_moderate(whole, moderator.node, link.ends) is None:
            link = draw_moderator(whole, link, moderator.node, moderator.k)
    edits = RemoveLinks((ends,)), PutLinks((link,))
    return Proposal(Compound(edits, _CHANGE_A_LINK), MADE_DELAYED if drawn.made_delayed else None)


def moderate(figure: CapabilityMap, ends: Ends, node: str, k: float) -> PutLinks:
    """A node that weakens a link. Raises MapError where the rules refuse it."""
    return PutLinks((draw_moderator(figure, figure.between(ends), node, k),), _MODERATE)


def unmoderate(figure: CapabilityMap, ends: Ends, node: str) -> PutLinks:
    """The link without that moderator."""
    return PutLinks((_without_moderator(figure.between(ends), node),), _UNMODERATE)


def move_moderator(figure: CapabilityMap, ends: Ends, node: str, new: Ends) -> PutLinks:
    """A moderator taken from one link to another. Raises MapError where the rules refuse it there."""
    old = figure.between(ends)
    k = next(m.k for m in old.moderators if m.node == node)
    freed = _without_moderator(old, node)
    moderated = draw_moderator(replace(figure, links=_put(figure.links, freed)), figure.between(new), node, k)
    return PutLinks((freed, moderated), _MOVE_A_MODERATOR)


def _without(figure: CapabilityMap, ends: Ends) -> CapabilityMap:
    return replace(figure, links=tuple(link for link in figure.links if link.ends != ends))


def _put(links: tuple[Link, ...], new: Link) -> tuple[Link, ...]:
    return tuple(new if link.ends == new.ends else link for link in links)


def _without_moderator(link: Link, node: str) -> Link:
    return replace(link, moderators=tuple(m for m in link.moderators if m.node != node))
