from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.core.map.align import SIDES, Side, aligned, distributed, hull, snapped
from desktop_app.core.map.geometry import Box, Point

SIZES = st.floats(1, 200)
BOXES = st.dictionaries(
    st.sampled_from("abcdefgh"), st.builds(Box, st.floats(-900, 900), st.floats(-900, 900), SIZES, SIZES), min_size=2
)
EDGES = {
    "left": lambda b: b.x,
    "centre": lambda b: b.centre.x,
    "right": lambda b: b.right,
    "top": lambda b: b.y,
    "middle": lambda b: b.centre.y,
    "bottom": lambda b: b.bottom,
}


def _put(boxes: dict[str, Box], places: dict[str, Point]) -> dict[str, Box]:
    return {name: Box.around(places[name], box.width, box.height) for name, box in boxes.items()}


@given(BOXES, st.sampled_from(SIDES))
def test_aligned_boxes_share_an_edge_and_stay_in_the_hull(boxes: dict[str, Box], side: Side) -> None:
    after = _put(boxes, aligned(boxes, side))
    edges = [EDGES[side](box) for box in after.values()]
    assert max(edges) - min(edges) < 1e-6
    assert hull(boxes.values()).grown(1e-6).holds(hull(after.values()))


@given(BOXES)
def test_distributed_boxes_have_equal_gaps_and_keep_their_order(boxes: dict[str, Box]) -> None:
    after = _put(boxes, distributed(boxes, "across"))
    ranked = sorted(boxes, key=lambda name: (boxes[name].centre.x, name))
    gaps = [after[b].x - after[a].right for a, b in pairwise(ranked)]
    assert max(gaps) - min(gaps) < 1e-6
    assert after[ranked[0]].x == pytest.approx(boxes[ranked[0]].x)
    assert after[ranked[-1]].right == pytest.approx(boxes[ranked[-1]].right)
    assert all(after[name].y == pytest.approx(boxes[name].y) for name in boxes)


@given(st.floats(-900, 900), st.floats(-900, 900))
def test_a_snapped_point_is_on_the_grid_and_near(x: float, y: float) -> None:
    point = snapped(Point(x, y), 8)
    assert point.x % 8 == point.y % 8 == 0
    assert abs(point.x - x) <= 4
    assert abs(point.y - y) <= 4
