"""How central each node of a map is: what acts on it, what it acts on, and how often it lies between others."""

from __future__ import annotations

from dataclasses import dataclass

import networkx as nx

from desktop_app.core.map.capability_map import CapabilityMap
from desktop_app.core.map.influence import Influences


@dataclass(frozen=True, slots=True)
class Centrality:
    """`incoming` and `outgoing` add up the strengths of influences (Özesmi and Özesmi 2004).

    `between` is the share of shortest ways between other nodes that lead through this one (Freeman 1977), a way being
    the shorter the stronger its links are (1/strength).
    """

    node: str
    incoming: float
    outgoing: float
    between: float

    @property
    def whole(self) -> float:
        """Incoming and outgoing together."""
        return self.incoming + self.outgoing


def centralities(figure: CapabilityMap) -> tuple[Centrality, ...]:
    """The centrality of every node, in the order of the map."""
    influences = Influences(figure)
    graph: nx.DiGraph[str] = nx.DiGraph()
    graph.add_nodes_from(node.id for node in figure.nodes)
    for influence in sorted(influences.all, key=lambda i: i.strength):
        if influence.strength > 0:
            graph.add_edge(influence.source, influence.target, distance=1 / influence.strength)
    between = nx.betweenness_centrality(graph, weight="distance")
    return tuple(
        Centrality(
            node.id,
            sum(i.strength for i in influences.on(node.id)),
            sum(i.strength for i in influences.of(node.id)),
            between[node.id],
        )
        for node in figure.nodes
    )
