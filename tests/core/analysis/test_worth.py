"""Draws on map and models are single columns: what plans are worth, and what Monte Carlo finds."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

import pytest

from desktop_app.core.analysis.draws import draw
from desktop_app.core.analysis.monte_carlo import SEED, monte_carlo
from desktop_app.core.analysis.plans import ONE_OFF, QUARTERS
from desktop_app.core.analysis.study import Study
from desktop_app.core.analysis.worth import DRAWS_A_BLOCK, worth_in_draws
from desktop_app.core.language.model import Value
from desktop_app.core.language.to_numpy import NumpyEngine
from tests.core.analysis.slow import change, outputs

FEW = 8


def drawn(study: Study, count: int, block: int, number: int) -> dict[str, Value]:
    """The inputs of one draw."""
    values = draw(study.spans, count, SEED, block=block).values
    return {name: tuple(v[:, number].tolist()) if v.ndim > 1 else float(v[number]) for name, v in values.items()}


def test_a_draw_of_monte_carlo_is_a_column(planned: Study, planned_engine: NumpyEngine) -> None:
    odds = monte_carlo(planned, FEW, engine=planned_engine)
    for number in (0, FEW - 1):
        assert odds.change[number] == pytest.approx(change(planned, drawn(planned, FEW, 0, number)), rel=1e-9, abs=1e-6)


def test_worth_is_gain_over_the_quarters_less_the_one_off_cost(planned: Study, planned_engine: NumpyEngine) -> None:
    options: list[Mapping[str, Value]] = [{}, {"map.on_fraud_screening": 1.0}]
    worth = worth_in_draws(planned, options, DRAWS_A_BLOCK + FEW, engine=planned_engine)
    assert worth.shape == (2, DRAWS_A_BLOCK + FEW)
    inputs = drawn(planned, FEW, 1, 3)
    for row, option in enumerate(options):
        before, after = outputs(planned, inputs, option)
        _, once = outputs(replace(planned, output=ONE_OFF), inputs, option)
        assert worth[row, DRAWS_A_BLOCK + 3] == pytest.approx(QUARTERS * (after - before) - once, rel=1e-9, abs=1e-6)
