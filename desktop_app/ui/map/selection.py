"""What is selected on a map: nodes, or one link, one landing, or one note (a comment or a frame)."""

from __future__ import annotations

from dataclasses import dataclass

Ends = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Selection:
    """What is selected; empty is nothing. `landing` is the moderator selected on `link`."""

    nodes: tuple[str, ...] = ()
    link: Ends | None = None
    landing: str = ""
    note: str = ""

    @property
    def node(self) -> str:
        """The one node selected; "" where there are none or several."""
        return self.nodes[0] if len(self.nodes) == 1 else ""

    def toggled(self, node: str) -> Selection:
        """The selection with a node more, or without it."""
        if node in self.nodes:
            return Selection(tuple(name for name in self.nodes if name != node))
        return Selection((*self.nodes, node))

    def __bool__(self) -> bool:
        return self != NOTHING


NOTHING = Selection()
