"""A roadmap is what a walk through its quarters gives, one column after the other."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from desktop_app.core.analysis.attribution import scalar
from desktop_app.core.analysis.progress import Progress
from desktop_app.core.analysis.roadmap.bands import bands
from desktop_app.core.analysis.roadmap.roadmap import (
    CUMULATIVE,
    LINES,
    NET_PRESENT_VALUE,
    Roadmap,
    chosen,
    later,
    roadmap,
    roadmap_inputs,
)
from desktop_app.core.analysis.roadmap.roadmap_chart import cash_curve, roadmap_sentences
from desktop_app.core.analysis.scenario import Scenario
from desktop_app.core.analysis.study import Study
from desktop_app.core.errors import CancelledError, InputError
from desktop_app.core.language.model import Names, Value
from desktop_app.core.language.to_floats import engine_of
from desktop_app.core.language.to_numpy import NumpyEngine
from desktop_app.core.map.assembly import Content

PLAN = {"map.on_fraud_screening": 1.0, "map.on_trade_documents": 1.0, "map.start_trade_documents": 3.0}


@pytest.fixture(scope="module")
def study(content: Content) -> Study:
    program = content.roadmap
    today = roadmap_inputs(program, content.what_if.defaults(), {"roadmap.tax_rate": 0.1})
    return Study(program, today, Scenario("plan", Names("Plan", "方案"), PLAN), NET_PRESENT_VALUE)


@pytest.fixture(scope="module")
def engine(study: Study) -> NumpyEngine:
    return NumpyEngine(study.program)


@pytest.fixture(scope="module")
def found(study: Study, engine: NumpyEngine) -> Roadmap:
    return roadmap(study, 12, engine=engine)


def walked(study: Study, count: int) -> list[dict[str, Value]]:
    """The lines of every quarter, column after column."""
    floats = engine_of(study.program)
    today = column = floats.today(floats.pack(study.today))
    columns = [today]
    for _ in range(count):
        column = floats.quarter(floats.pack(study.scenario.inputs(study.today)), today, column)
        columns.append(column)
    return [{name: floats.get(c, name) for name in LINES} for c in columns]


def test_every_line_is_that_of_the_walk(study: Study, found: Roadmap) -> None:
    columns = walked(study, 12)
    lines = (found.benefit, found.cost, found.cash_flow, found.cumulative, found.net_present_value)
    for name, line in zip(LINES, lines, strict=False):
        assert line == pytest.approx([scalar(column[name]) for column in columns], rel=1e-9, abs=1e-6), name
    assert found.cost[1] > 0
    assert found.cost[3] > found.cost[2]


def test_what_it_says_of_itself_follows_from_the_lines(found: Roadmap) -> None:
    assert found.quarters == 12
    assert found.value == found.net_present_value[-1]
    assert found.deepest == -min(0.0, *found.cumulative)
    assert found.waiting_cost == pytest.approx(found.waiting.sum())
    assert found.waiting_cost > 0
    assert found.cumulative == pytest.approx(np.cumsum(found.cash_flow))


def test_it_pays_when_the_cash_curve_comes_back_to_nothing(study: Study, engine: NumpyEngine) -> None:
    free = {name: 0.0 for name in study.program.inputs if name.startswith(("map.one_off_", "map.running_"))}
    cheap = replace(study, today={**study.today, **free, "map.one_off_pay_fraud_detect": 4000.0})
    found = roadmap(cheap, 20, engine=engine)
    quarter = int(np.argmax(found.cumulative[1:] >= 0)) + 1
    assert found.payback is not None
    assert quarter - 1 < found.payback <= quarter
    before = found.cumulative[quarter - 1]
    assert found.payback == pytest.approx(quarter - 1 - before / found.cash_flow[quarter])
    assert roadmap(cheap, 4, engine=engine).payback is None or quarter <= 4


def test_nothing_chosen_leaves_every_quarter_as_today(study: Study, engine: NumpyEngine) -> None:
    still = roadmap(replace(study, scenario=Scenario("none", Names("", ""))), 4, engine=engine)
    assert still.cash_flow.tolist() == [0.0] * 5
    assert still.payback is None


def test_later_moves_every_start_of_what_is_chosen(study: Study, engine: NumpyEngine, found: Roadmap) -> None:
    moved = later(study, 2)
    assert set(chosen(moved.scenario, study.today)) == {"fraud_screening", "trade_documents"}
    assert moved.scenario.changes["map.start_trade_documents"] == 5.0
    late = roadmap(moved, 12, engine=engine)
    assert late.cash_flow[:3].tolist() == [0.0] * 3
    assert late.cost[3] == pytest.approx(found.cost[1], rel=1e-9)


def test_own_inputs_of_the_roadmap_hold(study: Study) -> None:
    assert study.today["roadmap.tax_rate"] == 0.1
    assert set(study.today) == set(study.program.inputs)


@pytest.mark.parametrize("count", [3, 21])
def test_too_short_and_too_long_are_refused(study: Study, count: int) -> None:
    with pytest.raises(InputError, match="4 to 20"):
        roadmap(study, count)


def test_bands_are_roadmaps_of_single_draws(study: Study, engine: NumpyEngine) -> None:
    sure = bands(study, 4, 600, engine=engine)
    assert sure.cumulative.shape == (5, 600)
    low, middle, high = (sure.percentile(share) for share in (0.05, 0.5, 0.95))
    assert np.all(low[1:] < middle[1:])
    assert np.all(middle[1:] < high[1:])
    assert sure.chance_of_payback == float(np.mean(sure.cumulative[-1] >= 0))
    certain = replace(study, intervals={s.input.id: (s.value(s.mode), s.value(s.mode)) for s in study.spans})
    narrow = bands(certain, 4, 4, engine=engine)
    plain = roadmap(study, 4, engine=engine)
    assert narrow.percentile(0.5) == pytest.approx(plain.cumulative, rel=1e-9)
    assert narrow.value == pytest.approx([plain.value] * 4, rel=1e-9)


def test_cancel_stops_it_between_quarters(study: Study, engine: NumpyEngine) -> None:
    seen: list[float] = []
    with pytest.raises(CancelledError):
        roadmap(study, 12, Progress(seen.append, lambda: len(seen) > 4), engine)
    assert 0 < seen[-1] < 1


def test_a_shock_that_buys_nothing_has_nothing_to_pay_back(study: Study, engine: NumpyEngine) -> None:
    shock = replace(study, scenario=Scenario("shock", study.scenario.name, {"payment_risk.duty_rate": (0.4, 0.4, 0.4)}))
    found = roadmap(shock, 4, engine=engine)
    (said,) = roadmap_sentences(found, None, "USD", "en")
    assert found.value != 0
    assert "it buys nothing to pay back" in said
    assert "paid for itself" not in said


@pytest.mark.parametrize("language", ["en", "zh"])
def test_chart_and_sentences(study: Study, engine: NumpyEngine, found: Roadmap, language: str) -> None:
    sure = bands(study, 12, 64, engine=engine)
    chart = cash_curve(found, sure, "USD", language)
    assert chart.values(chart.series[0]) == pytest.approx(sure.percentile(0.5))
    assert chart.values(chart.series[1]) == tuple(found.cumulative)
    assert chart.values(chart.series[2]) == pytest.approx(sure.percentile(0.05))
    assert chart.x_axis.whole
    assert len(cash_curve(found, None, "USD", language).series) == 1
    said = roadmap_sentences(found, sure, "USD", language)
    assert len(said) == 4
    assert all(sentence[0] == sentence[0].upper() for sentence in said)
    assert CUMULATIVE in study.program.variables
