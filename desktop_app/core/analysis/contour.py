"""The line through a grid of numbers along which they meet a level."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.float64]
Point = tuple[float, float]


@dataclass(frozen=True)
class Segment:
    """A straight piece of the line from one point (row, column) to another, counted in rows and columns from 0."""

    start: Point
    end: Point


def contour(values: Array, level: float) -> tuple[Segment, ...]:
    """The pieces of the line at `level` through `values` (rows, columns), interpolated linearly along the cells' sides.

    Marching squares (Lorensen & Cline 1987, in the plane). A cell with a NaN has no piece; of the two ways through a
    saddle, the one that its mean decides.
    """
    return tuple(
        segment
        for row in range(values.shape[0] - 1)
        for column in range(values.shape[1] - 1)
        for segment in _cell(values[row : row + 2, column : column + 2] - level, row, column)
    )


_CORNERS = ((0, 0), (0, 1), (1, 1), (1, 0))


def _cell(gaps: Array, row: int, column: int) -> Iterator[Segment]:
    if np.isnan(gaps).any():
        return
    crossed = [_crossing(gaps, row, column, side) for side in range(4)]
    points = [point for point in crossed if point is not None]
    if len(points) == 2:  # noqa: PLR2004 - in by one side, out by another
        yield Segment(points[0], points[1])
    elif len(points) == 4:  # noqa: PLR2004 - a saddle: all four sides
        same = (gaps.mean() > 0) == (gaps[0, 0] > 0)
        pairs = ((0, 1), (2, 3)) if same else ((3, 0), (1, 2))
        for one, other in pairs:
            yield Segment(points[one], points[other])


def _crossing(gaps: Array, row: int, column: int, side: int) -> Point | None:
    """Where the line crosses the side from one corner of a cell to the next; None where it does not."""
    start, end = _CORNERS[side], _CORNERS[(side + 1) % 4]
    at_start, at_end = float(gaps[start]), float(gaps[end])
    if (at_start > 0) == (at_end > 0):
        return None
    share = at_start / (at_start - at_end)
    return (row + start[0] + share * (end[0] - start[0]), column + start[1] + share * (end[1] - start[1]))
