"""How often straight lines between places cross: what a good order of nodes keeps low."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

Floats = npt.NDArray[np.float64]


def crossings(starts: Floats, ends: Floats) -> int:
    """The number of pairs of lines that cross; `starts` and `ends` are (L, 2). Lines that share an end do not."""
    ax, ay = starts[:, 0, None], starts[:, 1, None]
    bx, by = ends[:, 0, None], ends[:, 1, None]
    sides = _sides(ax, ay, bx, by, starts.T), _sides(ax, ay, bx, by, ends.T)
    apart = np.sign(sides[0]) * np.sign(sides[1]) < 0
    return int(np.count_nonzero(np.triu(apart & apart.T, 1)))


def _sides(ax: Floats, ay: Floats, bx: Floats, by: Floats, points: Floats) -> Floats:
    """On which side of each line (rows) each point (columns) lies."""
    return np.asarray((bx - ax) * (points[1] - ay) - (by - ay) * (points[0] - ax))
