"""Rank correlations against scipy's, and the line on how they differ from the tornado."""

from __future__ import annotations

import numpy as np
import pytest
from scipy.stats import spearmanr

from desktop_app.core.analysis.draws import levels_of
from desktop_app.core.analysis.monte_carlo import SEED, monte_carlo
from desktop_app.core.analysis.rank_correlation import rank_correlations
from desktop_app.core.analysis.rank_correlation_chart import difference_sentence, rank_correlation_chart
from desktop_app.core.analysis.study import Study
from desktop_app.core.analysis.tornado import tornado
from tests.core.analysis.tiny import entry, program, scenario, variable

SHOP = program(
    entry("a", 2.0, "fact", range=[1.0, 2.0, 6.0])
    + entry("b", 1.0, "fact", range=[0.0, 1.0, 2.0])
    + entry("hump", 0.0, "fact", range=[-1.0, 0.0, 1.0])
    + entry("d", 0.0, "decision")
    + variable("y", "d * (exp(a / 2) - b - 40 * hump * hump)")
)
STUDY = Study(SHOP, SHOP.defaults(), scenario({"m.d": 1.0}), "m.y")


def test_correlations_are_those_of_the_reference() -> None:
    odds = monte_carlo(STUDY, 500)
    levels = levels_of(STUDY.spans, 500, SEED)
    expected = [spearmanr(row, odds.change).statistic for row in levels]
    assert odds.correlations == pytest.approx(expected, abs=1e-9)
    assert odds.correlations[0] > 0 > odds.correlations[1]


def test_draws_without_a_number_are_left_out_and_nothing_moving_gives_nothing() -> None:
    levels = levels_of(STUDY.spans, 200, 1)
    change = np.where(levels[0] > 0.5, levels[1], np.nan)
    assert rank_correlations(STUDY.spans, levels, change)[1] == pytest.approx(1.0, abs=0.01)
    assert rank_correlations(STUDY.spans, levels, np.ones(200)).tolist() == [0.0, 0.0, 0.0]


@pytest.mark.parametrize("language", ["en", "zh"])
def test_the_line_names_what_only_the_tornado_shows(language: str) -> None:
    odds, swings = monte_carlo(STUDY, 500), tornado(STUDY)
    assert "Hump" in difference_sentence(swings, odds, language, most=2)
    assert "Hump" not in difference_sentence(swings, odds, language, most=3)
    chart = rank_correlation_chart(odds, language, most=2)
    assert chart.table.column("input").values == ("A", "B")
