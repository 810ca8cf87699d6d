"""The whole map: nodes and links with lookup, incoming links and an order in which sources come first."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from graphlib import CycleError, TopologicalSorter

from desktop_app.core.errors import MapError, Message, Problem
from desktop_app.core.language.model import Names
from desktop_app.core.map.link import Link, LinkKind, LinkType, PosterLink, Rule, Sign
from desktop_app.core.map.node import Kind, Node


@dataclass(frozen=True, slots=True)
class Drawing:
    """What becomes of a link a person draws: its type, whether it must be delayed; or the word of its refusal."""

    type: LinkType = "raises"
    delayed: bool = False
    refused: str = ""


@dataclass(frozen=True, slots=True)
class MapSettings:
    """What holds for every node and link: words for strengths, bounds, uncertainty, and how cost grows with the shop.

    `link_kinds` and `drawing` say what types of links do and what a person may draw between two kinds of nodes.
    `spread` is the half-width of uncertainty of a level, a strength and a k; `cost_range` the factors low, mode, high;
    `reference_revenue` [USD/quarter] is the shop for which the costs of the nodes are stated.
    """

    strengths: Mapping[str, float]
    moderations: Mapping[str, float]
    bounds: Mapping[str, tuple[float, float]]
    spread: Mapping[str, float]
    cost_range: tuple[float, float, float]
    challenge_raise_weight: float
    reference_revenue: float
    cost_exponent: float
    link_kinds: Mapping[LinkType, LinkKind]
    drawing: Mapping[tuple[Kind, Kind, Sign], Drawing]
    kind_names: Mapping[str, Names] = field(default_factory=dict)


@dataclass(frozen=True)
class CapabilityMap:
    """A map of capabilities. It may break rules while it is being drawn: see `rules.check_map`."""

    nodes: tuple[Node, ...]
    links: tuple[Link, ...]
    settings: MapSettings
    poster_links: tuple[PosterLink, ...] = ()

    def __getitem__(self, node: str) -> Node:
        """The node of this id. Raises KeyError for an unknown one."""
        return self._nodes[node]

    def __contains__(self, node: object) -> bool:
        return node in self._nodes

    def incoming(self, node: str) -> tuple[Link, ...]:
        """The links that end at a node, in the order of the map."""
        return self._incoming.get(node, ())

    def link(self, source: str, target: str) -> Link | None:
        """The link from one node to another, if there is one."""
        return next((link for link in self.incoming(target) if link.source == source), None)

    def between(self, ends: tuple[str, str]) -> Link:
        """The link from the first node to the second. Raises KeyError where there is none."""
        link = self.link(*ends)
        if link is None:
            raise KeyError(ends)
        return link

    def rule(self, link: Link) -> Rule:
        """How a link enters the level of its target."""
        return self.settings.link_kinds[link.type].rule

    @cached_property
    def order(self) -> tuple[Node, ...]:
        """Every node after those it depends on in the same column. Raises MapError that prints a cycle."""
        sorter = TopologicalSorter(dependencies(self.nodes, self.links))
        try:
            return tuple(self[node] for node in sorter.static_order() if node in self)
        except CycleError as error:
            path = " → ".join(reversed(error.args[1]))
            cause = Message("these nodes depend on each other in a circle: {path}.", path=path)
            raise MapError((Problem("", cause, Message("Mark one of these links as delayed.")),)) from error

    def reaches(self, start: str, end: str) -> bool:
        """Whether one node is, or in the same column depends on, another: whether `start` leads to `end`."""
        todo, seen = [start], {start}
        while todo:
            node = todo.pop()
            if node == end:
                return True
            new = self._readers.get(node, frozenset()) - seen
            seen |= new
            todo += new
        return False

    @cached_property
    def _readers(self) -> dict[str, frozenset[str]]:
        """For each node those that read it in the same column."""
        found: dict[str, set[str]] = {}
        for link in self.links:
            for source in read_by(link):
                found.setdefault(source, set()).add(link.target)
        return {node: frozenset(readers) for node, readers in found.items()}

    @cached_property
    def delayed_sources(self) -> frozenset[str]:
        """The nodes that some link reads a quarter later."""
        return frozenset(link.source for link in self.links if link.delayed)

    @cached_property
    def _nodes(self) -> dict[str, Node]:
        return {node.id: node for node in self.nodes}

    @cached_property
    def _incoming(self) -> dict[str, tuple[Link, ...]]:
        found: dict[str, list[Link]] = {}
        for link in self.links:
            found.setdefault(link.target, []).append(link)
        return {target: tuple(links) for target, links in found.items()}


def dependencies(nodes: Iterable[Node], links: Iterable[Link]) -> dict[str, list[str]]:
    """For each node those it reads in the same column: sources of links without delay, and all moderators."""
    needs: dict[str, list[str]] = {node.id: [] for node in nodes}
    for link in links:
        needs.setdefault(link.target, []).extend(read_by(link))
    return needs


def read_by(link: Link) -> Iterator[str]:
    """The nodes a link reads in the same column; a delayed link reads only its moderators there."""
    if not link.delayed:
        yield link.source
    yield from (moderator.node for moderator in link.moderators)
