from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.core.analysis import pert

SHARES = (np.arange(2000) + 0.5) / 2000


@given(st.floats(-100, 100), st.floats(0, 1), st.floats(0.01, 100))
def test_quantiles_rise_within_the_range_and_have_the_mean_of_pert(low: float, place: float, width: float) -> None:
    mode = low + place * width
    values = pert.quantile(low, mode, low + width, SHARES)
    assert np.all(np.diff(values) >= 0)
    assert low <= values[0] <= values[-1] <= low + width * (1 + 1e-12)
    assert values.mean() == pytest.approx(pert.mean(low, mode, low + width), abs=1e-3 * width)


@given(st.floats(-10, 10), st.floats(0.1, 10))
def test_symmetric_range_has_its_middle_as_median(mode: float, half: float) -> None:
    assert pert.quantile(mode - half, mode, mode + half, np.array([0.5]))[0] == pytest.approx(mode, abs=1e-9)


def test_range_without_width_gives_the_mode() -> None:
    assert pert.quantile(3.0, 3.0, 3.0, SHARES).tolist() == [3.0] * 2000


def test_mode_outside_the_range_counts_as_the_nearer_end() -> None:
    assert pert.quantile(0.0, 9.0, 1.0, SHARES) == pytest.approx(pert.quantile(0.0, 1.0, 1.0, SHARES))
