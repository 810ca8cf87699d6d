"""Sobol's indices against the closed forms of Ishigami's function and of products, and of the inputs taken together."""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import replace

import numpy as np
import pytest
from numpy.typing import NDArray
from scipy.stats import qmc

from desktop_app.core.analysis.distribution import Distribution
from desktop_app.core.analysis.progress import Progress
from desktop_app.core.analysis.sobol import sobol
from desktop_app.core.analysis.sobol_chart import driver_sentence, sobol_chart
from desktop_app.core.analysis.sobol_indices import Indices, sobol_indices
from desktop_app.core.analysis.study import Study
from desktop_app.core.errors import CancelledError
from tests.core.analysis.tiny import entry, program, scenario, variable

Array = NDArray[np.float64]
A, B = 7.0, 0.1


def ishigami(x: Array) -> Array:
    """Ishigami & Homma 1990, of three inputs that are uniform from -π to π, (3, N)."""
    return np.asarray(np.sin(x[0]) + A * np.sin(x[1]) ** 2 + B * x[2] ** 4 * np.sin(x[0]))


def found(function: Callable[[Array], Array], rows: int = 4096) -> tuple[Indices, ...]:
    points = math.pi * (2 * qmc.Sobol(6, rng=1).random(rows).T - 1)
    first, second = points[:3], points[3:]
    mixed = [np.where(np.arange(3)[:, None] == row, second, first) for row in range(3)]
    return sobol_indices(function(first), function(second), np.array([function(m) for m in mixed]), seed=1)


def test_ishigami_has_its_closed_form_within_the_intervals() -> None:
    one = (1 + B * math.pi**4 / 5) ** 2 / 2
    two = A**2 / 8
    both = B**2 * math.pi**8 * (1 / 18 - 1 / 50)
    variance = one + two + both
    first, total = (one, two, 0.0), (one + both, two, both)
    for known, alone, with_all in zip(found(ishigami), first, total, strict=True):
        assert known.first.value == pytest.approx(alone / variance, abs=0.02)
        assert known.total.value == pytest.approx(with_all / variance, abs=0.01)
        assert known.first.low - 0.01 <= alone / variance <= known.first.high + 0.01
        assert known.total.low < known.total.value < known.total.high or with_all == 0


def test_intervals_narrow_with_more_rows_and_nothing_moving_gives_nothing() -> None:
    few, many = (found(ishigami, rows)[1].first for rows in (256, 4096))
    assert many.high - many.low < (few.high - few.low) / 2
    assert found(lambda x: np.ones(x.shape[1]))[0].total.value == 0.0


SHOP = program(
    "".join(entry(name, 1.0, "fact", range=[0.0, 1.0, 2.0]) for name in "abc")
    + "".join(entry(f"small{n}", 1.0, "fact", range=[0.9, 1.0, 1.1]) for n in range(5))
    + entry("d", 0.0, "decision")
    + variable("y", "d * (a * b + 2 * c + small0 + small1 + small2 + small3 + small4)")
)
STUDY = Study(
    SHOP,
    SHOP.defaults(),
    scenario({"m.d": 1.0}),
    "m.y",
    distributions={name: Distribution("uniform") for name in SHOP.inputs if name != "m.d"},
)


def test_a_product_interacts_and_the_others_are_taken_together() -> None:
    """Of a b with means 1 and variances 1/3: each alone 1/3, together 1/9 more; of 2 c: 4/3; of the rest: 5/300."""
    known = {d.span.input.id if d.span else "": d.indices for d in sobol(STUDY, most=3).drivers}
    variance = 1 / 3 + 1 / 3 + 1 / 9 + 4 / 3 + 5 / 300
    expected = {"m.a": (1 / 3, 4 / 9), "m.b": (1 / 3, 4 / 9), "m.c": (4 / 3, 4 / 3), "": (5 / 300, 5 / 300)}
    assert set(known) == set(expected)
    for name, (alone, with_all) in expected.items():
        assert known[name].first.value == pytest.approx(alone / variance, abs=0.02), name
        assert known[name].total.value == pytest.approx(with_all / variance, abs=0.02), name


def test_moments_interaction_and_seed() -> None:
    one = sobol(STUDY, most=3)
    assert one.mean == pytest.approx(8.0, abs=0.02)
    assert one.deviation == pytest.approx((1 / 3 + 1 / 3 + 1 / 9 + 4 / 3 + 5 / 300) ** 0.5, rel=0.02)
    assert one.interaction == pytest.approx(1 / 9 / one.deviation**2, abs=0.03)
    assert one.drivers == sobol(STUDY, most=3).drivers
    assert one.drivers != sobol(STUDY, most=3, seed=7).drivers


def test_cancel_stops_it() -> None:
    seen: list[float] = []
    with pytest.raises(CancelledError):
        sobol(STUDY, most=3, progress=Progress(seen.append, lambda: bool(seen) and seen[-1] > 0.5))
    assert seen[-1] < 1


@pytest.mark.parametrize("language", ["en", "zh"])
def test_chart_ends_with_all_others(language: str) -> None:
    one = sobol(STUDY, 256, most=2)
    chart = sobol_chart(one, language)
    assert chart.values(chart.series[0]) == tuple(d.indices.first.value for d in one.drivers)
    assert one.drivers[-1].span is None
    assert chart.table.rows == 3
    assert "“C”" in chart.note


def test_where_nothing_varies_nothing_interacts_and_it_is_said() -> None:
    still = sobol(replace(STUDY, scenario=scenario({})), 64, most=2)
    assert still.interaction == 0.0
    assert driver_sentence(still, "en") == "Nothing that is uncertain moves it."
