"""The kind of a node from the word with which a file names it."""

from __future__ import annotations

from types import MappingProxyType

from desktop_app.core.map.node import KINDS, Kind

_OTHER: MappingProxyType[str, Kind] = MappingProxyType(
    {
        "tech": "technology",
        "technologies": "technology",
        "技术": "technology",
        "cell": "capability",
        "capabilities": "capability",
        "能力": "capability",
        "barrier": "challenge",
        "risk": "challenge",
        "challenges": "challenge",
        "挑战": "challenge",
        "policy": "lever",
        "measure": "lever",
        "levers": "lever",
        "举措": "lever",
        "杠杆": "lever",
        "goal": "outcome",
        "outcomes": "outcome",
        "result": "outcome",
        "成果": "outcome",
        "结果": "outcome",
        "driver": "context",
        "environment": "context",
        "情境": "context",
        "环境": "context",
    }
)


def kind_of(word: str) -> Kind | None:
    """The kind that a word names in English or Chinese; None for a word that names none of ours.

    >>> kind_of("Challenge"), kind_of("技术"), kind_of("stock")
    ('challenge', 'technology', None)
    """
    known = word.strip().casefold()
    return next((kind for kind in KINDS if kind == known), None) or _OTHER.get(known)
