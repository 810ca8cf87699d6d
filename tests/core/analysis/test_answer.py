"""The answer in brief on both sample shops: short, in numbers of the engine, and honest where little is right."""

from __future__ import annotations

import re
from functools import cache

import pytest

from desktop_app.core.analysis.answer import Answer, answer, plan_scenario
from desktop_app.core.analysis.answer_text import AnswerText
from desktop_app.core.analysis.attribution import scalar
from desktop_app.core.analysis.plans import QUARTERS
from desktop_app.core.analysis.portfolio.portfolio import Choice, portfolio, scaled_budget
from desktop_app.core.analysis.portfolio.rules import Rules
from desktop_app.core.analysis.scenario import Scenario
from desktop_app.core.analysis.scenario_run import run
from desktop_app.core.analysis.study import CONTRIBUTION
from desktop_app.core.analysis.tornado import tornado
from desktop_app.core.charts.amount_text import amount_text
from desktop_app.core.language.model import Names
from desktop_app.core.project.shop import Shop
from desktop_app.core.report.from_shop import study_of
from tests.sample_documents import sample

MOST_WORDS = 120
HANZI_A_WORD = 2
DRAWS = 512


@cache
def shop_of(size: str) -> Shop:
    return Shop(sample(size))


@cache
def answered(size: str) -> Answer:
    shop = shop_of(size)
    study = study_of(shop, Scenario("any", Names("", "")))
    found = answer(study, shop.content.initiatives, draws=DRAWS)
    assert found is not None
    return found


def words(text: str) -> float:
    """Words; two Chinese characters count as one."""
    hanzi = re.findall(r"[\u4e00-\u9fff]", text)
    others = re.sub(r"[\u3000-\u9fff\uff00-\uffef]", " ", text).split()
    return len(hanzi) / HANZI_A_WORD + len(others)


@pytest.mark.parametrize("language", ["en", "zh"])
@pytest.mark.parametrize("size", ["small", "large"])
def test_it_is_said_in_at_most_120_words(size: str, language: str) -> None:
    shop = shop_of(size)
    said = AnswerText(shop.content.initiatives, language, shop.document.currency).clauses(answered(size))
    assert [clause.topic for clause in said] == ["moves", "plan", "odds", "measure", "rests"]
    assert 0 < sum(words(clause.text) for clause in said) <= MOST_WORDS


def test_under_its_budget_the_portfolio_of_the_large_shop_leaves_initiatives_out() -> None:
    shop = shop_of("large")
    study, today = study_of(shop, Scenario("any", Names("", ""))), shop.today_column
    budget = scaled_budget(shop.program, shop.content.initiatives, today)
    found = portfolio(Choice(study, shop.content.initiatives, Rules(budget), draws=0))
    assert budget == pytest.approx(60_000 * scalar(today["map.cost_scale"]))
    assert 0 < len(found.best.initiatives) < len(found.plans.ids)
    assert found.best.one_off <= budget
    assert {entry.initiative for entry in found.left_out} == set(found.plans.ids) - set(found.best.initiatives)
    assert next(entry for entry in found.left_out if entry.initiative == "warehouse_amr").reason == "budget"


def test_the_small_shop_is_told_to_buy_little() -> None:
    found = answered("small")
    assert found.is_little_right
    assert found.best.initiatives == ()
    assert found.few.value <= 0
    said = AnswerText(shop_of("small").content.initiatives, "en", "USD").clauses(found)
    assert said[0].text.startswith("Buying little is right")


def test_the_large_shop_is_told_three_moves_and_that_more_is_worth_more() -> None:
    found = answered("large")
    assert not found.is_little_right
    assert len(found.moves) == len(found.few.initiatives) == 3
    assert found.best.value > found.few.value > 0
    assert [move.worth for move in found.moves] == sorted((move.worth for move in found.moves), reverse=True)
    assert all(move.worth > 0 for move in found.moves)


def test_for_the_small_shop_the_full_programme_does_not_pay_and_for_the_large_it_does() -> None:
    assert gain_of("small", "everything") < 0 < gain_of("large", "everything")
    assert gain_of("small", "small_steps") > gain_of("small", "everything")


def gain_of(size: str, scenario_id: str) -> float:
    """What one of the sample's plans adds to the contribution."""
    shop = shop_of(size)
    plans = [scenario for scenario in shop.scenarios if scenario.id == scenario_id]
    ran = run(shop.program, shop.today, plans)
    return next(row for row in ran.kpis if row.kpi.variable == CONTRIBUTION).changes[0]


@pytest.mark.parametrize("size", ["small", "large"])
def test_its_numbers_are_the_engines(size: str) -> None:
    shop, found = shop_of(size), answered(size)
    scenario = plan_scenario(found.few)
    ran = run(shop.program, shop.today, [scenario])
    row = next(row for row in ran.kpis if row.kpi.variable == CONTRIBUTION)
    assert found.few.gain == pytest.approx(row.changes[0], rel=1e-9, abs=1e-6)
    alone = tornado(study_of(shop, scenario))
    assert found.measure_first is not None
    widest = next(row for row in alone.rows if row.span.assumed)
    assert (found.measure_first.span.input.id, found.measure_first.swing) == (widest.span.input.id, widest.swing)
    paid = sum(QUARTERS * change > found.few.one_off for change in found.odds.change.tolist())
    assert found.chance == pytest.approx(paid / DRAWS)


def test_the_worth_of_a_move_is_what_the_plan_loses_without_it() -> None:
    shop, found = shop_of("large"), answered("large")
    move = found.moves[0]
    rest = tuple(i for i in found.few.initiatives if i != move.initiative)
    plans = [
        Scenario(n, Names("", ""), {f"map.on_{i}": 1.0 for i in p})
        for n, p in (("a", found.few.initiatives), ("b", rest))
    ]
    ran = run(shop.program, shop.today, plans)
    gains = next(row for row in ran.kpis if row.kpi.variable == CONTRIBUTION).changes
    costs = [float(column.values["map.one_off_cost"]) for column in ran.columns]  # type: ignore[arg-type]
    assert move.worth == pytest.approx(QUARTERS * (gains[0] - gains[1]) - (costs[0] - costs[1]), rel=1e-9)
    said = AnswerText(shop.content.initiatives, "en", "USD").clauses(found)[0].text
    assert amount_text(move.worth, "money", "USD", "en", compact=True, signed=True) in said
