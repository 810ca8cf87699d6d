"""Where new nodes can stand without covering others: as near as may be to where they were wanted."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

import numpy as np
import numpy.typing as npt

from desktop_app.core.map.align import GRID, hull
from desktop_app.core.map.arrangement import size_of
from desktop_app.core.map.capability_map import CapabilityMap
from desktop_app.core.map.geometry import Box, Point
from desktop_app.core.map.node import Node
from desktop_app.core.map.sheet import occupied

APART = 6.0
"""The least room between a new node and the others [px]."""
RINGS, FINE = 40, 8
"""How many steps far a free place is looked for, and how many steps the smaller side of what is placed has at least."""
Floats = npt.NDArray[np.float64]


def clear_places(
    nodes: Sequence[Node], places: Mapping[str, Point], figure: CapabilityMap, boxes: Mapping[str, Box]
) -> dict[str, Point]:
    """The centres of new nodes, all moved by the same way so that none covers a node of the map or its name.

    `places` {node: centre} is where they were wanted, `boxes` {node: box} where the nodes of the map stand.
    """
    wanted = [occupied(node, Box.around(places[node.id], *size_of(node))) for node in nodes if node.id in places]
    taken = [occupied(figure[name], box).grown(APART) for name, box in boxes.items()]
    dx, dy = _free_way(wanted, taken) if wanted and taken else (0.0, 0.0)
    return {node: place.moved(dx, dy) for node, place in places.items()}


def _free_way(wanted: Sequence[Box], taken: Sequence[Box]) -> tuple[float, float]:
    """The shortest of the ways tried on which no box comes to lie on a taken one; right of all where none does."""
    new, old, whole = _edges(wanted), _edges(taken), hull(wanted)
    step = max(GRID, min(whole.width, whole.height) / FINE)
    for dx, dy in _ways(step):
        if not _overlap(new + np.array([dx, dy, dx, dy]), old):
            return dx, dy
    return max(box.right for box in taken) - whole.x, 0.0


def _ways(step: float) -> Iterator[tuple[float, float]]:
    """None, then ring by ring, the shorter ways of a ring first."""
    for ring in range(RINGS):
        sides = range(-ring, ring + 1)
        edge = [(x, y) for x in sides for y in sides if max(abs(x), abs(y)) == ring]
        for x, y in sorted(edge, key=lambda way: (way[0] ** 2 + way[1] ** 2, -way[1], -way[0])):
            yield x * step, y * step


def _edges(boxes: Sequence[Box]) -> Floats:
    """Left, upper, right and lower edges, (boxes, 4)."""
    return np.array([(box.x, box.y, box.right, box.bottom) for box in boxes])


def _overlap(new: Floats, old: Floats) -> bool:
    one, other = new[:, None, :], old[None, :, :]
    begins, ends = one[..., :2] < other[..., 2:], other[..., :2] < one[..., 2:]
    return bool(np.any(begins.all(axis=-1) & ends.all(axis=-1)))
