"""Links between nodes and the moderators that weaken them. The rule of computation hangs on the link's type."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, get_args

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
    def between(self) -> str:
        """Source and target as one word: the end of the ids of its inputs, and what notes on it go by.

        >>> Link("lev_audit", "ch_black_box", "-", "reduces", 0.15).between
        'lev_audit__ch_black_box'
        """
        return f"{self.source}__{self.target}"


@dataclass(frozen=True, slots=True)
class PosterLink:
    """An arrow of the poster alone: it stands for a path through nodes that the poster hides."""

    source: str
    target: str
    sign: Sign
    strength: float
    moderators: tuple[str, ...] = ()
