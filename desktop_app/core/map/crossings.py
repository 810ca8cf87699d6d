"""How often straight lines between places cross: what a good order of nodes keeps low."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

Floats = npt.NDArray[np.float64]


def crossings(starts: Floats, ends: Floats) -> int:
    """The number of pairs of lines that cross; `starts` and `ends` are (L, 2). Lines that share an end do not."""
    apart = _apart(starts, ends, starts, ends)
    return int(np.count_nonzero(np.triu(apart & apart.T, 1)))


def crossings_of(some: npt.NDArray[np.intp], starts: Floats, ends: Floats) -> int:
    """The number of pairs of lines that cross of which at least one is among `some`, by their rows."""
    own_starts, own_ends = starts[some], ends[some]
    apart = _apart(own_starts, own_ends, starts, ends) & _apart(starts, ends, own_starts, own_ends).T
    return int(np.count_nonzero(apart)) - int(np.count_nonzero(apart[:, some])) // 2


def _apart(starts: Floats, ends: Floats, firsts: Floats, lasts: Floats) -> npt.NDArray[np.bool_]:
    """Whether the two ends of the other lines (columns) lie on different sides of each line (rows)."""
    ax, ay = starts[:, 0, None], starts[:, 1, None]
    bx, by = ends[:, 0, None], ends[:, 1, None]
    sides = _sides(ax, ay, bx, by, firsts.T), _sides(ax, ay, bx, by, lasts.T)
    return np.asarray(np.sign(sides[0]) * np.sign(sides[1]) < 0)


def _sides(ax: Floats, ay: Floats, bx: Floats, by: Floats, points: Floats) -> Floats:
    """On which side of each line (rows) each point (columns) lies."""
    return np.asarray((bx - ax) * (points[1] - ay) - (by - ay) * (points[0] - ax))
