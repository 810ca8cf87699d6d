"""How far each part of the map is dimmed while a node is selected. Plain values; the scene puts them on its items."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from desktop_app.core.map.sheet import DrawnLink, Sheet

FULL, SECOND, OTHER_NODES, OTHER_LINKS, OTHER_FRAMES = 1.0, 0.75, 0.26, 0.10, 0.50
DERIVED, TO_OUTCOME = 0.45, 0.38
WEAK = 0.2
"""Strength below which a link of the poster is drawn paler."""


@dataclass(frozen=True)
class Focus:
    """What is selected and what follows; "" is nothing."""

    sheet: Sheet
    node: str = ""
    outcomes: frozenset[str] = frozenset()
    pale: bool = True
    near: frozenset[str] = field(init=False)
    second: frozenset[str] = field(init=False)
    kept: frozenset[tuple[str, str]] = field(init=False)

    def __post_init__(self) -> None:
        near = self.sheet.neighbours(self.node) if self.node else frozenset()
        links = self.sheet.links_of(self.node) if self.node else ()
        object.__setattr__(self, "near", near)
        object.__setattr__(self, "kept", frozenset(link.ends for link in links))
        beyond = frozenset(other for node in near for other in self.sheet.neighbours(node))
        object.__setattr__(self, "second", beyond - near - {self.node})

    def of_node(self, node: str) -> float:
        """The opacity of a node."""
        if not self.node or node == self.node or node in self.near:
            return FULL
        return SECOND if node in self.second and self._few else OTHER_NODES

    def of_link(self, link: DrawnLink) -> float:
        """The opacity of a link."""
        if self.node:
            return FULL if link.ends in self.kept else OTHER_LINKS
        if not self.pale:
            return FULL
        if link.target in self.outcomes:
            return TO_OUTCOME
        return DERIVED if link.derived or link.strength < WEAK else FULL

    def of_frame(self, inside: Mapping[str, str], frame: str) -> float:
        """The opacity of a frame; `inside` {node: frame}."""
        if not self.node:
            return FULL
        return FULL if inside.get(self.node) == frame else OTHER_FRAMES

    def of_landing(self, link: DrawnLink) -> float:
        """The opacity of what lands on a link."""
        return FULL if not self.node or link.ends in self.kept else OTHER_LINKS

    def of_lane(self, node: str) -> float:
        """The opacity of a moderator's lane."""
        if not self.node:
            return FULL
        return FULL if node == self.node or node in self.near else OTHER_LINKS

    @property
    def _few(self) -> bool:
        """Whether the second hop leaves anything to dim: on a dense map it would light up everything."""
        return len(self.near) + len(self.second) < len(self.sheet.boxes) * 0.6
