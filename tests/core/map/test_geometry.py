from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.core.map.geometry import Box, Point, bent, line, sweep

PLACES = st.builds(Point, st.floats(-500, 500), st.floats(-500, 500))


@given(PLACES, PLACES, st.floats(0, 1))
def test_a_place_on_a_straight_way_divides_its_length(start: Point, end: Point, share: float) -> None:
    there = line(start, end).at(share)
    expected = start.towards(end, share)
    assert math.dist((there.x, there.y), (expected.x, expected.y)) < 1e-6


@given(PLACES, PLACES)
def test_a_way_begins_and_ends_where_it_was_told(start: Point, end: Point) -> None:
    for route in (sweep(start, end), bent([start, Point(start.x, end.y), end], 6)):
        assert route.start == start
        assert route.end == end
        assert route.at(1.0).x == pytest.approx(end.x, abs=1e-6)


def test_crossings_are_where_the_way_meets_the_line() -> None:
    route = sweep(Point(0, 0), Point(100, 80))
    (share,) = route.crossings(40)
    assert route.at(share).x == pytest.approx(40, abs=0.5)
    assert route.crossings(120) == ()


def test_corners_are_rounded_within_the_radius() -> None:
    route = bent([Point(0, 0), Point(50, 0), Point(50, 50)], 6)
    nearest = min(math.dist((p.x, p.y), (50, 0)) for p in route.samples())
    assert 0 < nearest < 6


def test_boxes_that_share_an_edge_do_not_overlap() -> None:
    box = Box(0, 0, 10, 10)
    assert not box.overlaps(Box(10, 0, 5, 5))
    assert box.overlaps(Box(9.5, 9.5, 5, 5))
    assert box.grown(1).holds(box)
    assert not box.holds(box.grown(1))
