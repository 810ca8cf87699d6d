"""The portfolio is the knapsack's exact answer, keeps to its rules, and says what is left out and why."""

from __future__ import annotations

from collections.abc import Callable, Collection
from dataclasses import replace
from itertools import combinations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop_app.core.analysis.plans import NOTHING, QUARTERS
from desktop_app.core.analysis.portfolio.frontier import frontier
from desktop_app.core.analysis.portfolio.portfolio import Choice, Portfolio, portfolio
from desktop_app.core.analysis.portfolio.portfolio_chart import frontier_chart, ranking_chart
from desktop_app.core.analysis.portfolio.portfolio_text import PortfolioText
from desktop_app.core.analysis.portfolio.rules import KpiLimit, Rules
from desktop_app.core.analysis.progress import Progress
from desktop_app.core.analysis.span import Status
from desktop_app.core.errors import CancelledError
from desktop_app.core.language.to_numpy import NumpyEngine
from tests.core.analysis.portfolio.shelf import COSTS, GAINS, REQUIRES, initiatives, study

SHOP = study()
ENGINE = NumpyEngine(SHOP.program)


def chosen(rules: Rules, draws: int = 0) -> Portfolio:
    return portfolio(Choice(SHOP, initiatives(), rules, draws=draws), engine=ENGINE)


def worth(plan: Collection[str]) -> float:
    return sum(QUARTERS * GAINS[i] - COSTS[i] for i in plan)


def by_hand(keeps: Callable[[frozenset[str]], bool]) -> float:
    """The highest worth of all subsets that keep to the rules."""
    subsets = (frozenset(c) for size in range(len(GAINS) + 1) for c in combinations(GAINS, size))
    made = (s for s in subsets if all(set(REQUIRES.get(i, ())) <= s for i in s))
    return max((worth(s) for s in made if keeps(s)), default=0.0)


@settings(max_examples=25)
@given(
    st.floats(0, 1700),
    st.frozensets(st.sampled_from("abcdef"), max_size=2),
    st.frozensets(st.sampled_from("abcdef"), min_size=2, max_size=3),
    st.floats(0, 5),
)
def test_it_is_the_best_of_all_subsets(budget: float, must: frozenset[str], apart: frozenset[str], risk: float) -> None:
    found = chosen(Rules(budget, None, (KpiLimit("map.risk", risk, at_most=True),), must, (apart,)))

    def keeps(plan: frozenset[str]) -> bool:
        risky = ("a" in plan) + 3 * ("b" in plan)
        cost = sum(COSTS[i] for i in plan)
        return must <= plan and len(apart & plan) <= 1 and cost <= budget and risky <= risk

    assert found.at_full_effect.value == pytest.approx(by_hand(keeps))
    assert found.best == found.at_full_effect
    assert found.best == NOTHING or keeps(frozenset(found.best.initiatives))


def test_without_rules_everything_that_pays_is_chosen_and_the_rest_is_left_out() -> None:
    found = chosen(Rules())
    assert found.best.initiatives == ("a", "b", "c", "d", "f")
    assert found.is_exact
    assert (len(found.plans), found.kept) == (48, 48)
    (left,) = found.left_out
    assert (left.initiative, left.reason) == ("e", "worth")
    assert left.loss == pytest.approx(70.0)


def test_reasons_are_those_of_the_rule_that_forbids() -> None:
    budget = {left.initiative: left for left in chosen(Rules(budget=900)).left_out}
    assert budget["b"].reason == "worth"
    assert budget["b"].loss == pytest.approx(by_hand_with(900, "") - by_hand_with(900, "b"))
    limited = {
        left.initiative: left for left in chosen(Rules(limits=(KpiLimit("map.risk", 2, at_most=True),))).left_out
    }
    assert limited["b"].reason == "limit"
    assert limited["b"].loss == pytest.approx(-(12 * 50 - 400))
    tight = {left.initiative: left.reason for left in chosen(Rules(budget=350)).left_out}
    assert tight["a"] == "budget"
    apart = {
        left.initiative: left.reason
        for left in chosen(Rules(must=frozenset("a"), excluded=(frozenset("ab"),))).left_out
    }
    assert apart["b"] == "excluded"


@pytest.mark.parametrize(("status", "said"), [("assumed", "would pass a limit"), ("measured", "passes a limit")])
def test_a_limit_that_rests_on_assumptions_is_said_to_be_assumed(status: Status, said: str) -> None:
    kpis = tuple(replace(kpi, measured=("company.luck_a",)) for kpi in SHOP.program.kpis)
    shop = replace(SHOP, program=replace(SHOP.program, kpis=kpis), statuses={"company.luck_a": status})
    rules = Rules(limits=(KpiLimit("map.risk", 2, at_most=True),))
    found = portfolio(Choice(shop, initiatives(), rules, draws=0))
    assert any(
        sentence.startswith("B:") and said in sentence for sentence in PortfolioText(found, "en", "USD").sentences()
    )


def by_hand_with(budget: float, needed: str) -> float:
    return by_hand(lambda plan: set(needed) <= plan and sum(COSTS[i] for i in plan) <= budget)


def test_what_no_plan_may_have_is_listed_and_so_is_what_needs_it() -> None:
    needing = chosen(Rules(never=frozenset("a")))
    reasons = {left.initiative: (left.reason, left.needs) for left in needing.left_out}
    assert reasons["a"] == ("never", "")
    known = needing.choice.initiatives
    dependent = {i.id for i in known.all} - {i.id for i in known.without("a").all} - {"a"}
    assert {name for name, (reason, needs) in reasons.items() if reason == "needs"} == dependent
    assert not {"a", *dependent} & {i for entry in needing.ranked for i in entry.plan.initiatives}
    said = " ".join(PortfolioText(needing, "en", "USD").sentences())
    assert "in no plan, as you want it" in said


def test_runners_up_follow_in_order_and_nothing_keeps_to_impossible_rules() -> None:
    ranked = [entry.plan.value for entry in chosen(Rules(budget=900)).ranked]
    assert ranked == sorted(ranked, reverse=True)
    impossible = chosen(Rules(budget=10, must=frozenset("a")))
    assert (impossible.best, impossible.ranked, impossible.safest) == (NOTHING, (), None)


def test_the_frontier_has_the_best_of_every_budget() -> None:
    plans = chosen(Rules(budget=400)).frontier
    assert plans[0] == NOTHING
    for budget in range(0, 1700, 50):
        best = max(plan.value for plan in plans if plan.one_off <= budget)
        assert best == pytest.approx(by_hand_with(budget, ""))


@settings(max_examples=30)
@given(st.lists(st.tuples(st.integers(0, 9), st.integers(0, 9)), min_size=1, max_size=12))
def test_nothing_beats_what_is_on_the_frontier(points: list[tuple[int, int]]) -> None:
    cost, value = np.array(points, dtype=float).T
    rows = frontier(cost, value).tolist()
    assert all(a < b for a, b in zip(cost[rows], cost[rows][1:], strict=False))
    for point in range(len(points)):
        assert any(cost[row] <= cost[point] and value[row] >= value[point] for row in rows)


def test_the_safest_plan_is_that_of_the_worst_tenth() -> None:
    """With all gains at luck, what earns little over its cost is first to go; all plans meet the same luck."""
    shop = study(risky=GAINS)
    choice = Choice(shop, initiatives(), Rules(budget=700), draws=2048)
    found = portfolio(choice)
    safe = found.safest
    assert safe is not None
    luck = np.random.default_rng(1).beta(3, 3, (len(GAINS), 40_000)) * 2
    gains = {name: QUARTERS * gain * luck[n] - COSTS[name] for n, (name, gain) in enumerate(GAINS.items())}

    def tail(plan: Collection[str]) -> float:
        total = np.sort(sum((gains[i] for i in plan), np.zeros(luck.shape[1])))
        return float(total[: total.size // 10].mean())

    plans = [entry.plan.initiatives for entry in found.ranked]
    assert tail(safe.plan.initiatives) >= max(map(tail, plans)) - 5
    assert safe.worst == pytest.approx(tail(safe.plan.initiatives), abs=15)
    assert safe.worst_of_best == pytest.approx(tail(found.best.initiatives), abs=25)
    assert safe.price == pytest.approx(worth(found.best.initiatives) - worth(safe.plan.initiatives), abs=1e-6)


def test_cancel_stops_it() -> None:
    with pytest.raises(CancelledError):
        portfolio(Choice(SHOP, initiatives(), Rules()), Progress(cancelled=lambda: True), ENGINE)


@pytest.mark.parametrize("language", ["en", "zh"])
def test_charts_and_sentences(language: str) -> None:
    found = chosen(Rules(budget=900, excluded=(frozenset("cf"),)), draws=64)
    chart = frontier_chart(found, "USD", language)
    assert chart.marks[0].value == 900
    assert chart.table.column("worth").values == tuple(plan.value for plan in found.frontier)
    ranking = ranking_chart(found, "USD", language, most=3)
    assert ranking.values(ranking.series[0]) == tuple(entry.plan.value for entry in found.ranked[:3])
    said = PortfolioText(found, language, "USD").sentences()
    assert len(said) == 2 + len(found.left_out)
