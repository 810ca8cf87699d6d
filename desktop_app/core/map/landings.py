"""Where moderators land on their links: at a place along the link that a person chose."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import replace
from itertools import pairwise

from desktop_app.core.map.geometry import Point, Route
from desktop_app.core.map.lanes import stretched
from desktop_app.core.map.link import Mark
from desktop_app.core.map.sheet import DrawnLink, Landing, Sheet

FIRST, LAST = 0.35, 0.75
"""Between which shares of its length a moderator may land on a link."""


def with_landings(sheet: Sheet, landings: Mapping[Mark, float]) -> Sheet:
    """The sheet with moderators landing where somebody put them, {landing: share of the link's length}."""
    there = {(link.ends, mark.node) for link in sheet.links if not link.derived for mark in link.landings}
    chosen = {mark: share for mark, share in landings.items() if mark in there}
    if not chosen:
        return sheet
    ends, nodes = {mark[0] for mark in chosen}, {mark[1] for mark in chosen}
    links = tuple(_landed(link, chosen) if link.ends in ends and not link.derived else link for link in sheet.links)
    lanes = (stretched(lane, links, sheet.boxes[lane.node]) if lane.node in nodes else lane for lane in sheet.lanes)
    return replace(sheet, links=links, lanes=tuple(lanes))


def share_near(route: Route, point: Point) -> float:
    """The share of a way's length at which it comes nearest to a point, as far as one may land there."""
    points, done = route.samples(), 0.0
    nearest, at = math.inf, 0.0
    for one, other in pairwise(points):
        step = math.dist((one.x, one.y), (other.x, other.y))
        along = _along(one, other, point, step)
        foot = one.towards(other, along)
        away = math.dist((foot.x, foot.y), (point.x, point.y))
        if away < nearest:
            nearest, at = away, done + along * step
        done += step
    return within(at / (done or 1.0))


def within(share: float) -> float:
    """The share, brought between the ends of the stretch on which one may land.

    >>> within(0.1), within(0.5), within(1.0)
    (0.35, 0.5, 0.75)
    """
    return min(max(share, FIRST), LAST)


def _landed(link: DrawnLink, chosen: Mapping[Mark, float]) -> DrawnLink:
    return replace(link, landings=tuple(_put(link, mark, chosen) for mark in link.landings))


def _put(link: DrawnLink, mark: Landing, chosen: Mapping[Mark, float]) -> Landing:
    share = chosen.get((link.ends, mark.node))
    return mark if share is None else Landing(mark.node, share, link.route.at(share), chosen=True)


def _along(one: Point, other: Point, point: Point, step: float) -> float:
    """How far along a straight piece its nearest place to a point lies [0–1]."""
    if not step:
        return 0.0
    shadow = (point.x - one.x) * (other.x - one.x) + (point.y - one.y) * (other.y - one.y)
    return min(max(shadow / step**2, 0.0), 1.0)
