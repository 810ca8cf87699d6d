"""Where moderators land: at the place along their link that somebody chose, on both sheets, wherever nodes go."""

from __future__ import annotations

import math
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop_app.core.map.geometry import Point, line, sweep
from desktop_app.core.map.landings import FIRST, LAST, share_near, with_landings
from desktop_app.core.map.link import Mark
from desktop_app.core.map.poster_routes import poster_sheet
from desktop_app.core.map.sheet import Landing, Sheet
from desktop_app.core.map.standing import WholeStanding, poster_standing, with_moved
from tests.core.map.figure import figure

FIGURE = figure()
POSTER = poster_sheet(FIGURE)
GRID = {node.id: Point(90.0 + 200 * (n % 10), 90.0 + 120 * (n // 10)) for n, node in enumerate(FIGURE.nodes)}
WHOLE = WholeStanding(FIGURE).sheet(FIGURE, GRID)
"""Every node has a place of its own: nothing is laid out."""
ON_POSTER = sorted((k.ends, mark.node) for k in POSTER.links if not k.derived for mark in k.landings)
SHARES = st.floats(FIRST, LAST)
CHOSEN = st.dictionaries(st.sampled_from(ON_POSTER), SHARES, min_size=1, max_size=4)


def landing(sheet: Sheet, mark: Mark) -> Landing:
    (found,) = (m for k in sheet.links if k.ends == mark[0] for m in k.landings if m.node == mark[1])
    return found


def reached(sheet: Sheet, mark: Mark) -> float:
    """How far the lane of a moderator stays from its landing."""
    point = landing(sheet, mark).point
    ways = next(lane.routes for lane in sheet.lanes if lane.node == mark[1])
    return min(_away(point, one, other) for way in ways for one, other in pairwise(way.samples()))


def _away(point: Point, one: Point, other: Point) -> float:
    long = math.dist((one.x, one.y), (other.x, other.y)) or 1.0
    shadow = ((point.x - one.x) * (other.x - one.x) + (point.y - one.y) * (other.y - one.y)) / long**2
    foot = one.towards(other, min(max(shadow, 0.0), 1.0))
    return math.dist((foot.x, foot.y), (point.x, point.y))


@settings(max_examples=10)
@given(CHOSEN)
def test_both_sheets_land_moderators_where_they_were_put(chosen: dict[Mark, float]) -> None:
    poster = poster_standing(FIGURE, {}, chosen)
    for sheet in (poster, with_landings(WHOLE, chosen)):
        for mark, share in chosen.items():
            found = landing(sheet, mark)
            route = next(k.route for k in sheet.links if k.ends == mark[0])
            assert (found.at, found.point) == (share, route.at(share))
            assert reached(sheet, mark) < 1
    untouched = {(k.ends, m.node): m for k in POSTER.links for m in k.landings if (k.ends, m.node) not in chosen}
    assert all(landing(poster, mark) == old for mark, old in untouched.items())


def test_the_whole_map_keeps_to_what_was_chosen() -> None:
    chosen = {ON_POSTER[0]: 0.6}
    assert WholeStanding(FIGURE).sheet(FIGURE, GRID, chosen) == with_landings(WHOLE, chosen) != WHOLE


def test_the_other_landings_of_a_lane_are_still_reached() -> None:
    node = "ch_data_quality"
    own = [mark for mark in ON_POSTER if mark[1] == node]
    sheet = poster_standing(FIGURE, {}, {own[0]: LAST})
    assert len(own) > 1
    assert all(reached(sheet, mark) < 1.5 for mark in own)


@settings(max_examples=10)
@given(st.sampled_from(ON_POSTER), SHARES, st.floats(0, 1500), st.floats(0, 900))
def test_a_place_that_was_chosen_stays_when_an_end_moves(mark: Mark, share: float, x: float, y: float) -> None:
    sheet = with_moved(with_landings(POSTER, {mark: share}), {mark[0][0]: Point(x, y)})
    assert landing(sheet, mark).at == share
    assert reached(sheet, mark) < 1


def test_what_is_no_landing_of_the_sheet_changes_nothing() -> None:
    derived = next((k.ends, m.node) for k in POSTER.links if k.derived for m in k.landings)
    assert with_landings(POSTER, {(("nobody", "x"), "y"): 0.5, derived: 0.5}) is POSTER


@given(SHARES)
def test_the_nearest_share_of_a_point_on_a_way_is_its_own(share: float) -> None:
    way = sweep(Point(0, 0), Point(300, 120))
    assert share_near(way, way.at(share)) == pytest.approx(share, abs=1e-9)


def test_one_lands_no_nearer_to_the_ends_than_may_be() -> None:
    way = line(Point(0, 0), Point(100, 0))
    assert [share_near(way, Point(x, 40)) for x in (-50, 60, 500)] == pytest.approx([FIRST, 0.6, LAST])
