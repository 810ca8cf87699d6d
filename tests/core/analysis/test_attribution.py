from __future__ import annotations

import re
from dataclasses import replace
from math import factorial

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.core.analysis.attribution import RUNNING_COST, Columns, MoneySplit, attribute, scalar
from desktop_app.core.analysis.attribution_chart import money_sentence, money_waterfall
from desktop_app.core.analysis.level_chart import level_waterfall
from desktop_app.core.analysis.programme_cost import programme_cost
from desktop_app.core.analysis.scenario import Scenario
from desktop_app.core.analysis.scenario_run import run
from desktop_app.core.analysis.shapley import shapley
from desktop_app.core.analysis.study import CONTRIBUTION
from desktop_app.core.charts.number_format import MINUS
from desktop_app.core.errors import DefectError
from desktop_app.core.language.model import Names
from desktop_app.core.map.assembly import Content
from desktop_app.core.map.compile import compile_map
from desktop_app.core.map.explain import Explanation
from tests.core.analysis.conftest import Worked

COSTS = {"logistics": 3500.0, "marketing": 4500.0, "supply_chain": 4000.0, "payment_risk": 3500.0}
SPEC = {"logistics": "log", "marketing": "mkt", "supply_chain": "sc", "payment_risk": "pay"}
MAPPED_PLAN = {
    "map.on_data_foundation": 1.0,
    "map.on_campaign_ai": 1.0,
    "map.on_customer_insight": 1.0,
    "map.mode": 1.0,
}
NO_CROSS: frozenset[str] = frozenset()


def columns(worked: Worked) -> Columns:
    done = run(worked.study.program, worked.study.today, [worked.study.scenario])
    return Columns(done.today, done.columns[0].values, {})


@pytest.fixture(scope="module")
def split(worked: Worked) -> MoneySplit:
    return attribute(worked.study.program, columns(worked), COSTS, NO_CROSS)


def test_split_is_that_of_the_worked_example(worked: Worked, split: MoneySplit) -> None:
    linked = worked.examples["linked"]
    assert {p.group for p in split.parts} == set(SPEC)
    for part in split.parts:
        assert part.before == pytest.approx(linked["shapley_before_programme"][SPEC[part.group]], rel=1e-8)
        assert part.after == pytest.approx(linked["shapley_net"][SPEC[part.group]], rel=1e-8)


def test_parts_add_up_to_the_change(split: MoneySplit) -> None:
    assert sum(part.after for part in split.parts) == pytest.approx(split.change, abs=1e-8)
    assert split.cost == 15500.0


def test_severities_and_audit_cross_the_dimensions_where_the_map_moves_them(worked: Worked, split: MoneySplit) -> None:
    crossed = attribute(worked.study.program, columns(worked), COSTS)
    groups = {part.group: part for part in crossed.parts}
    assert groups["cross"].before != 0.0
    assert groups["cross"].cost == 0.0
    assert groups["payment_risk"].before != pytest.approx(split.parts[3].before)
    assert sum(part.after for part in crossed.parts) == pytest.approx(split.change, abs=1e-8)


def test_cost_that_no_dimension_bears_is_cross(worked: Worked) -> None:
    partly = attribute(worked.study.program, columns(worked), {"marketing": 4500.0}, NO_CROSS)
    costs = {part.group: part.cost for part in partly.parts}
    assert costs["marketing"] == 4500.0
    assert costs["cross"] == pytest.approx(11000.0)
    assert sum(part.after for part in partly.parts) == pytest.approx(partly.change, abs=1e-8)


def test_columns_of_another_program_are_a_defect(worked: Worked) -> None:
    given_columns = columns(worked)
    wrong = replace(given_columns, scenario={**given_columns.scenario, CONTRIBUTION: 1.0})
    with pytest.raises(DefectError):
        attribute(worked.study.program, wrong, COSTS)


def test_split_of_the_whole_map_adds_up_with_each_dimension_bearing_its_nodes(content: Content) -> None:
    program, today = content.what_if, content.what_if.defaults()
    done = run(program, today, [Scenario("s", Names("S", "S"), MAPPED_PLAN)])
    column = done.columns[0].values
    models = [model for model in content.models if model.id != "roadmap"]
    part = compile_map(content.figure, content.initiatives, content.mode, roadmap=False, models=models)
    costs = programme_cost(content.figure, column)
    own = Columns(done.today, column, part.replaced)
    found = attribute(content.what_if_without_map, own, costs)
    assert sum(p.after for p in found.parts) == pytest.approx(found.change, abs=1e-7)
    assert found.change == pytest.approx(scalar(column[CONTRIBUTION]) - scalar(done.today[CONTRIBUTION]))
    assert found.cost == pytest.approx(scalar(column[RUNNING_COST]))
    by_group = {p.group: p.cost for p in found.parts}
    assert by_group["marketing"] == pytest.approx(costs["marketing"])
    assert by_group["marketing"] > 0
    mode_running = scalar(column["map.mode_running"]) * scalar(column["map.cost_scale"])
    assert by_group["cross"] - costs["cross"] == pytest.approx(mode_running, abs=1e-6)


@pytest.mark.parametrize("language", ["en", "zh"])
def test_level_waterfall_leads_from_today_to_the_scenario(content: Content, language: str) -> None:
    program, today = content.what_if, content.what_if.defaults()
    done = run(program, today, [Scenario("s", Names("S", "S"), MAPPED_PLAN)])
    before, after = ({k: scalar(v) for k, v in c.items()} for c in (done.today, done.columns[0].values))
    explanation = Explanation(content.figure, content.initiatives, content.mode, before, after)
    chart = level_waterfall(explanation, "cap_mkt_seizing", language, most=2)
    values = chart.values(chart.series[0])
    assert sum(values[:-1]) == pytest.approx(values[-1], abs=1e-9)
    assert values[-1] == pytest.approx(5 * after["map.cap_mkt_seizing"])
    assert len(values) == 2 + 2 + 1
    assert chart.note


def test_waterfall_leads_from_today_to_the_scenario(worked: Worked, split: MoneySplit) -> None:
    chart = money_waterfall(split, worked.study.program, "example", "en")
    values = chart.values(chart.series[0])
    assert chart.totals == (0, len(values) - 1)
    assert sum(values[:-1]) == pytest.approx(values[-1], abs=1e-8)


def test_sentence_names_the_largest_part_first_and_the_cost(split: MoneySplit) -> None:
    text = money_sentence(split, "en")
    numbers = re.findall(rf"([+{MINUS}]?)\$([0-9.]+)k", text)
    whole, *parts = (float(digits) * (-1 if sign == MINUS else 1) for sign, digits in numbers)
    assert whole == pytest.approx(15.146, abs=0.05)  # of the worked example, in thousands
    assert sum(parts) == pytest.approx(whole, abs=0.05 * len(parts))
    assert parts[:-1] == sorted(parts[:-1], key=abs, reverse=True)
    assert text.endswith(f"programme cost {MINUS}$15.5k.")


def test_sentence_of_a_loss_and_of_nothing(split: MoneySplit) -> None:
    loss = replace(split, scenario=split.today - 10)
    assert "falls by $10 a" in money_sentence(loss, "en")
    assert "stays" in money_sentence(MoneySplit(5.0, 5.0, ()), "en")


@given(st.lists(st.floats(-1e6, 1e6), min_size=1, max_size=6))
def test_additive_game_gives_each_player_its_own(worths: list[float]) -> None:
    sets = np.arange(2 ** len(worths))
    total = sum((np.where(sets >> i & 1, w, 0.0) for i, w in enumerate(worths)), np.zeros(sets.size))
    assert shapley(total) == pytest.approx(np.array(worths), abs=1e-8 * max(map(abs, [1.0, *worths])))


@given(st.integers(1, 6))
def test_unanimity_game_is_shared_equally(players: int) -> None:
    worth = np.zeros(2**players)
    worth[-1] = 1.0
    assert shapley(worth) == pytest.approx(np.full(players, 1 / players))


@given(st.lists(st.floats(0.5, 2.0), min_size=2, max_size=5))
def test_product_game_is_the_mean_over_all_orders(factors: list[float]) -> None:
    players = len(factors)
    sets = np.arange(2**players)
    worth = np.prod([np.where(sets >> i & 1, f, 1.0) for i, f in enumerate(factors)], axis=0)
    assert shapley(worth) == pytest.approx(_over_orders(worth, players))


def _over_orders(worth: np.ndarray, players: int) -> np.ndarray:
    """The definition itself: every order of coming in, one by one."""
    from itertools import permutations

    parts = np.zeros(players)
    for order in permutations(range(players)):
        inside = 0
        for player in order:
            parts[player] += worth[inside | 1 << player] - worth[inside]
            inside |= 1 << player
    return parts / factorial(players)
