"""A map as the user has drawn it: what a project keeps in place of the nodes and links of the map that ships."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field, replace
from types import MappingProxyType

from desktop_app.core.map.capability_map import CapabilityMap
from desktop_app.core.map.link import Link, PosterLink
from desktop_app.core.map.node import Node


@dataclass(frozen=True)
class DrawnMap:
    """Nodes and links in their order; `pins` {node that the money models name: node that stands in for it}.

    Levels, strengths and costs are those with which a node or link was made; what was set since is an input's entry.
    """

    nodes: tuple[Node, ...] = ()
    links: tuple[Link, ...] = ()
    pins: Mapping[str, str] = field(default_factory=dict)

    def __post_init__(self) -> None:
        object.__setattr__(self, "pins", MappingProxyType(dict(self.pins)))

    @classmethod
    def of(cls, figure: CapabilityMap) -> DrawnMap:
        """The nodes and links of a map."""
        return cls(figure.nodes, figure.links)

    def on(self, shipped: CapabilityMap) -> CapabilityMap:
        """These nodes and links under the settings of the map that ships, of whose poster stays what still is there."""
        ids = {node.id for node in self.nodes}
        poster = tuple(_left(p, ids) for p in shipped.poster_links if p.source in ids and p.target in ids)
        return replace(shipped, nodes=self.nodes, links=self.links, poster_links=poster)


def _left(link: PosterLink, ids: Collection[str]) -> PosterLink:
    """The arrow with those of its moderators that are still there."""
    return replace(link, moderators=tuple(node for node in link.moderators if node in ids))
