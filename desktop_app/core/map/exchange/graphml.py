"""GraphML: declared keys and their data. yEd's names and places, which stand in shapes of its own, are read too."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from xml.etree import ElementTree as ET

from desktop_app.core.errors import Message, Problem
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
from desktop_app.core.map.exchange.safe_xml import add, attribute_text, parse_xml, xml_text

ROOT = "graphml"
NAMESPACE = "http://graphml.graphdrawing.org/xmlns"
_XML_TYPE: Mapping[Shape, str] = {"text": "string", "number": "double", "flag": "boolean"}
_NODE_KEYS: Mapping[str, Shape] = {"label": "text", **NAME_SHAPES, **NODE_SHAPES}
_EDGE_KEYS: Mapping[str, Shape] = {"weight": "number", SIGN: "text", MODERATORS: "text", **LINK_SHAPES}
_OF_PROGRAMS = frozenset({"", "nodegraphics", "edgegraphics", "url", "description"})
Keys = Mapping[str, str]


def graphml_text(exchanged: ExchangedMap, language: str) -> str:
    """The file's text; a weight is the strength with the sign of the link."""
    root = ET.Element(ROOT, {"xmlns": NAMESPACE})
    for domain, keys in (("node", _NODE_KEYS), ("edge", _EDGE_KEYS)):
        for name, shape in keys.items():
            add(root, "key", id=f"{domain}_{name}", **{"for": domain, "attr.name": name, "attr.type": _XML_TYPE[shape]})
    graph = add(root, "graph", id=exchanged.title, edgedefault="directed")
    for node in exchanged.nodes:
        element = add(graph, "node", id=node.id)
        _write_data(element, "node", {"label": node.name.get(language), **node_attributes(node)})
    for link in exchanged.links:
        element = add(graph, "edge", source=link.source, target=link.target)
        _write_data(element, "edge", {"weight": link.weight, SIGN: link.sign, **link_attributes(link)})
    return xml_text(root)


def read_graphml(text: str, where: str) -> Reading:
    """The map of a file's text; nodes of nested graphs stand beside the others. Raises UnreadableFileError."""
    root = parse_xml(text, where, ROOT)
    keys = {key.get("id", ""): key.get("attr.name", "") or key.get("yfiles.type", "") for key in root.iter("key")}
    problems: list[Problem] = []
    nodes = tuple(_node(element, keys, problems) for element in root.iter("node") if element.find("graph") is None)
    known = {node.id for node in nodes}
    edges = [
        (edge, graph.get("edgedefault") == "undirected")
        for graph in root.iter("graph")
        for edge in graph.findall("edge")
    ]
    found = [link for edge, undirected in edges for link in _links(edge, keys, known, problems, undirected=undirected)]
    unsaid = sum(_weight(edge, _data(edge, keys)) is None for edge, _ in edges)
    unused = {name for name in keys.values() if name not in {*_NODE_KEYS, *_EDGE_KEYS} and name not in _OF_PROGRAMS}
    notes = (*missing_strengths(unsaid), *_group_note(root), *unused_fields(sorted(unused)))
    graph = root.find("graph")
    title = one_line(graph.get("id", "") if graph is not None else "")
    return Reading(ExchangedMap(nodes, tuple(found), title), notes, tuple(problems))


def _write_data(element: ET.Element, domain: str, said: Mapping[str, str | float | bool]) -> None:
    for name, value in said.items():
        add(element, "data", attribute_text(value), key=f"{domain}_{name}")


def _data(element: ET.Element, keys: Keys) -> dict[str, str]:
    return {keys.get(d.get("key", ""), ""): d.text or "" for d in element.findall("data") if len(d) == 0}


def _node(element: ET.Element, keys: Keys, problems: list[Problem]) -> ExchangedNode:
    raw = _data(element, keys)
    shown = next((label.text for label in element.iter("NodeLabel") if (label.text or "").strip()), "")
    name = one_line(raw.get("label") or shown or "") or element.get("id", "")
    raw.setdefault("notes", raw.get("description", ""))
    node = read_node(element.get("id", ""), name, raw, problems)
    box = next(element.iter("Geometry"), None)
    return node if box is None else replace(node, x=_middle(box, "x", "width"), y=_middle(box, "y", "height"))


def _middle(box: ET.Element, corner: str, extent: str) -> float | None:
    start = number_of(box.get(corner, ""))
    return None if start is None else start + (number_of(box.get(extent, "")) or 0.0) / 2


def _links(
    edge: ET.Element, keys: Keys, known: set[str], problems: list[Problem], *, undirected: bool
) -> Iterator[ExchangedLink]:
    source, target = edge.get("source", ""), edge.get("target", "")
    problem = dangling(source, target, known)
    if problem:
        problems.append(problem)
        return
    raw = _data(edge, keys)
    weight = _weight(edge, raw)
    link = read_link(source, target, DEFAULT_STRENGTH if weight is None else weight, raw.get(SIGN), raw, problems)
    yield link
    if edge.get("directed") == "false" or (undirected and edge.get("directed") != "true"):
        yield replace(link, source=target, target=source)


def _weight(edge: ET.Element, raw: Mapping[str, str]) -> float | None:
    """The weight in the data, else what yEd writes beside the edge."""
    label = next((label.text for label in edge.iter("EdgeLabel") if (label.text or "").strip()), None)
    return weight_of(raw.get("weight") or label)


def _group_note(root: ET.Element) -> tuple[Message, ...]:
    count = sum(element.find("graph") is not None for element in root.iter("node"))
    return (Message("{count} groups were opened; only what is in them was read.", count=count),) if count else ()
