"""The levers of a what-if page in the order in which it shows them. Moving one is done in lever_move."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal, get_args

from desktop_app.core.analysis.attribution import scalar
from desktop_app.core.language.model import Input, Value
from desktop_app.core.language.program import Program
from desktop_app.core.map.capability_map import CapabilityMap
from desktop_app.core.map.node import Node

Stage = Literal["shared", "sensing", "seizing", "reconfiguring", "foundations", "policy", "context"]
STAGES: tuple[Stage, ...] = get_args(Stage)


@dataclass(frozen=True)
class LeverGroup:
    """Nodes that a person moves and that build the same thing."""

    stage: Stage
    nodes: tuple[Node, ...]


@dataclass(frozen=True)
class PageLevers:
    """What can be moved on a page, the person's own decisions first, and the challenges that follow from it."""

    decisions: tuple[Input, ...]
    groups: tuple[LeverGroup, ...]
    challenges: tuple[Node, ...]

    @property
    def nodes(self) -> tuple[Node, ...]:
        """All nodes that can be moved, in the order of the page."""
        return tuple(node for group in self.groups for node in group.nodes)


@dataclass(frozen=True)
class FullCost:
    """What bringing a node from nothing to full costs this shop: once [money] and for every quarter [money/quarter]."""

    one_off: float
    running: float


def page_levers(program: Program, figure: CapabilityMap, page: str) -> PageLevers:
    """The levers of a page of the map; of a dimension also the decisions of its model."""
    nodes = [node for node in figure.nodes if node.page == page and f"map.adj_{node.id}" in program.inputs]
    movable = [(node, _stage(figure, node)) for node in nodes if node.kind != "challenge"]
    groups = (LeverGroup(stage, tuple(n for n, own in movable if own == stage)) for stage in STAGES)
    return PageLevers(
        decisions=tuple(i for i in program.inputs.values() if i.role == "decision" and i.id.startswith(f"{page}.")),
        groups=tuple(group for group in groups if group.nodes),
        challenges=_challenges(figure, page),
    )


def full_cost(node: Node, column: Mapping[str, Value]) -> FullCost | None:
    """The cost of a node in a column; None where nobody here pays for it."""
    if not node.costed:
        return None
    scale = scalar(column["map.cost_scale"])
    one_off, running = (scale * scalar(column[f"map.{kind}_{node.id}"]) for kind in ("one_off", "running"))
    return FullCost(one_off, running)


def _challenges(figure: CapabilityMap, page: str) -> tuple[Node, ...]:
    """The challenges of the page, then those of the firm that weaken its links."""
    own = [node for node in figure.nodes if node.kind == "challenge" and node.page == page]
    links = (link for link in figure.links if figure[link.target].page == page)
    weakening = dict.fromkeys(moderator.node for link in links for moderator in link.moderators)
    others = (figure[name] for name in weakening if figure[name].kind == "challenge")
    return (*own, *(node for node in others if node not in own))


def _stage(figure: CapabilityMap, node: Node) -> Stage:
    """The capability that a node feeds directly, else what kind of ground it lays."""
    if node.role == "policy":
        return "policy"
    if node.kind == "context":
        return "context"
    fed = (figure[link.target] for link in figure.links if link.source == node.id)
    roles = {target.role for target in fed if target.kind == "capability"}
    for stage in STAGES:
        if stage in roles:
            return stage
    return "shared" if node.kind == "technology" else "foundations"
