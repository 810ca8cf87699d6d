"""Renaming a node of the map, and what is told about the name it got and about the one in the other language."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from types import MappingProxyType

from desktop_app.core.errors import Message
from desktop_app.core.i18n import LANGUAGES
from desktop_app.core.language.model import Names
from desktop_app.core.map.capability_map import CapabilityMap
from desktop_app.core.map.naming import in_language, numbered
from desktop_app.core.project.edits.map_edits import ChangeNode
from desktop_app.core.project.map_steps import Proposal

_RENAME = Message("Rename a node")
_USE_IT_TOO = Message("Use the new name in both languages")
_TAKEN = Message("Another node is called “{name}”, so this one is called “{new}”.")
_STILL = MappingProxyType(
    {
        "en": Message("In English it is still called “{name}”."),
        "zh": Message("In Chinese it is still called “{name}”."),
    }
)


def rename(figure: CapabilityMap, node: str, name: Names, gesture: int | None = None) -> ChangeNode:
    """Other names for a node, numbered where another node has them; its id stays."""
    return ChangeNode(numbered(figure, (replace(figure[node], name=name),))[0], _RENAME, gesture)


def rename_in(figure: CapabilityMap, node: str, language: str, text: str) -> Proposal:
    """Another name in one language, in both where the node is called the same in both.

    What became of the name is told, and of the one in the other language, which the new one is offered for.
    """
    old = figure[node].name
    edit = rename(figure, node, in_language(old, language, text))
    new = edit.node.name.get(language)
    still = old.get(_other(language)) if old.en != old.zh and new != old.get(language) else ""
    notices = tuple(_notices(text, new, _other(language), still))
    notice = Message("{first} {second}", first=notices[0], second=notices[1]) if notices[1:] else None
    offer = replace(rename(figure, node, Names(new, new)), name=_USE_IT_TOO) if still else None
    return Proposal(edit, notice or next(iter(notices), None), offer)


def _notices(wanted: str, new: str, other: str, still: str) -> Iterator[Message]:
    if new != wanted:
        yield Message(_TAKEN.template, name=wanted, new=new)
    if still:
        yield Message(_STILL[other].template, name=still)


def _other(language: str) -> str:
    return next(known for known in LANGUAGES if known != language)
