"""Where along a way something can be put that no node covers."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np
import numpy.typing as npt

from desktop_app.core.map.capability_map import CapabilityMap
from desktop_app.core.map.geometry import Box, Point, Route
from desktop_app.core.map.landings import FIRST, LAST
from desktop_app.core.map.sheet import occupied

ROOM = 9.0
"""The half width of what is put there [px]."""
APART = 11.0
"""How far two of them stay apart [px]."""
STEP, STEPS = 0.02, 20
"""How far and how often it is looked further along the way for a clear place, to either side [share of its length]."""

Array = npt.NDArray[np.float64]


class ClearShare:
    """Looks for clear places among the nodes of a sheet; names below rings count as covering."""

    def __init__(self, figure: CapabilityMap, boxes: Mapping[str, Box]) -> None:
        covered = (occupied(figure[name], box).grown(ROOM) for name, box in boxes.items())
        corners = [(box.x, box.y, box.right, box.bottom) for box in covered]
        self._covered = np.array(corners, dtype=float).reshape(-1, 4).T

    def near(self, wanted: float, route: Route, taken: Sequence[Point] = ()) -> tuple[float, Point]:
        """The clear share of its length nearest to the one wanted, and its place; that one where none is clear.

        It lies where a moderator may land, and apart from the places `taken`.
        """
        at = route.at(wanted)
        if self._clear(np.array([(at.x, at.y)]), taken)[0]:
            return wanted, at
        steps = (wanted + side * STEP * step for step in range(1, STEPS + 1) for side in (-1, 1))
        shares = np.array([share for share in steps if FIRST <= share <= LAST])
        clear = np.flatnonzero(self._clear(_along(route, shares), taken))
        if not clear.size:
            return wanted, at
        share = float(shares[clear[0]])
        return share, route.at(share)

    def _clear(self, places: Array, taken: Sequence[Point]) -> npt.NDArray[np.bool_]:
        """Whether each of some places (places, 2) is clear."""
        x, y = places[:, :1], places[:, 1:]
        left, top, right, bottom = self._covered
        covered = (left < x) & (x < right) & (top < y) & (y < bottom)
        clear: npt.NDArray[np.bool_] = np.logical_not(np.any(covered, axis=1))
        for other in taken:
            clear &= np.hypot(x - other.x, y - other.y)[:, 0] >= APART
        return clear


def _along(route: Route, shares: Array) -> Array:
    """The places at shares of the length of a way, (shares, 2)."""
    points = np.array([(point.x, point.y) for point in route.samples()])
    done = np.concatenate(([0.0], np.hypot(*np.diff(points, axis=0).T).cumsum()))
    return np.stack([np.interp(shares * done[-1], done, points[:, axis]) for axis in (0, 1)], axis=1)
