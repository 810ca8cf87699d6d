"""The last step of a layout: neighbours in a slot change places as long as fewer links cross for it."""

from __future__ import annotations

from collections import defaultdict

import numpy as np
import numpy.typing as npt

from desktop_app.core.map.capability_map import CapabilityMap
from desktop_app.core.map.crossings import Floats, crossings_of
from desktop_app.core.map.geometry import Point

MOST_PASSES = 30


class Switching:
    """Counts only the crossings of the links at two nodes, before and after they have changed places."""

    def __init__(self, figure: CapabilityMap, centres: dict[str, Point]) -> None:
        self._number = {name: number for number, name in enumerate(centres)}
        self._places: Floats = np.array([(p.x, p.y) for p in centres.values()], dtype=np.float64).reshape(-1, 2)
        self._ends: npt.NDArray[np.intp] = np.array(
            [[self._number[end] for end in link.ends] for link in figure.links], dtype=np.intp
        ).reshape(-1, 2)
        self._links: dict[str, list[int]] = defaultdict(list)
        for number, link in enumerate(figure.links):
            for end in link.ends:
                self._links[end].append(number)

    def gain(self, one: str, other: str, moved: tuple[Point, Point]) -> int:
        """How many crossings fewer there are with two nodes at other places."""
        touched = np.array(sorted({*self._links[one], *self._links[other]}), dtype=np.intp)
        if not touched.size:
            return 0
        before = self._count(touched)
        old = self._places.copy()
        self.move(one, moved[0])
        self.move(other, moved[1])
        after = self._count(touched)
        self._places = old
        return before - after

    def move(self, node: str, point: Point) -> None:
        """Leaves a node at another place."""
        self._places[self._number[node]] = (point.x, point.y)

    def _count(self, touched: npt.NDArray[np.intp]) -> int:
        return crossings_of(touched, self._places[self._ends[:, 0]], self._places[self._ends[:, 1]])
