from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy.stats import qmc

from desktop_app.core.analysis.draws import draw
from desktop_app.core.analysis.progress import Progress
from desktop_app.core.analysis.span import Span
from desktop_app.core.errors import CancelledError
from tests.core.analysis.tiny import entry, program


def spans(count: int) -> list[Span]:
    """So many uncertain inputs, each from 0 to 4."""
    shop = program("".join(entry(f"x{number}", 1.0, "fact", range=[0.0, 1.0, 4.0]) for number in range(count)))
    return [Span(known, (0.0,), (1.0,), (4.0,)) for known in shop.inputs.values()]


@given(st.integers(1, 6), st.integers(1, 40), st.integers(0, 2**32 - 1))
def test_levels_are_those_of_the_reference(rows: int, count: int, seed: int) -> None:
    reference = qmc.LatinHypercube(rows, scramble=False, rng=seed).random(count)
    assert np.array_equal(draw(spans(rows), count, seed).levels, reference.T)


def test_drawing_can_be_stopped_between_inputs() -> None:
    told: list[float] = []
    with pytest.raises(CancelledError):
        draw(spans(8), 100, 1, Progress(told.append, lambda: len(told) >= 3))
    assert told == [0.0, 1 / 8, 2 / 8]
