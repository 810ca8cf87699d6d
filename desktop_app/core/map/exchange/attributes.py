"""Nodes and links as named attributes and back, for the formats that carry attributes of one's own.

So every such format carries everything, and a new field of a node is named here alone.
"""

from __future__ import annotations

import json
import math
from collections.abc import Mapping
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
    moderators = {MODERATORS: moderators_text(link.moderators)} if link.moderators else {}
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
    moderators = read_moderators(raw.get(MODERATORS), where, problems)
    return ExchangedLink(source, target, known, abs(weight), moderators=moderators, **values)


def moderators_text(moderators: tuple[Moderator, ...]) -> str:
    """The moderators of a link as one attribute.

    >>> moderators_text((Moderator("ch_privacy", 0.5),))
    '[["ch_privacy", 0.5]]'
    """
    return json.dumps([[m.node, m.k] for m in moderators], ensure_ascii=False)


def read_moderators(text: object, where: str, problems: list[Problem]) -> tuple[Moderator, ...]:
    """The moderators that `moderators_text` wrote; none and a problem where the text says something else."""
    if not text:
        return ()
    try:
        found = tuple(Moderator(str(node), float(k)) for node, k in json.loads(str(text)))
    except (ValueError, TypeError, OverflowError, RecursionError):
        found = ()
    if not found or not all(math.isfinite(moderator.k) for moderator in found):
        problems.append(Problem(where, Message("the moderators of this link cannot be read: {text}.", text=text)))
        return ()
    return found


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
        if cell is None or cell == "":
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
