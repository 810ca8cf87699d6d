"""Links between nodes and the moderators that weaken them. The rule of computation hangs on the link's type."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal, Protocol, get_args

from desktop_app.core.language.model import Names

LinkType = Literal[
    "requires",
    "raises",
    "policy",
    "reduces",
    "enables",
    "strengthens",
    "chain",
    "cross",
    "feedback",
    "produces",
    "harms",
]
LINK_TYPES: tuple[LinkType, ...] = get_args(LinkType)
Rule = Literal["requires", "raises", "reduces", "adds", "weakens"]
RULES: tuple[Rule, ...] = get_args(Rule)
Sign = Literal["+", "-"]
SIGNS: tuple[Sign, ...] = get_args(Sign)
Mark = tuple[tuple[str, str], str]
"""A landing: the ends of a link and the node that lands on it."""


@dataclass(frozen=True, slots=True)
class LinkKind:
    """What a type of link does to the level of its target, and its name."""

    rule: Rule
    name: Names


@dataclass(frozen=True, slots=True)
class Moderator:
    """A node that weakens one link: at full level it takes away the share `k` of its strength."""

    node: str
    k: float


@dataclass(frozen=True, slots=True)
class Link:
    """An arrow: raising the source from nothing to full closes the share `strength` of the gap the target still has."""

    source: str
    target: str
    sign: Sign
    type: LinkType
    strength: float
    delayed: bool = False
    moderators: tuple[Moderator, ...] = ()
    section: str = ""
    stated: bool = False

    @property
    def ends(self) -> tuple[str, str]:
        """Source and target: one link a pair and direction."""
        return (self.source, self.target)

    @property
    def weight(self) -> float:
        """Strength with the sign."""
        return signed(self.strength, self.sign)

    @property
    def between(self) -> str:
        """Source and target as one word: the end of the ids of its inputs, and what notes on it go by.

        >>> Link("lev_audit", "ch_black_box", "-", "reduces", 0.15).between
        'lev_audit__ch_black_box'
        """
        return f"{self.source}__{self.target}"


def signed(strength: float, sign: Sign) -> float:
    """A strength with the sign of its link.

    >>> signed(0.3, "-")
    -0.3
    """
    return strength if sign == "+" else -strength


class Moderated(Protocol):
    """A link of any map, ours or one on its way."""

    @property
    def moderators(self) -> tuple[Moderator, ...]:
        """What weakens it."""


def moderator_count(links: Iterable[Moderated]) -> int:
    """How many arrows land on links: a node that weakens three links counts three times.

    >>> moderator_count([Link("a", "b", "+", "produces", 0.3, moderators=(Moderator("c", 0.2), Moderator("d", 0.4)))])
    2
    """
    return sum(len(link.moderators) for link in links)


def marks_of(links: Iterable[Link]) -> frozenset[Mark]:
    """Every landing of a moderator on these links."""
    return frozenset((link.ends, moderator.node) for link in links for moderator in link.moderators)


@dataclass(frozen=True, slots=True)
class PosterLink:
    """An arrow of the poster alone: it stands for a path through nodes that the poster hides."""

    source: str
    target: str
    sign: Sign
    strength: float
    moderators: tuple[str, ...] = ()

    @property
    def ends(self) -> tuple[str, str]:
        """Source and target."""
        return (self.source, self.target)
