"""Loops of a map, which close over late links: reinforcing where more brings more, balancing where it brings less."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import islice, pairwise

import networkx as nx

from desktop_app.core.map.capability_map import CapabilityMap
from desktop_app.core.map.influence import Influence, Influences, sign_of

MOST_LOOPS = 100
LONGEST_LOOP = 10


@dataclass(frozen=True, slots=True)
class Loop:
    """Influences that lead back to where they began."""

    steps: tuple[Influence, ...]

    @property
    def nodes(self) -> tuple[str, ...]:
        """The nodes along the loop, each once."""
        return tuple(step.source for step in self.steps)

    @property
    def reinforcing(self) -> bool:
        """Whether more of a node brings still more of it."""
        return sign_of(self.steps) == "+"


@dataclass(frozen=True, slots=True)
class Loops:
    """The loops found, the shortest first; `complete` says whether these are all of at most `LONGEST_LOOP` steps."""

    found: tuple[Loop, ...]
    complete: bool


def loops(figure: CapabilityMap, most: int = MOST_LOOPS) -> Loops:
    """The loops of a map; where two influences lead from a node to the next, the stronger one counts."""
    strongest: dict[tuple[str, str], Influence] = {}
    for influence in sorted(Influences(figure).all, key=lambda i: i.strength):
        strongest[influence.source, influence.target] = influence
    graph: nx.DiGraph[str] = nx.DiGraph()
    graph.add_edges_from(strongest)
    cycles = list(islice(nx.simple_cycles(graph, length_bound=LONGEST_LOOP), most + 1))
    found = (Loop(tuple(strongest[pair] for pair in pairwise((*cycle, cycle[0])))) for cycle in cycles[:most])
    return Loops(tuple(sorted(found, key=lambda loop: len(loop.steps))), complete=len(cycles) <= most)
