"""The node that lies next in a direction: what an arrow key goes to."""

from __future__ import annotations

from collections.abc import Mapping

from desktop_app.core.map.geometry import Box

ACROSS = 3.0


def neighbour_of(boxes: Mapping[str, Box], node: str, direction: tuple[int, int]) -> str:
    """The nearest node that way, far to the side counting threefold; the node itself where there is none.

    From no node it is the one nearest to the left upper corner.
    """
    if node not in boxes:
        return min(boxes, key=lambda name: boxes[name].x + boxes[name].y, default="")
    here = boxes[node].centre
    ways: dict[str, float] = {}
    for name, box in boxes.items():
        dx, dy = box.centre.x - here.x, box.centre.y - here.y
        along = dx * direction[0] + dy * direction[1]
        across = abs(dx * direction[1]) + abs(dy * direction[0])
        if along > 1:
            ways[name] = along + ACROSS * across
    return min(ways, key=lambda name: ways[name], default=node)
