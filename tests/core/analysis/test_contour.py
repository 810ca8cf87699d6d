"""The line through a grid: exact on a plane, on the circle where it belongs, both ways through a saddle."""

from __future__ import annotations

import math

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop_app.core.analysis.contour import contour

SLOPE = st.floats(-3, 3).filter(lambda slope: abs(slope) > 0.01)


@settings(max_examples=20)
@given(SLOPE, SLOPE, st.floats(-10, 10))
def test_on_a_plane_every_point_is_at_the_level(down: float, across: float, level: float) -> None:
    rows, columns = np.mgrid[0:6, 0:7]
    values = down * rows + across * columns
    for piece in contour(values, level):
        for row, column in (piece.start, piece.end):
            assert down * row + across * column == pytest.approx(level, abs=1e-9)
    assert bool(contour(values, level)) == (values.min() <= level < values.max())


def test_a_hill_is_walked_around_once() -> None:
    rows, columns = np.mgrid[-20:21, -20:21]
    pieces = contour(-(rows**2.0 + columns**2.0), -(12.5**2))
    length = sum(math.dist(piece.start, piece.end) for piece in pieces)
    assert length == pytest.approx(2 * math.pi * 12.5, rel=0.01)
    ends = [tuple(np.round(end, 9)) for piece in pieces for end in (piece.start, piece.end)]
    assert all(ends.count(end) == 2 for end in set(ends))


def test_a_saddle_has_two_pieces_and_a_gap_none() -> None:
    assert len(contour(np.array([[1.0, -1.0], [-1.0, 1.0]]), 0.1)) == 2
    assert contour(np.array([[1.0, -1.0], [np.nan, 1.0]]), 0.0) == ()
