"""A part of a map, and as text: what is copied and pasted, within a project, between two, or through a mail."""

from __future__ import annotations

import json
import math
from collections.abc import Collection, Mapping
from dataclasses import asdict, dataclass, field, replace
from typing import Any

from desktop_app.core.errors import MapError, Message
from desktop_app.core.language.model import Names
from desktop_app.core.map.capability_map import CapabilityMap
from desktop_app.core.map.geometry import Point
from desktop_app.core.map.link import LINK_TYPES, SIGNS, Link, Mark, Moderator, marks_of
from desktop_app.core.map.node import KINDS, Node

MARK = "dynacap_map"
VERSION = 1
_WHERE = "part of a map"
_NO_PART = Message("this is no part of a map.")
_COPY_FIRST = Message("Copy nodes in Dynacap and paste them then.")


@dataclass(frozen=True)
class MapPart:
    """Nodes with the links and moderators between them, the places of nodes and moderators, and the notes."""

    nodes: tuple[Node, ...]
    links: tuple[Link, ...] = ()
    places: Mapping[str, Point] = field(default_factory=dict)
    notes: Mapping[str, str] = field(default_factory=dict)
    landings: Mapping[Mark, float] = field(default_factory=dict)

    def renamed(self, ids: Mapping[str, str]) -> MapPart:
        """The part with other ids for all its nodes."""
        links = {link.between: _renamed(link, ids).between for link in self.links}
        return MapPart(
            tuple(replace(node, id=ids[node.id]) for node in self.nodes),
            tuple(_renamed(link, ids) for link in self.links),
            {ids[node]: point for node, point in self.places.items()},
            {ids.get(about) or links[about]: text for about, text in self.notes.items()},
            {((ids[s], ids[t]), ids[node]): share for ((s, t), node), share in self.landings.items()},
        )


def cut_out(figure: CapabilityMap, ids: Collection[str]) -> MapPart:
    """These nodes of a map, in its order, with the links and moderators that lie wholly among them."""
    links = (link for link in figure.links if link.source in ids and link.target in ids)
    return MapPart(
        tuple(node for node in figure.nodes if node.id in ids),
        tuple(replace(k, moderators=tuple(m for m in k.moderators if m.node in ids)) for k in links),
    )


def text_of(part: MapPart) -> str:
    """The part as text (JSON)."""
    plain = {
        MARK: VERSION,
        "nodes": [asdict(node) for node in part.nodes],
        "links": [asdict(link) for link in part.links],
        "places": {node: [point.x, point.y] for node, point in part.places.items()},
        "notes": dict(part.notes),
        "landings": [[*ends, node, share] for (ends, node), share in part.landings.items()],
    }
    return json.dumps(plain, ensure_ascii=False, indent=1)


def part_of_text(text: str) -> MapPart:
    """The part that a text says. Raises MapError where it says none, or one that is damaged or of a newer Dynacap."""
    try:
        plain = json.loads(text, parse_constant=_no_number)
    except (ValueError, RecursionError):
        raise MapError.of(_WHERE, _NO_PART, _COPY_FIRST) from None
    if not isinstance(plain, dict) or MARK not in plain:
        raise MapError.of(_WHERE, _NO_PART, _COPY_FIRST)
    if plain[MARK] != VERSION:
        raise MapError.of(
            _WHERE, Message("this was copied in a newer Dynacap."), Message("Install the newest Dynacap.")
        )
    try:
        return _part(plain)
    except (KeyError, TypeError, ValueError, AttributeError, OverflowError) as error:
        raise MapError.of(
            _WHERE, Message("this part of a map is damaged ({detail}).", detail=error), _COPY_FIRST
        ) from error


def _part(plain: Mapping[str, Any]) -> MapPart:
    part = MapPart(
        tuple(_node(raw) for raw in plain["nodes"]),
        tuple(_link(raw) for raw in plain["links"]),
        {_text(node): Point(_number(x), _number(y)) for node, (x, y) in plain["places"].items()},
        {_text(about): _text(note) for about, note in plain["notes"].items()},
        {((s, t), node): _number(share) for s, t, node, share in plain.get("landings", ())},
    )
    ids = {node.id for node in part.nodes}
    named = {n for k in part.links for n in (*k.ends, *(m.node for m in k.moderators))}
    noted = part.notes.keys() - {link.between for link in part.links}
    strangers = (named | part.places.keys() | noted) - ids
    if strangers or len(ids) != len(part.nodes) or not ids or part.landings.keys() - marks_of(part.links):
        raise ValueError(", ".join(sorted(strangers)) or "id")
    return part


def _node(raw: Mapping[str, Any]) -> Node:
    texts = ("id", "dimension", "page", "section", "role", "value_element")
    return Node(
        kind=KINDS[KINDS.index(raw["kind"])],
        name=Names(_text(raw["name"]["en"]), _text(raw["name"]["zh"])),
        stated=_flag(raw["stated"]),
        level=_number(raw["level"]),
        one_off=_amount(raw["one_off"]),
        running=_amount(raw["running"]),
        p_fail=_amount(raw["p_fail"]),
        poster=_flag(raw["poster"]),
        **{name: _text(raw[name]) for name in texts},
    )


def _link(raw: Mapping[str, Any]) -> Link:
    return Link(
        source=_text(raw["source"]),
        target=_text(raw["target"]),
        sign=SIGNS[SIGNS.index(raw["sign"])],
        type=LINK_TYPES[LINK_TYPES.index(raw["type"])],
        strength=_number(raw["strength"]),
        delayed=_flag(raw["delayed"]),
        moderators=tuple(Moderator(_text(m["node"]), _number(m["k"])) for m in raw["moderators"]),
        section=_text(raw["section"]),
        stated=_flag(raw["stated"]),
    )


def _renamed(link: Link, ids: Mapping[str, str]) -> Link:
    moderators = tuple(replace(moderator, node=ids[moderator.node]) for moderator in link.moderators)
    return replace(link, source=ids[link.source], target=ids[link.target], moderators=moderators)


def _text(raw: object) -> str:
    if not isinstance(raw, str):
        raise TypeError(raw)
    return raw


def _flag(raw: object) -> bool:
    if not isinstance(raw, bool):
        raise TypeError(raw)
    return raw


def _number(raw: object) -> float:
    if isinstance(raw, bool) or not isinstance(raw, int | float) or not math.isfinite(raw):
        raise TypeError(raw)
    return float(raw)


def _amount(raw: object) -> float | None:
    return None if raw is None else _number(raw)


def _no_number(word: str) -> float:
    raise ValueError(word)
