"""Nodes of the map: what they are, what they cost, and what they say about today."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Literal, get_args

from desktop_app.core.language.model import Names

Kind = Literal["context", "technology", "capability", "challenge", "lever", "outcome"]
KINDS: tuple[Kind, ...] = get_args(Kind)
ENTERED_KINDS = frozenset({"context", "technology", "challenge", "lever"})
DIMENSIONS = ("logistics", "marketing", "supply_chain", "payment_risk")


@dataclass(frozen=True, slots=True)
class Node:
    """A node: `level` is what is true today as the user sees it [0–1]; costs are None where none can arise.

    `one_off` [USD] is the cost of going from 0 to 1, `running` [USD/quarter] the cost at 1, `p_fail` the chance
    that a measure on this node delivers nothing.
    """

    id: str
    kind: Kind
    name: Names
    dimension: str = "cross"
    page: str = "firm"
    section: str = ""
    stated: bool = False
    level: float = 0.0
    role: str = ""
    one_off: float | None = None
    running: float | None = None
    p_fail: float | None = None
    value_element: str = ""
    poster: bool = False

    @property
    def entered(self) -> bool:
        """Whether the person enters today's level: all but capabilities (questionnaire) and outcomes (computed)."""
        return self.kind in ENTERED_KINDS

    def of_kind(self, kind: Kind) -> Node:
        """The node as one of another kind, on the page of such nodes; a role belongs to a kind."""
        return replace(self, kind=kind, role="", page=page_of(kind, self.dimension)) if kind != self.kind else self

    def in_dimension(self, dimension: str) -> Node:
        """The node in another dimension, on the page of it."""
        same = dimension == self.dimension
        return self if same else replace(self, dimension=dimension, page=page_of(self.kind, dimension))

    @property
    def costed(self) -> bool:
        """Whether raising this node costs the firm money; a policy is paid by others, other kinds are not raised."""
        return self.entered and self.one_off is not None and self.running is not None and self.role != "policy"


def page_of(kind: Kind, dimension: str) -> str:
    """The page on which a new node appears."""
    if kind == "context":
        return "government_context"
    return dimension if dimension in DIMENSIONS else "firm"
