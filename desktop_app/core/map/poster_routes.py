"""The poster laid out: its nodes placed, its arrows routed, and the lanes on which moderators come down to them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import replace

from desktop_app.core.map.capability_map import CapabilityMap
from desktop_app.core.map.geometry import Point, Route, bent, line
from desktop_app.core.map.link import Link
from desktop_app.core.map.poster import CELL_ROLES, GUTTERS, LANE_PITCH, AnyLink, place, poster_links
from desktop_app.core.map.poster_plan import Plan
from desktop_app.core.map.poster_ways import WAYS
from desktop_app.core.map.poster_words import FOOT_WORDS, kind_of_way
from desktop_app.core.map.sheet import CORNER, DrawnLink, Landing, Lane, Sheet, moderators_of


def poster_sheet(figure: CapabilityMap) -> Sheet:
    """The poster laid out: boxes, frames, routed links with landings, and the lanes that lead to them."""
    links, rows = poster_links(figure), place(figure, {}).rows
    tracks: dict[str, int] = defaultdict(int)
    for link in links:
        if kind_of_way(figure, link, rows) in FOOT_WORDS:
            tracks[figure[link.target].dimension] += 1
    plan = Plan(figure, links, place(figure, tracks))
    places = plan.places
    drawn = tuple(_landed(plan, link, _drawn(plan, link)) for link in links)
    lanes = tuple(_lane(plan, node, drawn) for node in places.lanes)
    return Sheet(places.boxes, tuple(places.frames.values()), drawn, lanes, places.captions)


def _drawn(plan: Plan, link: AnyLink) -> DrawnLink:
    derived = not isinstance(link, Link)
    delayed = isinstance(link, Link) and link.delayed
    route = WAYS[plan.word(link)](plan, link)
    return DrawnLink(link.source, link.target, link.sign, link.strength, delayed, derived, route)


def _landed(plan: Plan, link: AnyLink, drawn: DrawnLink) -> DrawnLink:
    marks = []
    for number, node in enumerate(n for n in moderators_of(link) if n in plan.places.lanes):
        aside = _beside(plan, link) + LANE_PITCH * number
        at = _landing(drawn.route, plan.places.lanes[node], aside)
        marks.append(Landing(node, at, drawn.route.at(at)))
    return replace(drawn, landings=tuple(marks))


def _beside(plan: Plan, link: AnyLink) -> float:
    """The x at which a moderator lands whose lane does not cross the link: in the gutter before its target."""
    role = plan.figure[link.target].role
    return GUTTERS[CELL_ROLES.index(role) if role in CELL_ROLES else -1] + LANE_PITCH


def _lane(plan: Plan, node: str, links: Iterable[DrawnLink]) -> Lane:
    """Down its gutter to the lowest landing, with a branch to every landing that lies elsewhere."""
    x, box = plan.places.lanes[node], plan.box(node)
    points = [mark.point for link in links for mark in link.landings if mark.node == node]
    within = [point.y for point in points if abs(point.x - x) < 1]
    routes = []
    if within:
        routes.append(line(Point(x, box.bottom), Point(x, max(within))))
    for point in points:
        if abs(point.x - x) >= 1:
            turn = _above(plan, point)
            corners = [Point(x, box.bottom), Point(x, turn), Point(point.x, turn), point]
            routes.append(bent(corners if not within else corners[1:], CORNER))
    return Lane(node, tuple(routes))


def _above(plan: Plan, point: Point) -> float:
    """A height above a point between two frames."""
    tops = [frame.box.y for frame in plan.places.frames.values() if frame.box.y < point.y]
    return max(tops, default=point.y) + 5


def _landing(route: Route, x: float, aside: float) -> float:
    """Where a lane meets a route, nearest to its middle; a route it does not meet is met at `aside` or half way."""
    crossings = route.crossings(x) or route.crossings(aside)
    return min(crossings, key=lambda share: abs(share - 0.5), default=0.5)
