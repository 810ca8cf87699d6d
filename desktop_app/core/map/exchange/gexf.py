"""GEXF 1.3 (Gephi). Weights are written without their sign, which layouts there cannot bear; the sign stands apart."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from xml.etree import ElementTree as ET

from desktop_app.core.errors import Problem
from desktop_app.core.map.exchange.attributes import (
    LINK_SHAPES,
    MODERATORS,
    NAME_SHAPES,
    NODE_SHAPES,
    SIGN,
    Shape,
    link_attributes,
    node_attributes,
    read_link,
    read_node,
)
from desktop_app.core.map.exchange.cell_value import number_of, weight_of
from desktop_app.core.map.exchange.exchanged_map import ExchangedLink, ExchangedMap, ExchangedNode
from desktop_app.core.map.exchange.plain_text import one_line
from desktop_app.core.map.exchange.reading import DEFAULT_STRENGTH, Reading, dangling, missing_strengths, unused_fields
from desktop_app.core.map.exchange.safe_xml import add, attribute_text, child_text, children, parse_xml, xml_text

ROOT = "gexf"
NAMESPACE, VIZ = "http://gexf.net/1.3", "http://gexf.net/1.3/viz"
_GEXF_TYPE: Mapping[Shape, str] = {"text": "string", "number": "double", "flag": "boolean"}
_NODE_KEYS: Mapping[str, Shape] = {**NAME_SHAPES, **{n: s for n, s in NODE_SHAPES.items() if n not in ("x", "y")}}
_EDGE_KEYS: Mapping[str, Shape] = {SIGN: "text", MODERATORS: "text", **{f"link_{n}": s for n, s in LINK_SHAPES.items()}}
_STRENGTHS = ("weight", "strength")


def gexf_text(exchanged: ExchangedMap, language: str) -> str:
    """The file's text."""
    root = ET.Element(ROOT, {"xmlns": NAMESPACE, "xmlns:viz": VIZ, "version": "1.3"})
    add(add(root, "meta"), "title", exchanged.title)
    graph = add(root, "graph", defaultedgetype="directed", mode="static")
    for domain, keys in (("node", _NODE_KEYS), ("edge", _EDGE_KEYS)):
        declared = add(graph, "attributes", **{"class": domain})
        for name, shape in keys.items():
            add(declared, "attribute", id=f"{domain}_{name}", title=name, type=_GEXF_TYPE[shape])
    nodes, edges = add(graph, "nodes"), add(graph, "edges")
    for node in exchanged.nodes:
        _write_node(nodes, node, language)
    for number, link in enumerate(exchanged.links):
        _write_edge(edges, number, link)
    return xml_text(root)


def read_gexf(text: str, where: str) -> Reading:
    """The map of a file's text. Raises UnreadableFileError."""
    root = parse_xml(text, where, ROOT)
    keys = {
        a.get("id", ""): a.get("title", "") for group in root.iter("attributes") for a in group.findall("attribute")
    }
    graph = root.find("graph")
    problems: list[Problem] = []
    nodes = tuple(_node(element, keys, problems) for element in root.iter("node"))
    known = {node.id for node in nodes}
    both = graph is not None and graph.get("defaultedgetype") in ("undirected", "mutual")
    edges = list(root.iter("edge"))
    links: list[ExchangedLink] = []
    for edge in edges:
        link = _link(edge, keys, known, problems)
        if link is not None:
            links.append(link)
            if edge.get("type", "undirected" if both else "directed") != "directed":
                links.append(replace(link, source=link.target, target=link.source))
    unsaid = sum(_weight(edge, _values(edge, keys)) is None for edge in edges)
    unused = {*keys.values()} - {*_NODE_KEYS, *_EDGE_KEYS, *_STRENGTHS}
    notes = (*missing_strengths(unsaid), *unused_fields(sorted(unused)))
    title = one_line(child_text(root.find("meta"), "title"))
    return Reading(ExchangedMap(nodes, tuple(links), title), notes, tuple(problems))


def _write_node(nodes: ET.Element, node: ExchangedNode, language: str) -> None:
    element = add(nodes, "node", id=node.id, label=node.name.get(language))
    said = node_attributes(node)
    x, y = said.pop("x", None), said.pop("y", None)
    _write_values(element, "node", said)
    if x is not None or y is not None:
        places = {name: attribute_text(value) for name, value in (("x", x), ("y", y)) if value is not None}
        add(element, "viz:position", **places)


def _write_edge(edges: ET.Element, number: int, link: ExchangedLink) -> None:
    element = add(
        edges, "edge", id=str(number), source=link.source, target=link.target, weight=attribute_text(link.strength)
    )
    said = link_attributes(link)
    named = {name if name == MODERATORS else f"link_{name}": value for name, value in said.items()}
    _write_values(element, "edge", {SIGN: link.sign, **named})


def _write_values(element: ET.Element, domain: str, said: Mapping[str, str | float | bool]) -> None:
    if said:
        values = add(element, "attvalues")
        for name, value in said.items():
            add(values, "attvalue", **{"for": f"{domain}_{name}", "value": attribute_text(value)})


def _values(element: ET.Element, keys: Mapping[str, str]) -> dict[str, str]:
    found = children(element.find("attvalues"), "attvalue")
    return {keys.get(value.get("for", ""), ""): value.get("value", "") for value in found}


def _node(element: ET.Element, keys: Mapping[str, str], problems: list[Problem]) -> ExchangedNode:
    name = element.get("id", "")
    node = read_node(name, element.get("label", "") or name, _values(element, keys), problems)
    position = element.find("position")
    if position is None:
        return node
    return replace(node, x=number_of(position.get("x", "")), y=number_of(position.get("y", "")))


def _link(edge: ET.Element, keys: Mapping[str, str], known: set[str], problems: list[Problem]) -> ExchangedLink | None:
    source, target = edge.get("source", ""), edge.get("target", "")
    problem = dangling(source, target, known)
    if problem:
        problems.append(problem)
        return None
    raw = _values(edge, keys)
    weight = _weight(edge, raw)
    fields = {name.removeprefix("link_"): value for name, value in raw.items()}
    return read_link(source, target, DEFAULT_STRENGTH if weight is None else weight, raw.get(SIGN), fields, problems)


def _weight(edge: ET.Element, raw: Mapping[str, str]) -> float | None:
    """The weight of an edge, which some programs keep among the attributes."""
    return weight_of(edge.get("weight") or next((raw[name] for name in _STRENGTHS if raw.get(name)), None))
