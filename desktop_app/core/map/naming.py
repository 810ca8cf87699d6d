"""Names of nodes: no two nodes that somebody names are called the same, so that tables and other programs tell them.

A name that another node has gets a number, as copies of files do; it is not refused.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from dataclasses import replace

from desktop_app.core.i18n import LANGUAGES
from desktop_app.core.language.model import Names
from desktop_app.core.map.capability_map import CapabilityMap
from desktop_app.core.map.node import Node

_NUMBER = re.compile(r" \(\d+\)$")


def numbered(figure: CapabilityMap, nodes: Sequence[Node]) -> tuple[Node, ...]:
    """The nodes, new ones or others in place of those of their ids, with a number where another has the new name."""
    before = {node.id: node.name for node in figure.nodes}
    renamed = {node.id for node in nodes if before.get(node.id) != node.name}
    taken: set[tuple[str, str]] = set()
    for node in figure.nodes:
        if node.id not in renamed:
            taken |= _called(node.name)
    found = []
    for node in nodes:
        name = _free(node.name, taken) if node.id in renamed else node.name
        taken |= _called(name)
        found.append(node if name == node.name else replace(node, name=name))
    return tuple(found)


def in_language(names: Names, language: str, text: str) -> Names:
    """The names with another in one language; a node that is called the same in both stays so."""
    both = names.en == names.zh
    return Names(text if both or language == "en" else names.en, text if both or language == "zh" else names.zh)


def _free(names: Names, taken: Collection[tuple[str, str]]) -> Names:
    if names.en == names.zh:
        return Names(*[_counted(names.en, LANGUAGES, taken)] * 2)
    return Names(_counted(names.en, ("en",), taken), _counted(names.zh, ("zh",), taken))


def _counted(name: str, languages: Collection[str], taken: Collection[tuple[str, str]]) -> str:
    stem, number, free = _NUMBER.sub("", name), 1, name
    while name and any((language, _key(free)) in taken for language in languages):
        number += 1
        free = f"{stem} ({number})"
    return free


def _called(names: Names) -> set[tuple[str, str]]:
    return {(language, _key(names.get(language))) for language in LANGUAGES}


def _key(name: str) -> str:
    return " ".join(name.split()).casefold()
