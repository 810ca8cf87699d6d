"""Sizes of type and steps of a waterfall, for whatever comes."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.core.slides.fitting import fitting_size, text_height
from desktop_app.core.slides.native.waterfall import step

SIZES = (18, 14, 10)
texts = st.lists(st.text(min_size=1, max_size=80), min_size=1, max_size=6)
amounts = st.floats(-1e6, 1e6)


@given(texts, st.floats(50, 900), st.floats(20, 400))
def test_the_largest_size_that_fits_is_taken(paragraphs: list[str], width: float, height: float) -> None:
    size = fitting_size(paragraphs, width, height, SIZES)
    larger = [known for known in SIZES if known > size]
    assert all(text_height(paragraphs, width, known) > height for known in larger)
    assert size == SIZES[-1] or text_height(paragraphs, width, size) <= height


@given(amounts, amounts)
def test_a_bar_goes_from_one_total_to_the_next(start: float, end: float) -> None:
    base, total, rise, rise_below, fall, fall_below = step(start, end)
    assert total == 0
    assert rise + fall >= 0 >= rise_below + fall_below
    assert rise - rise_below - fall + fall_below == pytest.approx(end - start, abs=1e-6)
    if min(start, end) >= 0:
        assert base + rise + fall == pytest.approx(max(start, end), abs=1e-6)
    elif max(start, end) <= 0:
        assert base + rise_below + fall_below == pytest.approx(min(start, end), abs=1e-6)
    else:
        assert base == 0
