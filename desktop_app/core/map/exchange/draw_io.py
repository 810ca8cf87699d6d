"""draw.io: boxes and arrows to go on drawing with. A moderator lands on a small dot on the middle of its link."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import count
from xml.etree import ElementTree as ET

from desktop_app.core.map.exchange.exchanged_map import ExchangedLink, ExchangedMap, ExchangedNode
from desktop_app.core.map.exchange.safe_xml import add, attribute_text, xml_text

WIDTH, HEIGHT, DOT = 160.0, 48.0, 6.0
ACROSS, DOWN, COLUMNS = 220.0, 90.0, 6
_BOX = "rounded=1;whiteSpace=wrap;html=0;"
_POINT = "ellipse;fillColor=#000000;strokeColor=none;"
_ARROW = "endArrow=block;html=0;rounded=0;"
_MODERATOR = "endArrow=oval;dashed=1;html=0;"


def draw_io_text(exchanged: ExchangedMap, language: str) -> str:
    """The file's text; nodes without a place stand in rows."""
    root = ET.Element("mxfile", {"host": "Dynacap"})
    model = add(add(root, "diagram", name=exchanged.title or "Page-1"), "mxGraphModel")
    cells = add(model, "root")
    add(cells, "mxCell", id="0")
    add(cells, "mxCell", id="1", parent="0")
    places = {node.id: _place(node, number) for number, node in enumerate(exchanged.nodes)}
    words = {node.id: f"n{number}" for number, node in enumerate(exchanged.nodes)}
    for node in exchanged.nodes:
        cell = _cell(cells, words[node.id], node.name.get(language), _BOX, vertex="1")
        _geometry(cell, places[node.id], WIDTH, HEIGHT)
    numbers = count()
    for link in exchanged.links:
        _write_link(cells, link, (words, places), numbers)
    return xml_text(root)


def _write_link(
    cells: ET.Element,
    link: ExchangedLink,
    known: tuple[dict[str, str], dict[str, tuple[float, float]]],
    numbers: Iterator[int],
) -> None:
    words, places = known
    ends, label = (words[link.source], words[link.target]), f"{link.weight:+.2g}"
    style = f"{_ARROW}{'dashed=1;dashPattern=1 3;' if link.delayed else ''}"
    if not link.moderators:
        _edge(cells, numbers, ends, style, label)
        return
    dot = f"m{next(numbers)}"
    (x0, y0), (x1, y1) = places[link.source], places[link.target]
    _geometry(_cell(cells, dot, "", _POINT, vertex="1"), ((x0 + x1) / 2, (y0 + y1) / 2), DOT, DOT)
    _edge(cells, numbers, (ends[0], dot), style.replace("endArrow=block", "endArrow=none"), "")
    _edge(cells, numbers, (dot, ends[1]), style, label)
    for moderator in link.moderators:
        if moderator.node in words:
            _edge(cells, numbers, (words[moderator.node], dot), _MODERATOR, f"k {moderator.k:.2g}")


def _edge(cells: ET.Element, numbers: Iterator[int], ends: tuple[str, str], style: str, label: str) -> None:
    cell = _cell(cells, f"e{next(numbers)}", label, style, edge="1", source=ends[0], target=ends[1])
    add(cell, "mxGeometry", relative="1", **{"as": "geometry"})


def _cell(cells: ET.Element, name: str, value: str, style: str, **attributes: str) -> ET.Element:
    return add(cells, "mxCell", id=name, value=value, style=style, parent="1", **attributes)


def _geometry(cell: ET.Element, centre: tuple[float, float], width: float, height: float) -> None:
    x, y = centre[0] - width / 2, centre[1] - height / 2
    sides = {"x": x, "y": y, "width": width, "height": height}
    add(cell, "mxGeometry", **{name: attribute_text(value) for name, value in sides.items()}, **{"as": "geometry"})


def _place(node: ExchangedNode, number: int) -> tuple[float, float]:
    if node.x is not None and node.y is not None:
        return (node.x, node.y)
    return (ACROSS * (number % COLUMNS), DOWN * (number // COLUMNS))
