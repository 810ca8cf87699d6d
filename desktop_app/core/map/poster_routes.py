"""The ways of the arrows of the poster: buses, lanes at the top and the foot of frames, arcs; and moderators' lanes."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace

from desktop_app.core.map.capability_map import CapabilityMap
from desktop_app.core.map.geometry import Box, Point, Route, bent, bow, line, sweep
from desktop_app.core.map.link import Link
from desktop_app.core.map.node import Node
from desktop_app.core.map.poster import (
    CELL_ROLES,
    FOOT,
    FOOT_PITCH,
    FRAME_WIDTH,
    FRAME_X,
    GUTTERS,
    HEAD,
    LANE_PITCH,
    ROW_PITCH,
    USE_CASE_X,
    AnyLink,
    Places,
    place,
    poster_links,
)
from desktop_app.core.map.sheet import SIZES, DrawnLink, Landing, Lane, Sheet, moderators_of

TRUNK_X, TRUNK_PITCH, CORNER = FRAME_X - 22, 5.0, 6.0
RADIUS = SIZES["capability"][0] / 2
ARROW_GAP = 3.0
TOP_LANE, TOP_PITCH = 13.0, 9.0
BEND = 52.0
PORT_PITCH = 9.0
PORT_SHARE, PORT_ROOM = 0.8, 48.0
WIRE_PITCH = 3.5

Way = Callable[["Plan", AnyLink], Route]
_TOP_WORDS = ("top", "to_outcome")


def poster_sheet(figure: CapabilityMap) -> Sheet:
    """The poster laid out."""
    links, rows = poster_links(figure), place(figure, {}).rows
    tracks: dict[str, int] = defaultdict(int)
    for link in links:
        if _kind_of_way(figure, link, rows) in ("foot", "back", "bus_foot"):
            tracks[figure[link.target].dimension] += 1
    return Plan(figure, links, place(figure, tracks)).sheet()


def _kind_of_way(figure: CapabilityMap, link: AnyLink, rows: Mapping[str, int]) -> str:
    """Which way a link goes: the word in the table of ways."""
    source, target = figure[link.source], figure[link.target]
    if target.kind == "outcome" and source.kind == "capability":
        return "to_outcome"
    if source.kind in ("lever", "context") and target.kind == "challenge":
        return "down"
    if source.kind == "technology" and target.kind == "capability":
        return _from_technology(source, target, rows)
    if source.kind == "technology" and source.id not in rows and target.id in rows:
        return "bus"
    if source.kind == target.kind == "capability":
        return _between_cells(source, target, link)
    return "straight"


def _from_technology(source: Node, target: Node, rows: Mapping[str, int]) -> str:
    first = target.role == CELL_ROLES[0]
    if source.id not in rows:
        return "bus_near" if first else "bus_foot"
    if source.dimension != target.dimension:
        return "straight"
    if first:
        return "near"
    return "top" if rows[source.id] == 0 else "foot"


def _between_cells(source: Node, target: Node, link: AnyLink) -> str:
    if source.dimension != target.dimension:
        return "arc"
    steps = CELL_ROLES.index(target.role) - CELL_ROLES.index(source.role)
    delayed = isinstance(link, Link) and link.delayed
    if delayed or steps < 0:
        return "back"
    return "chain" if steps == 1 else "top"


@dataclass
class Plan:
    """Finds all ways; `_tracks` counts the lanes taken at the top and the foot of each frame."""

    figure: CapabilityMap
    links: tuple[AnyLink, ...]
    places: Places

    def __post_init__(self) -> None:
        self._words = {self._ends(k): _kind_of_way(self.figure, k, self.places.rows) for k in self.links}
        self._foot = self._tracks(("foot", "bus_foot", "back"))
        self._top = self._tracks(_TOP_WORDS)
        self._trunks = self._numbers(link.source for link in self.links if self.word(link).startswith("bus"))
        self._ports = self._spread_ports()

    def sheet(self) -> Sheet:
        """Boxes, frames, routed links with landings, and the lanes that lead to them."""
        links = tuple(self._landed(link, self._drawn(link)) for link in self.links)
        lanes = tuple(self._lane(node, links) for node in self.places.lanes)
        return Sheet(self.places.boxes, tuple(self.places.frames.values()), links, lanes, self.places.captions)

    def word(self, link: AnyLink) -> str:
        """The word of a link's way."""
        return self._words[self._ends(link)]

    def box(self, node: str) -> Box:
        """The box of a node."""
        return self.places.boxes[node]

    def port(self, link: AnyLink) -> Point:
        """Where a link arrives at the left of its target."""
        box, dy = self.box(link.target), self._ports.get(self._ends(link), 0.0)
        if self.figure[link.target].kind != "capability":
            return Point(box.x - ARROW_GAP, box.centre.y + dy)
        reach = math.sqrt(max((RADIUS + ARROW_GAP) ** 2 - dy * dy, 0.0))
        return box.centre.moved(-reach, dy)

    def foot(self, link: AnyLink) -> float:
        """The height of a link's lane at the foot of its target's frame."""
        frame = self.places.frames[self.figure[link.target].dimension].box
        return frame.y + FOOT + FOOT_PITCH * self._foot[self._ends(link)]

    def top(self, link: AnyLink) -> float:
        """The height of a link's lane at the top of its source's frame."""
        frame = self.places.frames[self.figure[link.source].dimension].box
        return frame.y + TOP_LANE - TOP_PITCH * self._top[self._ends(link)]

    def trunk(self, link: AnyLink) -> float:
        """The x of the trunk on which a shared technology goes up and down."""
        return TRUNK_X + TRUNK_PITCH * self._trunks[link.source]

    def gap(self, link: AnyLink) -> float:
        """The height at which a bus passes between the use cases of a frame."""
        frame = self.places.frames[self.figure[link.target].dimension].box
        number = self._trunks[link.source] - (len(self._trunks) - 1) / 2
        return frame.y + HEAD + ROW_PITCH - (ROW_PITCH - SIZES["technology"][1]) / 2 + WIRE_PITCH * number

    def _drawn(self, link: AnyLink) -> DrawnLink:
        derived = not isinstance(link, Link)
        delayed = isinstance(link, Link) and link.delayed
        route = WAYS[self.word(link)](self, link)
        return DrawnLink(link.source, link.target, link.sign, link.strength, delayed, derived, route)

    def _landed(self, link: AnyLink, drawn: DrawnLink) -> DrawnLink:
        marks = []
        for number, node in enumerate(n for n in moderators_of(link) if n in self.places.lanes):
            aside = self._beside(link) + LANE_PITCH * number
            at = _landing(drawn.route, self.places.lanes[node], aside)
            marks.append(Landing(node, at, drawn.route.at(at)))
        return replace(drawn, landings=tuple(marks))

    def _beside(self, link: AnyLink) -> float:
        """The x at which a moderator lands whose lane does not cross the link: in the gutter before its target."""
        role = self.figure[link.target].role
        return GUTTERS[CELL_ROLES.index(role) if role in CELL_ROLES else -1] + LANE_PITCH

    def _lane(self, node: str, links: Iterable[DrawnLink]) -> Lane:
        """Down its gutter to the lowest landing, with a branch to every landing that lies elsewhere."""
        x, box = self.places.lanes[node], self.box(node)
        points = [mark.point for link in links for mark in link.landings if mark.node == node]
        within = [point.y for point in points if abs(point.x - x) < 1]
        routes = []
        if within:
            routes.append(line(Point(x, box.bottom), Point(x, max(within))))
        for point in points:
            if abs(point.x - x) >= 1:
                turn = self._above(point)
                corners = [Point(x, box.bottom), Point(x, turn), Point(point.x, turn), point]
                routes.append(bent(corners if not within else corners[1:], CORNER))
        return Lane(node, tuple(routes))

    def _above(self, point: Point) -> float:
        """A height above a point between two frames."""
        tops = [frame.box.y for frame in self.places.frames.values() if frame.box.y < point.y]
        return max(tops, default=point.y) + 5

    def _tracks(self, words: Iterable[str]) -> dict[tuple[str, str], int]:
        """The number of each link's lane in its frame; ways that lead far go outside those that do not."""
        words = tuple(words)
        own = [link for link in self.links if self.word(link) in words and not self._straight_out(link)]
        taken: dict[tuple[str, int], list[tuple[float, float]]] = defaultdict(list)
        found = {}
        for link in sorted(own, key=self._reach):
            dimension = self.figure[link.source if self.word(link) in _TOP_WORDS else link.target].dimension
            left, right = sorted((self.box(link.source).centre.x, self.box(link.target).centre.x))
            track = 0
            while any(left < end and start < right for start, end in taken[dimension, track]):
                track += 1
            taken[dimension, track].append((left, right))
            found[self._ends(link)] = track
        return found

    def _reach(self, link: AnyLink) -> tuple[int, int, float]:
        target = self.figure[link.target]
        order = {"top": 0, "bus_foot": 1, "foot": 1, "back": 0, "to_outcome": 1}[self.word(link)]
        column = CELL_ROLES.index(target.role) if target.role in CELL_ROLES else len(CELL_ROLES)
        return (order, column, -self.box(link.source).x)

    def _straight_out(self, link: AnyLink) -> bool:
        """Whether a way to the outcome needs no lane: from the last column of cells."""
        return self.word(link) == "to_outcome" and self.figure[link.source].role == CELL_ROLES[-1]

    def _spread_ports(self) -> dict[tuple[str, str], float]:
        """How far above or below the middle each link arrives at its target, in the order in which they come."""
        groups: dict[str, list[AnyLink]] = defaultdict(list)
        for link in self.links:
            if self.word(link) not in ("arc", "back", "chain", "down"):
                groups[link.target].append(link)
        found: dict[tuple[str, str], float] = {}
        for target, links in groups.items():
            chained = any(k.target == target and self.word(k) == "chain" for k in self.links)
            for link, place_ in zip(*self._ranked(links, chained=chained), strict=True):
                found[self._ends(link)] = place_
        return found

    def _ranked(self, links: list[AnyLink], *, chained: bool) -> tuple[list[AnyLink], list[float]]:
        """Links from the highest approach to the lowest, with their distances from the middle of the target."""
        heights = {"top": -1.0, "foot": 1.0, "bus_foot": 1.0}
        ranked = sorted(links, key=lambda k: (heights.get(self.word(k), 0.0), self.box(k.source).centre.y))
        if not chained:
            middle = (len(ranked) - 1) / 2
            room = min(self.box(ranked[0].target).height * PORT_SHARE, 2 * PORT_ROOM)
            pitch = min(PORT_PITCH, room / max(len(ranked) - 1, 1))
            return ranked, [pitch * (number - middle) for number in range(len(ranked))]
        above = [k for k in ranked if self.word(k) == "top"]
        below = [k for k in ranked if k not in above]
        up = [-PORT_PITCH * (len(above) - number) for number in range(len(above))]
        down = [min(PORT_PITCH, 20.0 / max(len(below), 1)) * (number + 1) for number in range(len(below))]
        return above + below, up + down

    @staticmethod
    def _numbers(names: Iterable[str]) -> dict[str, int]:
        return {name: number for number, name in enumerate(dict.fromkeys(names))}

    @staticmethod
    def _ends(link: AnyLink) -> tuple[str, str]:
        return (link.source, link.target)


def _landing(route: Route, x: float, aside: float) -> float:
    """Where a lane meets a route, nearest to its middle; a route it does not meet is met at `aside` or half way."""
    crossings = route.crossings(x) or route.crossings(aside)
    return min(crossings, key=lambda share: abs(share - 0.5), default=0.5)


def _straight(plan: Plan, link: AnyLink) -> Route:
    box = plan.box(link.source)
    return sweep(Point(box.right, box.centre.y), plan.port(link))


def _down(plan: Plan, link: AnyLink) -> Route:
    box, target = plan.box(link.source), plan.box(link.target)
    start, end = Point(box.centre.x, box.bottom), Point(target.centre.x, target.y - ARROW_GAP)
    if abs(start.x - end.x) < 1:
        return line(start, end)
    return bow(start, end, Point(0, 18), Point(0, -18))


def _chain(plan: Plan, link: AnyLink) -> Route:
    start = plan.box(link.source).centre.moved(RADIUS)
    return line(start, plan.box(link.target).centre.moved(-RADIUS - ARROW_GAP))


def _top(plan: Plan, link: AnyLink) -> Route:
    """Up to a lane at the top of the frame, along it, and down to the target."""
    box, end = plan.box(link.source), plan.port(link)
    start = Point(box.right, box.centre.y)
    if plan.figure[link.source].kind == "capability":
        start = box.centre.moved(RADIUS * 0.7, -RADIUS * 0.7)
    height = plan.top(link)
    leave = Point(min(start.x + BEND, end.x - BEND), height)
    return (
        sweep(start, leave).then(line(leave, Point(end.x - BEND, height))).then(sweep(Point(end.x - BEND, height), end))
    )


def _foot(plan: Plan, link: AnyLink) -> Route:
    """Down to a lane at the foot of the frame, along it, and up to the target."""
    box, end, height = plan.box(link.source), plan.port(link), plan.foot(link)
    start = Point(box.right, box.centre.y)
    return _along_foot(start, height, end)


def _along_foot(start: Point, height: float, end: Point) -> Route:
    leave, rise = Point(start.x + BEND, height), Point(end.x - BEND, height)
    return sweep(start, leave).then(line(leave, rise)).then(sweep(rise, end))


def _back(plan: Plan, link: AnyLink) -> Route:
    """From the lower left of a later cell along the foot to the lower right of an earlier one."""
    source, target = plan.box(link.source).centre, plan.box(link.target).centre
    height = plan.foot(link)
    start = source.moved(-RADIUS * 0.87, RADIUS * 0.5)
    end = target.moved((RADIUS + ARROW_GAP) * 0.87, (RADIUS + ARROW_GAP) * 0.5)
    down, up = Point(source.x - 2 * BEND, height), Point(target.x + 2 * BEND, height)
    return sweep(start, down).then(line(down, up)).then(sweep(up, end))


def _bus(plan: Plan, link: AnyLink) -> Route:
    """Along a trunk left of the frames into a use case."""
    box = plan.box(link.source)
    return _on_trunk(plan, link, plan.port(link), Point(box.right, box.centre.y))


def _on_trunk(plan: Plan, link: AnyLink, end: Point, start: Point) -> Route:
    x = plan.trunk(link)
    return bent([start, Point(x, start.y), Point(x, end.y), end], CORNER)


def _through(plan: Plan, link: AnyLink) -> Route:
    """Along a trunk and between the use cases to their right edge."""
    box = plan.box(link.source)
    end = Point(USE_CASE_X + SIZES["technology"][0], plan.gap(link))
    return _on_trunk(plan, link, end, Point(box.right, box.centre.y))


def _bus_near(plan: Plan, link: AnyLink) -> Route:
    way = _through(plan, link)
    return way.then(sweep(way.end, plan.port(link)))


def _bus_foot(plan: Plan, link: AnyLink) -> Route:
    way = _through(plan, link)
    return way.then(_along_foot(way.end, plan.foot(link), plan.port(link)))


def _to_outcome(plan: Plan, link: AnyLink) -> Route:
    """Straight out from the last column, along the top of the frame from the others, then over to the outcome."""
    box, end = plan.box(link.source), plan.port(link)
    out = Point(FRAME_X + FRAME_WIDTH, box.centre.y)
    if plan.figure[link.source].role == CELL_ROLES[-1]:
        way = line(box.centre.moved(RADIUS), out)
    else:
        start, height = box.centre.moved(RADIUS * 0.7, -RADIUS * 0.7), plan.top(link)
        out = Point(out.x, height)
        leave = Point(start.x + BEND * 0.6, height)
        way = sweep(start, leave).then(line(leave, out))
    lane = Point(GUTTERS[-1] + 2, out.y)
    return way.then(line(out, lane)).then(sweep(lane, end, 0.7))


def _arc(plan: Plan, link: AnyLink) -> Route:
    """Between cells of two dimensions: in the space left of the cells, or slanting where they stand apart."""
    source, target = plan.box(link.source).centre, plan.box(link.target).centre
    down = 1.0 if target.y > source.y else -1.0
    if abs(source.x - target.x) > 1:
        start = source.moved(RADIUS * 0.87, down * RADIUS * 0.5)
        end = target.moved(-(RADIUS + ARROW_GAP) * 0.5, -down * (RADIUS + ARROW_GAP) * 0.87)
        return bow(start, end, Point(40, down * 14), Point(-14, -down * 46))
    near, far = 0.78, 0.62
    start = source.moved(-RADIUS * far, down * RADIUS * near)
    end = target.moved(-(RADIUS + ARROW_GAP) * near, -down * (RADIUS + ARROW_GAP) * far)
    reach = 26 + 8 * min(abs(target.y - source.y) / 128, 3) + (4 if down > 0 else 0)
    return bow(start, end, Point(-reach, down * 26), Point(-reach, -down * 26))


WAYS: Mapping[str, Way] = {
    "straight": _straight,
    "down": _down,
    "chain": _chain,
    "near": _straight,
    "top": _top,
    "foot": _foot,
    "back": _back,
    "bus": _bus,
    "bus_near": _bus_near,
    "bus_foot": _bus_foot,
    "to_outcome": _to_outcome,
    "arc": _arc,
}
