"""What a format cannot hold of a map: said before writing, and taken out, so that what comes back can be foretold."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, fields, replace
from types import MappingProxyType
from typing import Any, Literal

from desktop_app.core.errors import Message
from desktop_app.core.language.model import Names
from desktop_app.core.map.exchange.exchanged_map import ExchangedLink, ExchangedMap, ExchangedNode, labels
from desktop_app.core.map.exchange.formats import Format
from desktop_app.core.map.link import moderator_count

_DEFAULTS: Mapping[str, Mapping[str, Any]] = MappingProxyType(
    {
        part: {f.name: f.default for f in fields(kind)}
        for part, kind in (("nodes", ExchangedNode), ("links", ExchangedLink))
    }
)


@dataclass(frozen=True)
class Feature:
    """Something a format may be unable to hold: how much of it a map has, what to say, and the map without it."""

    count: Callable[[ExchangedMap, str], int]
    message: Message
    without: Callable[[ExchangedMap, str], ExchangedMap]


def losses(format_: Format, exchanged: ExchangedMap, language: str) -> tuple[Message, ...]:
    """What writing the map in this format leaves out, one sentence for each kind of thing."""
    return tuple(
        Message("{loss} ({count})", loss=feature.message, count=count)
        for feature in _lacking(format_)
        if (count := feature.count(exchanged, language))
    )


def kept(format_: Format, exchanged: ExchangedMap, language: str) -> ExchangedMap:
    """The map as it comes back from a file of this format."""
    for feature in _lacking(format_):
        exchanged = feature.without(exchanged, language)
    return exchanged


def _lacking(format_: Format) -> Iterator[Feature]:
    return (feature for name, feature in FEATURES.items() if name not in format_.holds)


def _of(part: Literal["nodes", "links"], message: Message, *names: str) -> Feature:
    """Fields of nodes or links."""
    plain = {name: _DEFAULTS[part][name] for name in names}

    def count(exchanged: ExchangedMap, _: str) -> int:
        return sum(any(getattr(item, name) != plain[name] for name in names) for item in getattr(exchanged, part))

    def without(exchanged: ExchangedMap, _: str) -> ExchangedMap:
        changed: dict[str, Any] = {part: tuple(replace(item, **plain) for item in getattr(exchanged, part))}
        return replace(exchanged, **changed)

    return Feature(count, message, without)


def _moderators(exchanged: ExchangedMap, _: str) -> int:
    return moderator_count(exchanged.links)


def _landings(exchanged: ExchangedMap, _: str) -> int:
    return sum(len(link.landings) for link in exchanged.links)


def _second_names(exchanged: ExchangedMap, _: str) -> int:
    return sum(node.name.en != node.name.zh for node in exchanged.nodes)


def _in_one_language(exchanged: ExchangedMap, language: str) -> ExchangedMap:
    names = [node.name.get(language) for node in exchanged.nodes]
    nodes = (replace(node, name=Names(name, name)) for node, name in zip(exchanged.nodes, names, strict=True))
    return replace(exchanged, nodes=tuple(nodes))


def _weightless(exchanged: ExchangedMap, _: str) -> int:
    return sum(not link.strength for link in exchanged.links)


def _without_weightless(exchanged: ExchangedMap, _: str) -> ExchangedMap:
    return replace(exchanged, links=tuple(link for link in exchanged.links if link.strength))


def _doubles(exchanged: ExchangedMap, language: str) -> int:
    return len(exchanged.nodes) - len({node.name.get(language) for node in exchanged.nodes})


def _numbered(exchanged: ExchangedMap, language: str) -> ExchangedMap:
    """Nodes called by their names, which are numbered where they come again."""
    names = labels(exchanged, language)
    nodes = (replace(node, id=names[node.id], name=Names(names[node.id], names[node.id])) for node in exchanged.nodes)
    links = (replace(link, source=names[link.source], target=names[link.target]) for link in exchanged.links)
    return replace(exchanged, nodes=tuple(nodes), links=tuple(links))


def _titled(exchanged: ExchangedMap, _: str) -> int:
    return int(bool(exchanged.title))


def _untitled(exchanged: ExchangedMap, _: str) -> ExchangedMap:
    return replace(exchanged, title="")


FEATURES: Mapping[str, Feature] = MappingProxyType(
    {
        "moderators": replace(
            _of("links", Message("moderators of links are left out"), "moderators"), count=_moderators
        ),
        "landings": replace(
            _of("links", Message("places of moderators along their links are left out"), "landings"), count=_landings
        ),
        "delays": _of("links", Message("delays of links are left out"), "delayed"),
        "types": _of("links", Message("types of links are left out; they follow again from kinds and signs"), "type"),
        "kinds": _of("nodes", Message("kinds of nodes are left out"), "kind"),
        "dimensions": _of("nodes", Message("dimensions of nodes are left out"), "dimension", "page"),
        "levels": _of("nodes", Message("levels of today are left out"), "level"),
        "costs": _of("nodes", Message("costs and chances of failing are left out"), "one_off", "running", "p_fail"),
        "notes": _of("nodes", Message("notes are left out"), "notes"),
        "sources": _of(
            "nodes",
            Message("sections of the paper and other marks of nodes are left out"),
            *("section", "stated", "role", "value_element", "poster"),
        ),
        "link_sources": _of("links", Message("sections of the paper are left out at links"), "section", "stated"),
        "places": _of("nodes", Message("places on the sheet are left out"), "x", "y"),
        "second_name": Feature(_second_names, Message("names in the other language are left out"), _in_one_language),
        "weightless": Feature(_weightless, Message("links of strength 0 are left out"), _without_weightless),
        "double_names": Feature(_doubles, Message("names that stand there twice are numbered"), _numbered),
        "title": Feature(_titled, Message("the title of the map is left out"), _untitled),
    }
)
