"""A tidied selection: nothing else moves, nothing in it overlaps, sources stand left of targets, few links cross."""

from __future__ import annotations

import random
from itertools import combinations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.core.map.arrangement import size_of
from desktop_app.core.map.capability_map import CapabilityMap
from desktop_app.core.map.crossings import crossings, crossings_of
from desktop_app.core.map.geometry import Box, Point
from desktop_app.core.map.sheet import occupied
from desktop_app.core.map.tidy import tidied
from tests.core.map import figure as shipped
from tests.core.map.user_maps import user_maps


def scattered(figure: CapabilityMap, seed: int) -> dict[str, Box]:
    dice = random.Random(seed)  # noqa: S311 - places, nothing secret
    return {node.id: Box(dice.uniform(0, 900), dice.uniform(0, 600), *size_of(node)) for node in figure.nodes}


def crossed(figure: CapabilityMap, boxes: dict[str, Box]) -> int:
    ends = [[(boxes[end].centre.x, boxes[end].centre.y) for end in link.ends] for link in figure.links]
    places = np.array(ends, dtype=np.float64).reshape(-1, 2, 2)
    return crossings(places[:, 0], places[:, 1])


def put(boxes: dict[str, Box], centres: dict[str, Point]) -> dict[str, Box]:
    return {**boxes, **{n: Box.around(point, boxes[n].width, boxes[n].height) for n, point in centres.items()}}


@given(user_maps(), st.integers(0, 99), st.data())
def test_only_the_selection_moves_and_lies_side_by_side(figure: CapabilityMap, seed: int, data: st.DataObject) -> None:
    boxes = scattered(figure, seed)
    ids = set(data.draw(st.lists(st.sampled_from([node.id for node in figure.nodes]), unique=True)))
    centres = tidied(figure, ids, boxes)
    assert set(centres) == ids
    after = put(boxes, centres)
    rooms = {name: occupied(figure[name], after[name]) for name in ids}
    assert [(a, b) for a, b in combinations(rooms, 2) if rooms[a].overlaps(rooms[b])] == []
    for link in figure.links:
        if {*link.ends} <= ids and not link.delayed:
            assert centres[link.source].x < centres[link.target].x


def test_a_scattered_dimension_crosses_far_less_when_it_is_tidied() -> None:
    figure = shipped.figure()
    ids = {node.id for node in figure.nodes if node.page == "logistics"}
    boxes = {**shipped.laid_out().boxes, **{n: b for n, b in scattered(figure, 3).items() if n in ids}}
    own = CapabilityMap(figure.nodes, tuple(k for k in figure.links if {*k.ends} <= ids), figure.settings)
    assert crossed(own, put(boxes, tidied(figure, ids, boxes))) < 0.5 * crossed(own, boxes)


def test_the_middle_of_the_selection_stays() -> None:
    figure = shipped.figure()
    boxes = dict(shipped.laid_out().boxes)
    for name in ("tech_ml", "cap_log_sensing"):
        point = tidied(figure, [name], boxes)[name]
        centre = boxes[name].centre
        assert (point.x, point.y) == pytest.approx((centre.x, centre.y))
    assert tidied(figure, [], boxes) == {}


lines = st.lists(st.tuples(*(st.integers(0, 9) for _ in range(4))), min_size=1, max_size=12)


@given(lines, st.data())
def test_crossings_of_some_lines_are_all_less_those_among_the_others(
    drawn: list[tuple[int, ...]], data: st.DataObject
) -> None:
    starts = np.array([(a, b) for a, b, _, _ in drawn], dtype=np.float64)
    ends = np.array([(c, d) for _, _, c, d in drawn], dtype=np.float64)
    some = sorted(data.draw(st.sets(st.integers(0, len(drawn) - 1), min_size=1)))
    rest = [number for number in range(len(drawn)) if number not in some]
    among = crossings(starts[rest], ends[rest]) if rest else 0
    assert crossings_of(np.array(some), starts, ends) == crossings(starts, ends) - among
