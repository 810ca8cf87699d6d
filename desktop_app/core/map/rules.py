"""The rules of the map: which links may be, why others are refused, and which problems a single link has."""

from __future__ import annotations

from collections.abc import Iterator
from types import MappingProxyType

from desktop_app.core.errors import Message, Problem
from desktop_app.core.map.capability_map import CapabilityMap
from desktop_app.core.map.link import Link, Sign

REFUSALS: MappingProxyType[str, Message] = MappingProxyType(
    {
        "self": Message("A node cannot point at itself."),
        "double": Message("These two nodes are already linked; change that link."),
        "outcome_back": Message("An outcome is a result. It may only feed another outcome."),
        "cap_back": Message(
            "A capability acts on technologies, levers and context only a quarter later. "
            "Without the delay mark this link is refused."
        ),
        "outside": Message("Context lies outside the firm. Only context and government or firm levers act on it."),
        "ch_plus": Message(
            "A challenge does not help this node. Draw the link with a minus, or make the challenge a moderator."
        ),
        "harm_mod": Message("A moderator only weakens a link; k must lie between 0 and 1."),
        "mod_self": Message("A link cannot be moderated by its own ends."),
        "mod_cycle": Message("This moderator depends on the link it would weaken."),
    }
)


def refusal(figure: CapabilityMap, source: str, target: str, sign: Sign, *, delayed: bool) -> str:
    """The word of `REFUSALS` for a link between two nodes, by their kinds; "" where it may be."""
    if source == target:
        return "self"
    drawing = figure.settings.drawing[figure[source].kind, figure[target].kind, sign]
    return drawing.refused or ("cap_back" if drawing.delayed and not delayed else "")


def strength_problems(figure: CapabilityMap, link: Link) -> Iterator[Problem]:
    """What is wrong with the strength of a link."""
    low, high = figure.settings.bounds["strength"]
    if not low <= link.strength <= high:
        cause = Message("the strength must lie between {low} and {high}.", low=low, high=high)
        yield Problem(arrow(*link.ends), cause)


def moderator_problems(figure: CapabilityMap, link: Link) -> Iterator[Problem]:
    """What is wrong with the moderators of a link, but for circles they close."""
    low, high = figure.settings.bounds["k"]
    where = arrow(*link.ends)
    names = [m.node for m in link.moderators]
    for moderator in link.moderators:
        if moderator.node not in figure:
            yield Problem(where, Message("there is no node “{node}”.", node=moderator.node))
        if not low <= moderator.k <= high:
            yield Problem(where, REFUSALS["harm_mod"])
        if moderator.node in link.ends:
            yield Problem(where, REFUSALS["mod_self"])
        if names.count(moderator.node) > 1:
            yield Problem(where, Message("“{node}” moderates this link twice.", node=moderator.node))


def arrow(*nodes: str) -> str:
    """How a link or a path is named in a problem.

    >>> arrow("a", "b")
    'a → b'
    """
    return " → ".join(nodes)
