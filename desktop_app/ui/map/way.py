"""A way on the map that is shown alone: its nodes and its links; everything else is dimmed."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from desktop_app.core.map.influence import Influence, Influences
from desktop_app.core.map.sheet import DrawnLink
from desktop_app.ui.map.focus import FULL, OTHER_FRAMES, OTHER_LINKS, OTHER_NODES, Focus
from desktop_app.ui.map.selection import Ends


@dataclass(frozen=True)
class Way:
    """Nodes and the links among them; a moderator is on the way with the link that it weakens."""

    nodes: frozenset[str] = frozenset()
    links: frozenset[Ends] = frozenset()

    @classmethod
    def along(cls, steps: Iterable[Influence]) -> Way:
        """The way over these influences."""
        known = tuple(steps)
        nodes = {end for step in known for end in (step.source, step.target)}
        return cls(frozenset(nodes), frozenset(step.link.ends for step in known))

    @classmethod
    def among(cls, influences: Influences, nodes: Iterable[str]) -> Way:
        """All influences among these nodes."""
        known = frozenset(nodes)
        return cls(known, cls.along(i for i in influences.all if {i.source, i.target} <= known).links)


@dataclass(frozen=True)
class WayFocus(Focus):
    """The focus on a way."""

    way: Way = Way()

    def of_node(self, node: str) -> float:
        """The opacity of a node."""
        return FULL if node in self.way.nodes else OTHER_NODES

    def of_link(self, link: DrawnLink) -> float:
        """The opacity of a link."""
        return FULL if link.ends in self.way.links else OTHER_LINKS

    def of_frame(self, inside: Mapping[str, str], frame: str) -> float:
        """The opacity of a frame."""
        return FULL if any(inside.get(node) == frame for node in self.way.nodes) else OTHER_FRAMES

    def of_landing(self, link: DrawnLink) -> float:
        """The opacity of what lands on a link."""
        return self.of_link(link)

    def of_lane(self, node: str) -> float:
        """The opacity of a moderator's lane."""
        return FULL if node in self.way.nodes else OTHER_LINKS
