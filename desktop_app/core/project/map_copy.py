"""Copy, paste and duplicate parts of the map: what is copied carries the numbers that hold today."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import replace

from desktop_app.core.errors import Message
from desktop_app.core.map.capability_map import CapabilityMap
from desktop_app.core.map.geometry import Box, Point
from desktop_app.core.map.identifier import identifier
from desktop_app.core.map.in_force import node_in_force
from desktop_app.core.map.landings import within
from desktop_app.core.map.link import marks_of
from desktop_app.core.map.map_part import MapPart, cut_out, part_of_text, text_of
from desktop_app.core.map.naming import numbered
from desktop_app.core.project.edits.part_edits import AddPart
from desktop_app.core.project.shop import Shop

_PASTE = Message("Paste")
_DUPLICATE = Message("Duplicate")


def part_of(shop: Shop, ids: Collection[str], sheet: str, boxes: Mapping[str, Box] | None = None) -> str:
    """Nodes with all that lies among them as text; `boxes` is where they are seen, without it only who was moved is."""
    return text_of(_part(shop, ids, sheet, boxes or {}))


def paste(figure: CapabilityMap, text: str, sheet: str, at: Point | None = None) -> AddPart:
    """Adds what `part_of` copied, under new ids, their middle at a point. Raises MapError for others."""
    return _added(figure, part_of_text(text), sheet, at, _PASTE)


def duplicate(
    shop: Shop, ids: Collection[str], sheet: str, by: Point, boxes: Mapping[str, Box] | None = None
) -> AddPart:
    """The edit that adds nodes once more with all that lies among them, that far to the right and down."""
    part = _part(shop, ids, sheet, boxes or {})
    middle = _middle(part)
    at = middle.moved(by.x, by.y) if middle else None
    return _added(shop.content.figure, part, sheet, at, _DUPLICATE)


def _part(shop: Shop, ids: Collection[str], sheet: str, boxes: Mapping[str, Box]) -> MapPart:
    part = cut_out(shop.content.figure, ids)
    canvas, numbers = shop.document.canvas, shop.numbers()
    moved, landed = canvas.on(sheet), canvas.landings_on(sheet)
    known, marks = {*ids, *(link.between for link in part.links)}, marks_of(part.links)
    places = {**{node: box.centre for node, box in boxes.items()}, **moved}
    return replace(
        part,
        nodes=tuple(node_in_force(node, numbers, shop.rate) for node in part.nodes),
        places={node: point for node, point in places.items() if node in ids},
        notes={about: text for about, text in shop.document.notes.items() if about in known},
        landings={mark: share for mark, share in landed.items() if mark in marks},
    )


def _added(figure: CapabilityMap, part: MapPart, sheet: str, at: Point | None, name: Message) -> AddPart:
    taken = {node.id for node in figure.nodes}
    ids: dict[str, str] = {}
    for node in part.nodes:
        ids[node.id] = identifier(node.name.en, taken, node.kind)
        taken.add(ids[node.id])
    new = part.renamed(ids)
    middle = _middle(new)
    away = Point(at.x - middle.x, at.y - middle.y) if at and middle else Point(0.0, 0.0)
    places = {(sheet, node): point.moved(away.x, away.y) for node, point in new.places.items()}
    landings = {(sheet, mark): within(share) for mark, share in new.landings.items()}
    return AddPart(numbered(figure, new.nodes), new.links, places, new.notes, name, landings)


def _middle(part: MapPart) -> Point | None:
    if not part.places:
        return None
    xs, ys = [p.x for p in part.places.values()], [p.y for p in part.places.values()]
    return Point((min(xs) + max(xs)) / 2, (min(ys) + max(ys)) / 2)
