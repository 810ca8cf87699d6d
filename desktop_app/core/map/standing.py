"""Where nodes stand on the two sheets of an edited map: nothing that was not touched ever moves.

The whole map keeps the layout of the map that ships for its nodes; what is new stands where it was put, or in a free
place. The poster is laid out anew. On both, a place that a person chose goes before all others.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import replace
from types import MappingProxyType

from desktop_app.core.map.arrangement import size_of
from desktop_app.core.map.capability_map import CapabilityMap
from desktop_app.core.map.geometry import Box, Point, Route
from desktop_app.core.map.landings import with_landings
from desktop_app.core.map.lanes import lanes_of, stretched, trunk_of
from desktop_app.core.map.layout import around, whole_sheet
from desktop_app.core.map.layout_routes import routed, way_between
from desktop_app.core.map.layout_slots import frame_of
from desktop_app.core.map.link import Mark
from desktop_app.core.map.node import Node
from desktop_app.core.map.poster_routes import poster_sheet
from desktop_app.core.map.sheet import DrawnLink, Frame, Landing, Lane, Sheet, occupied

KEPT_ROOM = 40.0
"""How far outside the frame that it was laid out in a node may stand and still widen it [px]."""
STEP = 12.0
_PORT = 0.35
_NONE: Mapping[Mark, float] = MappingProxyType({})


class WholeStanding:
    """The whole map as it stands; `base` is the map whose layout everything keeps to.

    It is laid out when a node has no place of its own: a large map all of whose nodes have one opens at once.
    """

    def __init__(self, base: CapabilityMap) -> None:
        self._base = base
        self._laid = False
        self._boxes: dict[str, Box] = {}
        self._frames: dict[str, Box] = {}
        self._before: Sheet | None = None

    def sheet(
        self, figure: CapabilityMap, places: Mapping[str, Point], landings: Mapping[Mark, float] = _NONE
    ) -> Sheet:
        """The sheet with every node of the map.

        `places` and `landings` are those that somebody chose, {node: centre} and {landing: share of its link}.
        """
        if not all(node.id in places for node in figure.nodes):
            self._lay_out()
        self._place_new(figure, places)
        boxes = {node.id: self._box(node, places) for node in figure.nodes}
        self._before = routed(figure, boxes, tuple(self._framed(figure, boxes)), self._before)
        return with_landings(self._before, landings)

    def _lay_out(self) -> None:
        if not self._laid:
            self._laid = True
            laid = whole_sheet(self._base)
            self._before = laid
            self._boxes |= laid.boxes
            self._frames = {frame.id: frame.box for frame in laid.frames}

    def _place_new(self, figure: CapabilityMap, places: Mapping[str, Point]) -> None:
        new = [node for node in figure.nodes if node.id not in self._boxes]
        laid = whole_sheet(figure).boxes if any(node.id not in places for node in new) else {}
        for node in new:
            chosen = Box.around(places[node.id], *size_of(node)) if node.id in places else None
            self._boxes[node.id] = chosen or free_box(laid[node.id], self._boxes)

    def _box(self, node: Node, places: Mapping[str, Point]) -> Box:
        centre = places.get(node.id) or self._boxes[node.id].centre
        return Box.around(centre, *size_of(node))

    def _framed(self, figure: CapabilityMap, boxes: Mapping[str, Box]) -> list[Frame]:
        members: dict[str, list[Box]] = defaultdict(list)
        for node in figure.nodes:
            members[frame_of(node)].append(occupied(node, boxes[node.id]))
        return [Frame(name, around(self._counted(name, inside))) for name, inside in members.items()]

    def _counted(self, frame: str, members: list[Box]) -> list[Box]:
        """The members that make a frame: without those that somebody took far out of it."""
        known = self._frames.get(frame)
        near = [box for box in members if known and known.grown(KEPT_ROOM).holds(box)]
        return near if 2 * len(near) >= len(members) else members


def poster_standing(
    figure: CapabilityMap, places: Mapping[str, Point], landings: Mapping[Mark, float] = _NONE
) -> Sheet:
    """The poster, with the nodes and landings that somebody moved where they were put."""
    laid = with_landings(poster_sheet(figure), landings)
    moved = {name: point for name, point in places.items() if name in laid.boxes}
    return with_moved(laid, moved) if moved else laid


def with_moved(sheet: Sheet, places: Mapping[str, Point]) -> Sheet:
    """The sheet with some nodes elsewhere, {node: centre}: their arrows and lanes find their way anew."""
    boxes = {**sheet.boxes, **{name: _moved(sheet.boxes[name], point) for name, point in places.items()}}
    lanes = {lane.node: lane for lane in sheet.lanes if lane.node not in places}
    links = tuple(_led(link, sheet.boxes, boxes, lanes) if _touches(link, places) else link for link in sheet.links)
    changed = {mark.node for link in links if _touches(link, places) for mark in link.landings} | places.keys()
    fresh = {lane.node: lane for lane in lanes_of(links, boxes) if lane.node in changed}
    kept = (stretched(lanes[name], links, boxes[name]) if name in lanes else lane for name, lane in fresh.items())
    anew = {lane.node: lane for lane in kept}
    return replace(sheet, boxes=boxes, links=links, lanes=tuple(anew.get(lane.node, lane) for lane in sheet.lanes))


def _led(link: DrawnLink, before: Mapping[str, Box], after: Mapping[str, Box], lanes: Mapping[str, Lane]) -> DrawnLink:
    """An arrow led to where its ends are now; it leaves and arrives as far from their middles as before."""
    leaving = _port(link.route.start.y, before[link.source])
    arriving = _port(link.route.end.y, before[link.target])
    route = way_between(after[link.source], after[link.target], leaving, arriving)
    marks = tuple(_landed(mark, route, trunk_of(lanes.get(mark.node))) for mark in link.landings)
    return replace(link, route=route, landings=marks)


def _landed(mark: Landing, route: Route, trunk: float | None) -> Landing:
    """A landing on the new way of its link: where this crosses the trunk of its lane, else as far along as before."""
    crossings = route.crossings(trunk) if trunk is not None and not mark.chosen else ()
    at = min(crossings, key=lambda share: abs(share - 0.5), default=mark.at)
    return replace(mark, at=at, point=route.at(at))


def free_box(wanted: Box, taken: Mapping[str, Box]) -> Box:
    """The box, moved down until it covers no other."""
    box = wanted
    while any(box.grown(STEP / 2).overlaps(other) for other in taken.values()):
        box = replace(box, y=box.y + STEP)
    return box


def _touches(link: DrawnLink, places: Mapping[str, Point]) -> bool:
    return link.source in places or link.target in places


def _moved(box: Box, centre: Point) -> Box:
    return Box.around(centre, box.width, box.height)


def _port(height: float, box: Box) -> float:
    room = box.height * _PORT
    return min(max(height - box.centre.y, -room), room)
