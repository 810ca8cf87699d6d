from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from desktop_app.core.analysis.plans import ONE_OFF, QUARTERS
from desktop_app.core.analysis.study import CONTRIBUTION
from desktop_app.core.analysis.what_if.payback import Payback, payback


def columns(before: float, gain: float, once: float) -> tuple[dict[str, float], dict[str, float]]:
    return {CONTRIBUTION: before}, {CONTRIBUTION: before + gain, ONE_OFF: once}


@given(st.integers(-(10**6), 10**6), st.integers(1, 10**6), st.integers(1, 10**6))
def test_after_the_payback_everything_that_is_gained_is_left(before: int, gain: int, once: int) -> None:
    found = payback(*columns(before, gain, once))
    assert found.quarters is not None
    assert abs(found.quarters * gain - once) < 1e-6 * once
    assert found.value == (QUARTERS * gain - once)


def test_what_gains_nothing_never_comes_back() -> None:
    assert payback(*columns(100.0, -5.0, 20.0)) == Payback(None, -80.0)
    assert payback(*columns(100.0, 0.0, 0.0)) == Payback(None, 0.0)
