"""Nodes and links as named attributes and back, for the formats that carry attributes of one's own.

So every such format carries everything, and a new field of a node is named here alone.
"""

from __future__ import annotations

import json
import math
from collections.abc import Iterable, Mapping
from dataclasses import replace
from types import MappingProxyType
from typing import Any, Literal

from desktop_app.core.errors import Message, Problem
from desktop_app.core.language.model import Names
from desktop_app.core.map.exchange.cell_value import number_of, text_of, truth_of
from desktop_app.core.map.exchange.exchanged_map import ExchangedLink, ExchangedNode
from desktop_app.core.map.exchange.kind_words import kind_of
from desktop_app.core.map.exchange.plain_text import one_line, plain_text
from desktop_app.core.map.link import LINK_TYPES, Moderator, Sign

Attribute = str | float | bool
Shape = Literal["text", "number", "flag"]

NODE_SHAPES: Mapping[str, Shape] = MappingProxyType(
    {
        "kind": "text",
        "dimension": "text",
        "page": "text",
        "section": "text",
        "stated": "flag",
        "level": "number",
        "role": "text",
        "one_off": "number",
        "running": "number",
        "p_fail": "number",
        "value_element": "text",
        "poster": "flag",
        "notes": "text",
        "x": "number",
        "y": "number",
    }
)
LINK_SHAPES: Mapping[str, Shape] = MappingProxyType(
    {"type": "text", "delayed": "flag", "section": "text", "stated": "flag"}
)
NAME_SHAPES: Mapping[str, Shape] = MappingProxyType({"name_en": "text", "name_zh": "text"})
MODERATORS, SIGN = "moderators", "sign"
_NODE_DEFAULTS = ExchangedNode("", Names("", ""))
_LINK_DEFAULTS = ExchangedLink("", "", "+", 0.0)


def node_attributes(node: ExchangedNode) -> dict[str, Attribute]:
    """What a node says beyond its id and one name; what it leaves open is left out."""
    names = {"name_en": node.name.en, "name_zh": node.name.zh} if node.name.en != node.name.zh else {}
    return {**names, **_said(node, _NODE_DEFAULTS, NODE_SHAPES)}


def link_attributes(link: ExchangedLink) -> dict[str, Attribute]:
    """What a link says beyond ends, sign and strength, its moderators too."""
    moderators = {MODERATORS: moderators_text(link)} if link.moderators else {}
    return {**_said(link, _LINK_DEFAULTS, LINK_SHAPES), **moderators}


def read_node(node: str, label: str, raw: Mapping[str, object], problems: list[Problem]) -> ExchangedNode:
    """The node of an id and a label; an unreadable attribute is left out and reported."""
    values = _read(raw, NODE_SHAPES, label, problems)
    values["kind"] = kind_of(values.get("kind", "")) or ""
    return ExchangedNode(node, _names(label, raw), **values)


def read_link(
    source: str, target: str, weight: float, sign: object, raw: Mapping[str, object], problems: list[Problem]
) -> ExchangedLink:
    """The link of two ends; `sign` is "-" where the file says so beside the weight."""
    where = f"{source} → {target}"
    values = _read(raw, LINK_SHAPES, where, problems)
    if values.get("type", "") not in LINK_TYPES:
        values["type"] = ""
    known: Sign = "-" if weight < 0 or str(sign).strip() in ("-", "−") else "+"
    link = ExchangedLink(source, target, known, abs(weight), **values)
    return with_moderators(link, read_moderators(raw.get(MODERATORS), where, problems))


def with_moderators(link: ExchangedLink, found: Iterable[tuple[str, float, float | None]]) -> ExchangedLink:
    """The link with moderators as (node, k, share of its length where somebody put it, None for no place)."""
    known = tuple(found)
    moderators = tuple(Moderator(node, k) for node, k, _ in known)
    return replace(
        link,
        moderators=moderators,
        landings=tuple((node, share) for node, _, share in known if share is not None),
    )


def moderators_text(link: ExchangedLink) -> str:
    """The moderators of a link as one attribute, each with its k and, where it was moved along the link, its place.

    >>> moderators = Moderator("ch_privacy", 0.5), Moderator("ch_bias", 0.2)
    >>> moderators_text(ExchangedLink("a", "b", "+", 0.3, moderators=moderators, landings=(("ch_bias", 0.7),)))
    '[["ch_privacy", 0.5], ["ch_bias", 0.2, 0.7]]'
    """
    places = dict(link.landings)
    rows = ([m.node, m.k, *([places[m.node]] if m.node in places else [])] for m in link.moderators)
    return json.dumps(list(rows), ensure_ascii=False)


def read_moderators(text: object, where: str, problems: list[Problem]) -> tuple[tuple[str, float, float | None], ...]:
    """The moderators that `moderators_text` wrote; none and a problem where the text says something else."""
    if not text:
        return ()
    try:
        found = tuple(_moderator(*row) for row in json.loads(str(text)))
    except (ValueError, TypeError, OverflowError, RecursionError):
        found = ()
    if not found:
        problems.append(Problem(where, Message("the moderators of this link cannot be read: {text}.", text=text)))
    return found


def _moderator(node: object, k: object, share: object = None) -> tuple[str, float, float | None]:
    numbers = [float(value) for value in (k, share) if value is not None]  # type: ignore[arg-type] # refused below
    if not all(math.isfinite(number) for number in numbers):
        raise ValueError(node)
    return str(node), numbers[0], numbers[1] if share is not None else None


def _said(item: object, default: object, shapes: Mapping[str, Shape]) -> dict[str, Attribute]:
    return {name: getattr(item, name) for name in shapes if getattr(item, name) != getattr(default, name)}


def _names(label: str, raw: Mapping[str, object]) -> Names:
    """Both names as we wrote them, unless somebody has renamed the node since."""
    both = Names(one_line(text_of(raw.get("name_en"))), one_line(text_of(raw.get("name_zh"))))
    name = one_line(label)
    return both if name and name in (both.en, both.zh) else Names(name, name)


def _read(
    raw: Mapping[str, object], shapes: Mapping[str, Shape], where: str, problems: list[Problem]
) -> dict[str, Any]:
    values: dict[str, Any] = {}
    for name, shape in shapes.items():
        cell = raw.get(name)
        if not text_of(cell).strip():
            continue
        value = _value(cell, shape)
        if value is None:
            problems.append(Problem(where, Message("“{text}” is no number for {name}.", text=cell, name=name)))
        else:
            values[name] = value
    return values


def _value(cell: object, shape: Shape) -> Attribute | None:
    if shape == "number":
        return number_of(cell)
    return truth_of(cell) if shape == "flag" else plain_text(text_of(cell))
