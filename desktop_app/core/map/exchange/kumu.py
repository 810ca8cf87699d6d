"""Kumu's JSON, in both shapes: the blueprint with flat elements, and the export with `_id` and nested attributes.

We write the blueprint, which Kumu imports; what it does not know becomes fields of its own there.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any

from desktop_app.core.errors import Message, Problem, UnreadableFileError
from desktop_app.core.map.exchange.attributes import (
    LINK_SHAPES,
    MODERATORS,
    NAME_SHAPES,
    NODE_SHAPES,
    SIGN,
    link_attributes,
    node_attributes,
    read_link,
    read_node,
)
from desktop_app.core.map.exchange.cell_value import number_of, text_of, truth_of, weight_of
from desktop_app.core.map.exchange.exchanged_map import ExchangedLink, ExchangedMap, ExchangedNode, end_names
from desktop_app.core.map.exchange.plain_text import one_line
from desktop_app.core.map.exchange.reading import DEFAULT_STRENGTH, Reading, missing_strengths, unused_fields

Raw = Mapping[str, Any]
_ALIASES = {"element type": "type", "connection type": "type", "description": "notes"}
_OWN_NODE = {"_id", "id", "label", "type", *NAME_SHAPES, *NODE_SHAPES}
_OWN_LINK = {
    "_id",
    "from",
    "to",
    "direction",
    "type",
    "link_type",
    "reversed",
    "strength",
    SIGN,
    MODERATORS,
    *LINK_SHAPES,
}
_BOTH_WAYS = frozenset({"mutual", "undirected"})


def kumu_text(exchanged: ExchangedMap, language: str) -> str:
    """The file's text."""
    ends = end_names(exchanged, language)
    elements = [_element(node, language) for node in exchanged.nodes]
    connections = [_connection(link, ends) for link in exchanged.links]
    document = {"name": exchanged.title, "elements": elements, "connections": connections}
    return json.dumps(document, ensure_ascii=False, indent=1)


def read_kumu(text: str, where: str) -> Reading:
    """The map of a file's text; a connection to a missing element is left out and reported.

    Raises UnreadableFileError for text that is no JSON, or JSON of another kind.
    """
    document = _document(text, where)
    places = dict(_places(document))
    problems: list[Problem] = []
    raws = [_flat(raw) for raw in document["elements"] if isinstance(raw, dict)]
    nodes = tuple(_placed(_node(raw, number, problems), places) for number, raw in enumerate(raws))
    ids = {node.name.zh: node.id for node in nodes} | {n.name.en: n.id for n in nodes} | {n.id: n.id for n in nodes}
    connections = [_flat(raw) for raw in _list(document.get("connections")) if isinstance(raw, dict)]
    links = tuple(link for raw in connections for link in _links(raw, ids, problems))
    unsaid = sum(weight_of(raw.get("strength")) is None for raw in connections)
    both = sum(text_of(raw.get("direction")) in _BOTH_WAYS for raw in connections)
    unused = {n for raw in raws for n in raw} - _OWN_NODE | {n for raw in connections for n in raw} - _OWN_LINK
    notes = (*missing_strengths(unsaid), *_both_ways_note(both), *unused_fields(sorted(unused)))
    title = one_line(text_of(document.get("name")))
    return Reading(ExchangedMap(nodes, links, title), notes, tuple(problems))


def _list(value: object) -> list[Any]:
    return value if isinstance(value, list) else []


def _element(node: ExchangedNode, language: str) -> dict[str, Any]:
    said: dict[str, Any] = node_attributes(node)
    kind, notes = said.pop("kind", ""), said.pop("notes", "")
    return {"id": node.id, "label": node.name.get(language), "type": kind, "description": notes, **said}


def _connection(link: ExchangedLink, ends: Mapping[str, str]) -> dict[str, Any]:
    said: dict[str, Any] = link_attributes(link)
    kind = said.pop("type", "")
    head = {"from": ends[link.source], "to": ends[link.target], "direction": "directed", "type": link.sign}
    return {**head, "strength": link.strength, "link_type": kind, **said}


def _document(text: str, where: str) -> Raw:
    try:
        document = json.loads(text)
    except json.JSONDecodeError as error:
        cause = Message("this is not JSON: line {line}, column {column}.", line=error.lineno, column=error.colno)
        raise UnreadableFileError.of(where, cause, Message("Export the map again from Kumu.")) from error
    except (RecursionError, ValueError) as error:
        raise UnreadableFileError.of(where, Message("this JSON holds what no map needs.")) from error
    if not isinstance(document, dict) or not isinstance(document.get("elements"), list):
        raise UnreadableFileError.of(
            where, Message("this is JSON, but it holds no list of elements as Kumu writes it.")
        )
    return document


def _flat(raw: Raw) -> dict[str, Any]:
    """An element or connection with its nested attributes beside the rest, under one set of names."""
    nested = raw.get("attributes")
    merged = {**raw, **(nested if isinstance(nested, dict) else {})}
    return {_ALIASES.get(name, name): v for name, v in merged.items() if v not in (None, "") and name != "attributes"}


def _node(raw: Raw, number: int, problems: list[Problem]) -> ExchangedNode:
    label = one_line(text_of(raw.get("label")))
    name = text_of(raw.get("_id") or raw.get("id")) or label or f"element_{number + 1}"
    return read_node(name, label, {**raw, "kind": raw.get("type", "")}, problems)


def _places(document: Raw) -> Iterator[tuple[str, tuple[float, float]]]:
    """Where the first map of an export puts its elements."""
    first = next(iter(_list(document.get("maps"))), None)
    for item in _list(first.get("elements")) if isinstance(first, dict) else ():
        position = item.get("position") if isinstance(item, dict) else None
        if isinstance(position, dict):
            x, y = number_of(position.get("x")), number_of(position.get("y"))
            if x is not None and y is not None:
                yield text_of(item.get("element")), (x, y)


def _placed(node: ExchangedNode, places: Mapping[str, tuple[float, float]]) -> ExchangedNode:
    x, y = places.get(node.id, (node.x, node.y))
    return replace(node, x=x, y=y)


def _links(raw: Raw, ids: Mapping[str, str], problems: list[Problem]) -> Iterator[ExchangedLink]:
    ends = [one_line(text_of(raw.get(end))) for end in ("from", "to")]
    missing = [end for end in ends if end not in ids]
    if missing:
        cause = Message("there is no element “{name}”; the link was left out.", name=missing[0])
        problems.append(Problem(" → ".join(ends), cause))
        return
    source, target = (ids[end] for end in ends)
    if truth_of(raw.get("reversed")):
        source, target = target, source
    weight = weight_of(raw.get("strength"))
    sign = raw.get(SIGN) or raw.get("type")
    fields = {**raw, "type": raw.get("link_type", "")}
    link = read_link(source, target, DEFAULT_STRENGTH if weight is None else weight, sign, fields, problems)
    yield link
    if text_of(raw.get("direction")) in _BOTH_WAYS:
        yield replace(link, source=target, target=source)


def _both_ways_note(count: int) -> tuple[Message, ...]:
    if not count:
        return ()
    return (Message("{count} connections without a direction were read as two links each.", count=count),)
