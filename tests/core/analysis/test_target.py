"""A target is offered on the better side, and what is shown in the field is what is meant."""

from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.core.analysis.target import BETTER, TypedTarget, usual_target
from desktop_app.core.language.model import Kpi

HIGHER, LOWER, NEITHER = (Kpi("m.x", better, "number") for better in ("higher", "lower", "none"))
NUMBERS = st.floats(min_value=1e-3, max_value=1e9).flatmap(lambda size: st.sampled_from((size, -size)))


@given(NUMBERS)
def test_what_is_offered_is_a_little_better(value: float) -> None:
    step = BETTER * abs(value)
    assert usual_target(HIGHER, value) == pytest.approx(value + step, rel=0.01)
    assert usual_target(LOWER, value) == pytest.approx(value - step, rel=0.01)
    assert usual_target(NEITHER, value) == pytest.approx(value, rel=0.01)
    assert usual_target(HIGHER, value) > value > usual_target(LOWER, value)


def test_nothing_is_made_of_nothing() -> None:
    assert usual_target(HIGHER, 0.0) == 0
    assert math.isnan(usual_target(HIGHER, math.nan))


@given(st.floats(min_value=-1, max_value=1), st.sampled_from((1.0, 100.0)))
def test_the_field_means_what_it_shows(value: float, scale: float) -> None:
    typed = TypedTarget(scale, 6, "")
    assert typed.meant(typed.shown(value)) == pytest.approx(value, abs=1e-6)
