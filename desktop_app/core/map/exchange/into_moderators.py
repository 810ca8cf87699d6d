"""The moderators of a file's links: nodes that are there, shares within bounds, no circles by moderators alone."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

import networkx as nx

from desktop_app.core.errors import Message, Problem
from desktop_app.core.map.capability_map import CapabilityMap
from desktop_app.core.map.exchange.exchanged_map import ExchangedLink
from desktop_app.core.map.link import Link, Moderator
from desktop_app.core.map.rules import REFUSALS, arrow


def fitting_moderators(
    figure: CapabilityMap, link: ExchangedLink, ids: Mapping[str, str], problems: list[Problem]
) -> tuple[Moderator, ...]:
    """The moderators of a link that may weaken it; `ids` are the nodes' ids in the map by the file's."""
    ends = (ids[link.source], ids[link.target])
    found: dict[str, Moderator] = {}
    for moderator in link.moderators:
        node = ids.get(moderator.node, "")
        if node not in figure:
            cause = Message("its moderator “{node}” is no node of the file.", node=moderator.node)
            problems.append(Problem(named(figure, *ends), cause))
        elif node in ends:
            problems.append(Problem(named(figure, *ends), REFUSALS["mod_self"]))
        else:
            found[node] = Moderator(node, k_within(figure, moderator.k))
    return tuple(found.values())


def without_moderator_circles(figure: CapabilityMap, links: list[Link], problems: list[Problem]) -> list[Link]:
    """The links without those moderators that would depend on what they weaken by way of other moderators alone."""
    graph: nx.DiGraph[str] = nx.DiGraph()
    graph.add_nodes_from(node.id for node in figure.nodes)
    graph.add_edges_from((m.node, link.target) for link in figure.links for m in link.moderators)
    graph.add_edges_from(link.ends for link in figure.links if not link.delayed)
    found = []
    for link in links:
        kept = []
        for moderator in link.moderators:
            if nx.has_path(graph, link.target, moderator.node):
                problems.append(Problem(named(figure, *link.ends), REFUSALS["mod_cycle"]))
            else:
                graph.add_edge(moderator.node, link.target)
                kept.append(moderator)
        found.append(replace(link, moderators=tuple(kept)))
    return found


def k_within(figure: CapabilityMap, k: float) -> float:
    """The share that a moderator takes away, brought within its bounds."""
    low, high = figure.settings.bounds["k"]
    return min(max(k, low), high)


def named(figure: CapabilityMap, *nodes: str) -> str:
    """How a link is called in a problem: by the names of its ends."""
    return arrow(*(figure[node].name.en or figure[node].name.zh for node in nodes))
