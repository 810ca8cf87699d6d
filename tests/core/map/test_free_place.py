"""New nodes stand where nothing else stands, as near as may be to where they were wanted."""

from __future__ import annotations

import math

from hypothesis import given, settings
from hypothesis import strategies as st

from desktop_app.core.language.model import Names
from desktop_app.core.map.free_place import clear_places
from desktop_app.core.map.geometry import Box, Point
from desktop_app.core.map.node import KINDS, Node
from desktop_app.core.map.sheet import SIZES, occupied
from tests.core.map import figure as shipped

FIGURE = shipped.figure()
BOXES = shipped.laid_out().boxes
POINTS = st.builds(Point, st.floats(-300, 2700), st.floats(-300, 1600))


def new_nodes(places: list[Point]) -> list[Node]:
    return [Node(f"new_{n}", KINDS[n % len(KINDS)], Names("New", "新")) for n in range(len(places))]


@settings(max_examples=20, deadline=None)
@given(st.lists(POINTS, min_size=1, max_size=4))
def test_nothing_is_covered_and_the_part_keeps_its_shape(wanted: list[Point]) -> None:
    nodes = new_nodes(wanted)
    asked = {node.id: point for node, point in zip(nodes, wanted, strict=True)}
    found = clear_places(nodes, asked, FIGURE, BOXES)
    for node in nodes:
        width, height = SIZES[node.kind] if node.kind != "outcome" else (0, 0)
        box = occupied(node, Box.around(found[node.id], width, height))
        assert not [name for name, known in BOXES.items() if occupied(FIGURE[name], known).overlaps(box)]
    ways = {(round(found[n].x - asked[n].x, 6), round(found[n].y - asked[n].y, 6)) for n in asked}
    assert len(ways) == 1


def test_a_free_place_is_kept_and_another_is_left_by_little() -> None:
    (node,) = new_nodes([Point(0, 0)])
    far = Point(-5000.0, -5000.0)
    assert clear_places([node], {node.id: far}, FIGURE, BOXES) == {node.id: far}
    alone = BOXES["log_amr"]
    taken = {"log_amr": alone}
    moved = clear_places([node], {node.id: alone.centre}, FIGURE, taken)[node.id]
    assert 0 < math.dist((moved.x, moved.y), (alone.centre.x, alone.centre.y)) <= alone.height + SIZES[node.kind][1]


def test_an_empty_map_has_room_everywhere() -> None:
    (node,) = new_nodes([Point(0, 0)])
    assert clear_places([node], {node.id: Point(5, 7)}, FIGURE, {}) == {node.id: Point(5, 7)}
