"""Where nodes stand: what was not touched never moves, and arrows follow what was."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop_app.core.language.model import Names
from desktop_app.core.map.drawing import draw_link
from desktop_app.core.map.geometry import Box, Point
from desktop_app.core.map.node import Node
from desktop_app.core.map.poster_routes import poster_sheet
from desktop_app.core.map.sheet import Sheet
from desktop_app.core.map.standing import WholeStanding, free_box, poster_standing, with_moved
from tests.core.map import figure as shipped

FIGURE = shipped.figure()
STANDING = WholeStanding(FIGURE)
POSTER = poster_sheet(FIGURE)
WHOLE = shipped.laid_out()
COORDINATES = st.floats(-500, 2500)
MOVED = st.dictionaries(st.sampled_from(sorted(POSTER.boxes)), st.builds(Point, COORDINATES, COORDINATES), max_size=4)


def test_a_map_that_nobody_touched_stands_as_it_is_laid_out() -> None:
    sheet = STANDING.sheet(FIGURE, {})
    assert sheet.boxes == WHOLE.boxes
    assert sheet.links == WHOLE.links
    assert set(sheet.frames) == set(WHOLE.frames)
    assert poster_standing(FIGURE, {}) == POSTER


def test_a_new_link_or_a_node_less_moves_nothing() -> None:
    drawn = draw_link(FIGURE, "log_amr", "cap_log_sensing", "+", 0.3).link
    linked = replace(FIGURE, links=(*FIGURE.links, drawn))
    assert STANDING.sheet(linked, {}).boxes == WHOLE.boxes
    gone = "ch_org_inertia"
    links = (replace(k, moderators=tuple(m for m in k.moderators if m.node != gone)) for k in FIGURE.links)
    fewer = replace(
        FIGURE,
        nodes=tuple(node for node in FIGURE.nodes if node.id != gone),
        links=tuple(link for link in links if gone not in link.ends),
    )
    boxes = STANDING.sheet(fewer, {}).boxes
    assert boxes == {name: box for name, box in WHOLE.boxes.items() if name != gone}


def test_a_new_node_stands_where_it_was_put_or_in_a_free_place() -> None:
    new = Node("brand_new", "lever", Names("New", "新"))
    more = replace(FIGURE, nodes=(*FIGURE.nodes, new))
    put = WholeStanding(FIGURE).sheet(more, {"brand_new": Point(700, 80)})
    assert put.boxes["brand_new"].centre == Point(700, 80)
    free = WholeStanding(FIGURE).sheet(more, {}).boxes
    assert not any(free["brand_new"].overlaps(box) for name, box in free.items() if name != "brand_new")
    assert {name: box for name, box in free.items() if name != "brand_new"} == WHOLE.boxes


def test_a_frame_does_not_follow_a_node_taken_far_away_but_all_of_its_nodes() -> None:
    frames = {frame.id: frame.box for frame in STANDING.sheet(FIGURE, {"log_amr": Point(4000, 4000)}).frames}
    assert frames["logistics"].right < 3000
    away = {name: Point(box.centre.x + 5000, box.centre.y) for name, box in WHOLE.boxes.items()}
    assert all(frame.box.x > 4000 for frame in STANDING.sheet(FIGURE, away).frames)


def _attached(sheet: Sheet) -> None:
    for link in sheet.links:
        for point, node in ((link.route.start, link.source), (link.route.end, link.target)):
            box = sheet.boxes[node].grown(6)
            assert box.x <= point.x <= box.right
            assert box.y <= point.y <= box.bottom


@settings(max_examples=20, deadline=None)
@given(MOVED)
def test_arrows_and_landings_follow_moved_nodes_on_both_sheets(places: dict[str, Point]) -> None:
    for sheet in (with_moved(POSTER, places), with_moved(WHOLE, places)):
        for name, point in places.items():
            assert sheet.boxes[name].centre.x == pytest.approx(point.x)
        moved = replace(sheet, links=tuple(k for k in sheet.links if {*k.ends} & places.keys()))
        _attached(moved)
        for link in sheet.links:
            for mark in link.landings:
                at = link.route.at(mark.at)
                assert (mark.point.x, mark.point.y) == pytest.approx((at.x, at.y), abs=0.5)


@settings(max_examples=20, deadline=None)
@given(MOVED)
def test_every_landing_is_reached_by_its_lane(places: dict[str, Point]) -> None:
    sheet = with_moved(POSTER, places)
    ways = {lane.node: lane.routes for lane in sheet.lanes}
    for link in sheet.links:
        for mark in link.landings:
            near = (_distance(mark.point, way.samples()) for way in ways[mark.node])
            if link.source in places or link.target in places or mark.node in places:
                assert min(near) < 40


def _distance(point: Point, samples: tuple[Point, ...]) -> float:
    return min(abs(point.x - p.x) + abs(point.y - p.y) for p in samples)


def test_a_free_box_covers_no_other() -> None:
    taken = {"a": Box(0, 0, 100, 40), "b": Box(0, 50, 100, 40)}
    assert not any(free_box(Box(10, 10, 100, 40), taken).overlaps(box) for box in taken.values())


def test_links_that_an_edit_leaves_alone_are_not_drawn_anew_and_stand_as_if_they_were() -> None:
    standing = WholeStanding(FIGURE)
    first = standing.sheet(FIGURE, {})
    chosen = FIGURE.links[0]
    changed = replace(FIGURE, links=(replace(chosen, strength=0.9), *FIGURE.links[1:]))
    after = standing.sheet(changed, {})
    assert [k.ends for old, k in zip(first.links, after.links, strict=True) if k is not old] == [chosen.ends]
    moved = {chosen.source: Point(40, 40)}
    assert standing.sheet(changed, moved).links == WholeStanding(FIGURE).sheet(changed, moved).links
