"""What lands on an arrow gives way to nodes that would cover it."""

from __future__ import annotations

import math

from desktop_app.core.map.clear_share import APART, ClearShare
from desktop_app.core.map.geometry import Box, Point, Route, line
from desktop_app.core.map.landings import FIRST, LAST
from desktop_app.core.map.sheet import occupied
from tests.core.map import figure as shipped

NODE = "log_amr"
WAY = line(Point(0, 0), Point(400, 0))


def clear_of(box: Box) -> ClearShare:
    return ClearShare(shipped.figure(), {NODE: box})


def test_a_clear_place_is_kept_and_a_covered_one_left_for_the_nearest_clear_one() -> None:
    clear = clear_of(Box(180, -20, 30, 40))
    assert clear.near(0.7, WAY) == (0.7, WAY.at(0.7))
    share, place = clear.near(0.5, WAY)
    assert place == WAY.at(share)
    assert not 180 <= place.x <= 210
    assert abs(share - 0.5) < 0.1


def test_what_is_there_already_is_kept_apart_from() -> None:
    first = WAY.at(0.5)
    _, second = clear_of(Box(0, 100, 30, 40)).near(0.5, WAY, [first])
    assert APART <= math.dist((first.x, first.y), (second.x, second.y)) <= 2 * APART


def test_where_a_node_covers_the_whole_stretch_nothing_gives_way() -> None:
    assert clear_of(Box(0, -20, 400, 40)).near(0.5, WAY) == (0.5, WAY.at(0.5))


def test_on_the_shipped_map_a_node_covers_a_landing_only_where_it_covers_every_place_for_it() -> None:
    sheet, figure = shipped.laid_out(), shipped.figure()
    boxes = [occupied(figure[name], box) for name, box in sheet.boxes.items()]

    def covered(route: Route, share: float) -> bool:
        at = route.at(share)
        return any(box.x < at.x < box.right and box.y < at.y < box.bottom for box in boxes)

    hidden = [(link.route, mark.at) for link in sheet.links for mark in link.landings if covered(link.route, mark.at)]
    stretch = [FIRST + step / 50 * (LAST - FIRST) for step in range(51)]
    for route, _ in hidden:
        assert sum(covered(route, share) for share in stretch) > len(stretch) / 2
