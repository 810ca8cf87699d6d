"""What cells are read from: the shop, and the language in which they are read."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from desktop_app.core.errors import Translate
from desktop_app.core.i18n import translator
from desktop_app.core.map.capability_map import CapabilityMap
from desktop_app.core.map.in_force import node_in_force
from desktop_app.core.map.node import Node
from desktop_app.core.project.shop import Shop


@dataclass(frozen=True)
class CellReading:
    """A shop as cells show it in a language."""

    shop: Shop
    language: str

    @property
    def figure(self) -> CapabilityMap:
        """The map, its strengths in force."""
        return self.shop.content.figure

    @cached_property
    def tr(self) -> Translate:
        """Says our texts in the language."""
        return translator(self.language)

    @cached_property
    def numbers(self) -> dict[str, float]:
        """The inputs that somebody entered or measured."""
        return self.shop.numbers()

    def name(self, node: str) -> str:
        """What a node is called."""
        return self.figure[node].name.get(self.language)

    def in_force(self, node: Node) -> Node:
        """The node with the level and costs [USD] in force."""
        return node_in_force(node, self.numbers, self.shop.rate)

    def node_named(self, text: str) -> str:
        """The id of the node with this name in either language, or with this id; "" where there is none or several."""
        wanted = text.strip().casefold()
        found = [
            node.id
            for node in self.figure.nodes
            if wanted and wanted in (node.name.en.casefold(), node.name.zh.casefold(), node.id)
        ]
        return found[0] if len(found) == 1 else ""
