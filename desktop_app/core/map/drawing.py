"""What a person draws: a link gets the type that fits its ends, is delayed where it closes a circle, or is refused."""

from __future__ import annotations

from dataclasses import dataclass, replace

import networkx as nx

from desktop_app.core.errors import MapError, Message, Problem
from desktop_app.core.map.capability_map import CapabilityMap
from desktop_app.core.map.link import Link, LinkType, Moderator, Sign
from desktop_app.core.map.rules import REFUSALS, arrow, moderator_problems, refusal, strength_problems

MADE_DELAYED = Message("This link would close a circle, so it acts one quarter later.")


@dataclass(frozen=True, slots=True)
class DrawnLink:
    """A link as it may stand in the map; `made_delayed` where it would have closed a circle."""

    link: Link
    made_delayed: bool


def draw_link(
    figure: CapabilityMap, source: str, target: str, sign: Sign, strength: float, *, delayed: bool = False
) -> DrawnLink:
    """The link a person draws between two nodes, with the type that fits their kinds. Raises MapError where refused."""
    doubled = source != target and figure.link(source, target)
    word = "double" if doubled else refusal(figure, source, target, sign, delayed=delayed)
    if word:
        raise MapError.of(arrow(source, target), REFUSALS[word])
    late = delayed or figure.reaches(target, source)
    link = Link(source, target, sign, drawn_type(figure, source, target, sign, delayed=late), strength, late)
    problems = tuple(strength_problems(figure, link))
    if problems:
        raise MapError(problems)
    return DrawnLink(link, made_delayed=late and not delayed)


def draw_moderator(figure: CapabilityMap, link: Link, node: str, k: float) -> Link:
    """The link with one more moderator, or with another k for one it has. Raises MapError where refused."""
    others = tuple(m for m in link.moderators if m.node != node)
    moderated = replace(link, moderators=(*others, Moderator(node, k)))
    problems = [*moderator_problems(figure, moderated)]
    if node not in link.ends and figure.reaches(link.target, node):
        problems.append(Problem(arrow(*link.ends), REFUSALS["mod_cycle"]))
    if problems:
        raise MapError(tuple(problems))
    return moderated


def delay_cycles(figure: CapabilityMap) -> tuple[CapabilityMap, tuple[Link, ...]]:
    """The map with just those links delayed that would close a circle were the links drawn one by one; and these links.

    For maps from elsewhere. A circle through moderators is left to `check_map`.
    """
    graph: nx.DiGraph[str] = nx.DiGraph()
    graph.add_nodes_from(node.id for node in figure.nodes)
    graph.add_edges_from((m.node, link.target) for link in figure.links for m in link.moderators)
    links: list[Link] = []
    for link in figure.links:
        closes = not link.delayed and nx.has_path(graph, link.target, link.source)
        links.append(replace(link, delayed=True) if closes else link)
        if not links[-1].delayed:
            graph.add_edge(*link.ends)
    changed = tuple(new for new, old in zip(links, figure.links, strict=True) if new.delayed and not old.delayed)
    return replace(figure, links=tuple(links)), changed


def drawn_type(figure: CapabilityMap, source: str, target: str, sign: Sign, *, delayed: bool) -> LinkType:
    """The type that a link between these nodes has, by their kinds, its sign, and whether it is delayed."""
    ends = (figure[source], figure[target])
    drawn = figure.settings.drawing[ends[0].kind, ends[1].kind, sign].type
    if drawn != "chain":
        return drawn
    if delayed:
        return "feedback"
    return "chain" if ends[0].dimension == ends[1].dimension else "cross"
