from __future__ import annotations

import math
from dataclasses import replace
from itertools import combinations, pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop_app.core.map.capability_map import CapabilityMap
from desktop_app.core.map.geometry import Box, Point, Route
from desktop_app.core.map.landings import within
from desktop_app.core.map.poster import poster_links, poster_nodes
from desktop_app.core.map.poster_routes import poster_sheet
from desktop_app.core.map.sheet import Sheet, moderators_of, occupied
from tests.core.map import figure as shipped

NEAR = 6.0


@pytest.fixture(scope="module")
def sheet() -> Sheet:
    return poster_sheet(shipped.figure())


def overlapping(figure: CapabilityMap, sheet: Sheet) -> list[tuple[str, str]]:
    """Pairs of nodes whose shapes, with the first line of the names of capabilities, lie on each other."""
    boxes = {name: occupied(figure[name], box) for name, box in sheet.boxes.items()}
    return [(a, b) for a, b in combinations(boxes, 2) if boxes[a].overlaps(boxes[b])]


def touches(box: Box, point: Point) -> bool:
    return box.grown(NEAR).holds(Box(point.x, point.y, 0, 0))


def distance(point: Point, route: Route) -> float:
    """How far a point lies from a way."""
    return min(_from_piece(point, one, other) for one, other in pairwise(route.samples()))


def _from_piece(point: Point, one: Point, other: Point) -> float:
    dx, dy = other.x - one.x, other.y - one.y
    long = dx * dx + dy * dy or 1.0
    share = min(max(((point.x - one.x) * dx + (point.y - one.y) * dy) / long, 0.0), 1.0)
    return math.hypot(point.x - one.x - share * dx, point.y - one.y - share * dy)


def test_the_poster_has_thirty_nodes_and_forty_nine_links(sheet: Sheet) -> None:
    assert len(sheet.boxes) == 30
    assert len(sheet.links) == 49
    assert sum(link.derived for link in sheet.links) == 19


def test_no_node_lies_on_another_and_frames_hold_their_nodes(sheet: Sheet) -> None:
    figure = shipped.figure()
    assert overlapping(figure, sheet) == []
    for frame in sheet.frames:
        own = [n for n in poster_nodes(figure) if n.dimension == frame.id and n.kind in ("technology", "capability")]
        assert len(own) == 5
        assert all(frame.box.holds(sheet.boxes[node.id]) for node in own)
    assert not any(a.box.overlaps(b.box) for a, b in combinations(sheet.frames, 2))


def test_columns_run_from_technology_to_the_outcome(sheet: Sheet) -> None:
    chain = ("tech_ml", "log_rerouting", "cap_log_sensing", "cap_log_seizing", "cap_log_reconfiguring", "out_advantage")
    places = [sheet.boxes[name].x for name in chain]
    assert places == sorted(places)
    assert sheet.boxes["lev_data_governance"].bottom < sheet.boxes["ch_data_quality"].y
    assert sheet.boxes["lev_data_governance"].centre.x == sheet.boxes["ch_data_quality"].centre.x
    assert max(sheet.boxes[n].bottom for n in ("ch_data_quality", "ch_privacy")) < min(f.box.y for f in sheet.frames)


def test_every_way_leads_from_its_source_to_its_target(sheet: Sheet) -> None:
    for link in sheet.links:
        assert touches(sheet.boxes[link.source], link.route.start), link.ends
        assert touches(sheet.boxes[link.target], link.route.end), link.ends


def test_every_shown_moderator_lands_on_its_link_and_its_lane_reaches_the_landing(sheet: Sheet) -> None:
    figure = shipped.figure()
    lanes = {lane.node: [p for route in lane.routes for p in route.samples()] for lane in sheet.lanes}
    by_ends = {link.ends: link for link in sheet.links}
    wanted = {(k.source, k.target): moderators_of(k) for k in poster_links(figure)}
    for ends, link in by_ends.items():
        assert {mark.node for mark in link.landings} == {m for m in wanted[ends] if m in sheet.boxes}
        for mark in link.landings:
            assert distance(mark.point, link.route) < 0.5
            xs = [p.x for p in lanes[mark.node] if abs(p.x - mark.point.x) < 1]
            ys = [p.y for p in lanes[mark.node] if abs(p.x - mark.point.x) < 1]
            assert xs
            assert min(ys) <= mark.point.y <= max(ys) + 1


def test_moderators_land_where_a_person_may_move_them(sheet: Sheet) -> None:
    shares = {(k.ends, mark.node): mark.at for k in sheet.links if not k.derived for mark in k.landings}
    assert shares
    assert {mark: share for mark, share in shares.items() if within(share) != share} == {}


def test_ways_do_not_run_through_other_nodes(sheet: Sheet) -> None:
    for link in sheet.links:
        inside = link.route.samples()[2:-2]
        for name, box in sheet.boxes.items():
            if name not in link.ends:
                core = box.grown(-2)
                through = [p for p in inside if core.holds(Box(p.x, p.y, 0, 0))]
                assert not through, (link.ends, name)


@settings(max_examples=20, deadline=None)
@given(st.sets(st.sampled_from([node.id for node in shipped.figure().nodes]), min_size=1))
def test_any_choice_of_nodes_makes_a_poster_without_overlaps(chosen: set[str]) -> None:
    figure = shipped.figure()
    figure = replace(figure, nodes=tuple(replace(node, poster=node.id in chosen) for node in figure.nodes))
    sheet = poster_sheet(figure)
    assert set(sheet.boxes) == chosen
    assert overlapping(figure, sheet) == []
    for link in sheet.links:
        assert touches(sheet.boxes[link.source], link.route.start), link.ends
