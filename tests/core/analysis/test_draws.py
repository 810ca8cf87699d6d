from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy.special import ndtri
from scipy.stats import kstest, qmc

from desktop_app.core.analysis.draws import Common, draw, levels_of
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


def test_blocks_differ_and_each_covers_the_whole_span() -> None:
    first, second = (levels_of(spans(2), 50, 1, block) for block in (0, 1))
    assert not np.array_equal(first, second)
    assert np.array_equal(np.sort(second, axis=1)[0], (np.arange(50) + 0.5) / 50)


@pytest.mark.parametrize("share", [0.3, 1.0])
def test_common_inputs_share_so_much_and_stay_uniform(share: float) -> None:
    known = spans(4)
    common = Common(frozenset(span.input.id for span in known[:3]), share)
    levels = levels_of(known, 4000, 5, common=common)
    together = np.asarray(np.corrcoef(ndtri(levels)))
    assert together[np.triu_indices(3, 1)] == pytest.approx([share] * 3, abs=0.05)
    assert together[3, :3] == pytest.approx([0.0] * 3, abs=0.05)
    assert min(kstest(row, "uniform").pvalue for row in levels) > 0.01
