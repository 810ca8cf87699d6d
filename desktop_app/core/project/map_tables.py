"""The map and its canvas as rows of the database and back."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import TypeVar

from desktop_app.core.language.model import Names
from desktop_app.core.map.canvas import Canvas, CanvasFrame, Comment, LandingPlace, View
from desktop_app.core.map.drawn_map import DrawnMap
from desktop_app.core.map.geometry import Box, Point
from desktop_app.core.map.link import LINK_TYPES, SIGNS, Link, Moderator
from desktop_app.core.map.node import KINDS, Node
from desktop_app.core.project.cell import be, from_cell, to_cell

Row = tuple[object, ...]
Rows = list[Row]
Tables = Iterator[tuple[str, Iterable[Row]]]
_Word = TypeVar("_Word", bound=str)


def map_rows(drawn: DrawnMap | None) -> Tables:
    """The rows of a map by table; "drawn_map" has one where there is any."""
    known = drawn or DrawnMap()
    yield "drawn_map", [(1,)] if drawn else []
    yield "map_node", (_node_row(node) for node in known.nodes)
    yield "map_link", (_link_row(link) for link in known.links)
    yield "map_moderator", ((*k.ends, m.node, to_cell(m.k)) for k in known.links for m in k.moderators)
    yield "map_pin", known.pins.items()


def map_of_rows(tables: Mapping[str, Rows]) -> DrawnMap | None:
    """The map that `map_rows` put there. Raises TypeError or ValueError for cells that cannot be."""
    if not tables["drawn_map"]:
        return None
    moderators: dict[Row, list[Moderator]] = {}
    for source, target, node, k in tables["map_moderator"]:
        moderators.setdefault((source, target), []).append(Moderator(be(str, node), from_cell(k)))
    return DrawnMap(
        nodes=tuple(_node(row) for row in tables["map_node"]),
        links=tuple(_link(row, tuple(moderators.get(row[:2], ()))) for row in tables["map_link"]),
        pins={be(str, pin): be(str, node) for pin, node in tables["map_pin"]},
    )


def canvas_rows(canvas: Canvas) -> Tables:
    """The rows of a canvas by table."""
    yield "map_place", ((sheet, node, *_xy(at)) for (sheet, node), at in canvas.places.items())
    yield (
        "map_landing",
        ((sheet, *ends, node, to_cell(share)) for (sheet, (ends, node)), share in canvas.landings.items()),
    )
    yield "map_comment", ((c.id, c.sheet, c.text, *_xy(c.at)) for c in canvas.comments)
    yield "map_frame", (_frame_row(frame) for frame in canvas.frames)
    yield "map_view", ((v.id, v.name, v.sheet, to_cell(v.least), v.focus) for v in canvas.views)
    yield "map_view_part", (row for view in canvas.views for row in _part_rows(view))


def canvas_of_rows(tables: Mapping[str, Rows]) -> Canvas:
    """The canvas that `canvas_rows` put there. Raises TypeError or ValueError for cells that cannot be."""
    return Canvas(
        places={(be(str, sheet), be(str, node)): _point(x, y) for sheet, node, x, y in tables["map_place"]},
        comments=tuple(
            Comment(be(str, i), be(str, sheet), be(str, text), _point(x, y))
            for i, sheet, text, x, y in tables["map_comment"]
        ),
        frames=tuple(_frame(row) for row in tables["map_frame"]),
        views=tuple(_view(row, tables["map_view_part"]) for row in tables["map_view"]),
        landings=dict(_landing(row) for row in tables["map_landing"]),
    )


def _node_row(node: Node) -> Row:
    costs = (None if value is None else to_cell(value) for value in (node.one_off, node.running, node.p_fail))
    texts = (node.id, node.kind, node.name.en, node.name.zh, node.dimension, node.page, node.section)
    return (*texts, int(node.stated), to_cell(node.level), node.role, *costs, node.value_element, int(node.poster))


def _node(row: Row) -> Node:
    name, kind, en, zh, dimension, page, section, stated, level, role, one_off, running, p_fail, element, poster = row
    return Node(
        id=be(str, name),
        kind=_one_of(KINDS, kind),
        name=Names(be(str, en), be(str, zh)),
        dimension=be(str, dimension),
        page=be(str, page),
        section=be(str, section),
        stated=bool(be(int, stated)),
        level=from_cell(level),
        role=be(str, role),
        one_off=_cost(one_off),
        running=_cost(running),
        p_fail=_cost(p_fail),
        value_element=be(str, element),
        poster=bool(be(int, poster)),
    )


def _link_row(link: Link) -> Row:
    kind = (link.sign, link.type, to_cell(link.strength), int(link.delayed))
    return (*link.ends, *kind, link.section, int(link.stated))


def _link(row: Row, moderators: tuple[Moderator, ...]) -> Link:
    source, target, sign, kind, strength, delayed, section, stated = row
    return Link(
        source=be(str, source),
        target=be(str, target),
        sign=_one_of(SIGNS, sign),
        type=_one_of(LINK_TYPES, kind),
        strength=from_cell(strength),
        delayed=bool(be(int, delayed)),
        moderators=moderators,
        section=be(str, section),
        stated=bool(be(int, stated)),
    )


def _landing(row: Row) -> tuple[LandingPlace, float]:
    sheet, source, target, node, share = row
    return (be(str, sheet), ((be(str, source), be(str, target)), be(str, node))), from_cell(share)


def _frame_row(frame: CanvasFrame) -> Row:
    box = frame.box
    sides = (to_cell(value) for value in (box.x, box.y, box.width, box.height))
    return (frame.id, frame.sheet, frame.title, *sides, frame.dimension)


def _frame(row: Row) -> CanvasFrame:
    name, sheet, title, x, y, width, height, dimension = row
    box = Box(from_cell(x), from_cell(y), from_cell(width), from_cell(height))
    return CanvasFrame(be(str, name), be(str, sheet), be(str, title), box, be(str, dimension))


def _part_rows(view: View) -> Iterator[Row]:
    yield from ((view.id, "kind", kind) for kind in view.hidden_kinds)
    yield from ((view.id, "dimension", dimension) for dimension in view.hidden_dimensions)
    yield from ((view.id, "shown", node) for node in view.shown)


def _view(row: Row, parts: Rows) -> View:
    name, title, sheet, least, focus = row
    own = [(what, be(str, value)) for view, what, value in parts if view == name]
    return View(
        id=be(str, name),
        name=be(str, title),
        sheet=be(str, sheet),
        least=from_cell(least),
        focus=be(str, focus),
        hidden_kinds=tuple(_one_of(KINDS, value) for what, value in own if what == "kind"),
        hidden_dimensions=tuple(value for what, value in own if what == "dimension"),
        shown=tuple(value for what, value in own if what == "shown"),
    )


def _cost(cell: object) -> float | None:
    return None if cell is None else from_cell(cell)


def _xy(point: Point) -> Row:
    return to_cell(point.x), to_cell(point.y)


def _point(x: object, y: object) -> Point:
    return Point(from_cell(x), from_cell(y))


def _one_of(known: Iterable[_Word], cell: object) -> _Word:
    (found,) = (word for word in known if word == cell)
    return found
