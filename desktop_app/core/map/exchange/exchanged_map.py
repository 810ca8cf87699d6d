"""A map on its way between Dynacap and a file: what any format may say of it, before our rules are applied."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from desktop_app.core.language.model import Names
from desktop_app.core.map.link import Moderator, Sign, signed


@dataclass(frozen=True, slots=True)
class ExchangedNode:
    """A node: `kind` is "" where the file names none, numbers are None where it gives none; x and y are its centre."""

    id: str
    name: Names
    kind: str = ""
    dimension: str = ""
    page: str = ""
    section: str = ""
    stated: bool = False
    level: float | None = None
    role: str = ""
    one_off: float | None = None
    running: float | None = None
    p_fail: float | None = None
    value_element: str = ""
    poster: bool = False
    notes: str = ""
    x: float | None = None
    y: float | None = None


@dataclass(frozen=True, slots=True)
class ExchangedLink:
    """A link; `type` is "" where the file names none of ours.

    `landings` are the moderators that somebody moved along it, (node, share of its length).
    """

    source: str
    target: str
    sign: Sign
    strength: float
    type: str = ""
    delayed: bool = False
    section: str = ""
    stated: bool = False
    moderators: tuple[Moderator, ...] = ()
    landings: tuple[tuple[str, float], ...] = ()

    @property
    def weight(self) -> float:
        """Strength with the sign of the link."""
        return signed(self.strength, self.sign)


@dataclass(frozen=True, slots=True)
class ExchangedMap:
    """Nodes and links of one map; `title` names the map or the person who drew it."""

    nodes: tuple[ExchangedNode, ...]
    links: tuple[ExchangedLink, ...]
    title: str = ""


def labels(exchanged: ExchangedMap, language: str) -> dict[str, str]:
    """One name a node, {id: name}, all different: a name that comes again is numbered."""
    return dict(
        zip((n.id for n in exchanged.nodes), distinct(n.name.get(language) for n in exchanged.nodes), strict=True)
    )


def distinct(names: Iterable[str]) -> list[str]:
    """The names in their order, numbered where one comes again.

    >>> distinct(["Trust", "Trust", "Trust (2)"])
    ['Trust', 'Trust (2)', 'Trust (2) (2)']
    """
    found: dict[str, None] = {}
    for name in names:
        number, free = 1, name
        while free in found:
            number += 1
            free = f"{name} ({number})"
        found[free] = None
    return list(found)


def end_names(exchanged: ExchangedMap, language: str) -> Mapping[str, str]:
    """How links name their ends, {id: word}: by name where names are clear, else by id."""
    names = {node.id: node.name.get(language) for node in exchanged.nodes}
    clear = len(set(names.values())) == len(names) and not set(names.values()) & names.keys()
    return names if clear else {node: node for node in names}
