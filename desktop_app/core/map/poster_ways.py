"""The ways of the arrows of the poster, one function a way, in one table."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from desktop_app.core.map.geometry import Point, Route, bent, bow, line, sweep
from desktop_app.core.map.poster import CELL_ROLES, FRAME_WIDTH, FRAME_X, GUTTERS, USE_CASE_X, AnyLink
from desktop_app.core.map.poster_plan import RADIUS, Plan
from desktop_app.core.map.sheet import ARROW_GAP, CORNER, SIZES

BEND = 52.0

Way = Callable[[Plan, AnyLink], Route]


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
