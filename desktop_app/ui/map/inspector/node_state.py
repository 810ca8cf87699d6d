"""What the panels of a node are shown: the node, its figure, and the columns of today and of what is looked at."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from desktop_app.core.analysis.attribution import scalar
from desktop_app.core.language.model import Value
from desktop_app.core.map.capability_map import CapabilityMap
from desktop_app.core.map.node import Node
from desktop_app.ui.map.level_marks import Levels
from desktop_app.ui.session.session import TODAY, Session


@dataclass(frozen=True)
class NodeState:
    """One node in the open project, against the chosen scenario (or today alone)."""

    session: Session
    node: Node

    @property
    def figure(self) -> CapabilityMap:
        """The map."""
        return self.session.shop.content.figure

    @property
    def scenario(self) -> str | None:
        """The id of the chosen scenario; None where today itself is shown."""
        chosen = self.session.chosen
        return chosen.id if chosen else None

    @property
    def today(self) -> Mapping[str, Value]:
        """Today's column."""
        return self.session.values(TODAY)

    @property
    def column(self) -> Mapping[str, Value]:
        """The column looked at."""
        return self.session.values()

    @property
    def levels(self) -> Levels:
        """Today's level and the one looked at."""
        return levels_of(self.session, self.node.id)

    @property
    def name(self) -> str:
        """The node's name in the language of the window."""
        return self.session.name(self.node.name)

    @property
    def movable(self) -> bool:
        """Whether its level can be set here: entered nodes always, a capability only for today."""
        return self.node.entered or (self.node.kind == "capability" and self.scenario is None)


def levels_of(session: Session, node: str) -> Levels:
    """The levels of a node in the open project."""
    name = f"map.{node}"
    return Levels(scalar(session.values(TODAY)[name]), scalar(session.values()[name]))
