"""The portfolio on map and models: as the engine computes its plans, over the quarters, and within the budget."""

from __future__ import annotations

from functools import cache

import pytest

from desktop_app.core.analysis.attribution import scalar
from desktop_app.core.analysis.plans import ONE_OFF
from desktop_app.core.analysis.portfolio.portfolio import STAGED, Choice, Portfolio, portfolio, scaled_budget
from desktop_app.core.analysis.portfolio.rules import FAIRNESS, HEADROOM, Rules, usual_limits
from desktop_app.core.analysis.roadmap.roadmap import NET_PRESENT_VALUE, roadmap
from desktop_app.core.analysis.scenario import Scenario
from desktop_app.core.analysis.study import Study
from desktop_app.core.language.model import Names
from desktop_app.core.language.to_floats import engine_of
from desktop_app.core.map.assembly import read_content
from desktop_app.core.map.initiative import missing_requirements

NONE = Scenario("none", Names("None", "无"))
CONTENT = read_content()


@cache
def studies() -> tuple[Study, Study]:
    """The shop of the defaults, and the same over quarters."""
    program, quarters = CONTENT.what_if, CONTENT.roadmap
    return Study(program, program.defaults(), NONE), Study(quarters, quarters.defaults(), NONE, NET_PRESENT_VALUE)


@cache
def rules() -> Rules:
    study, _ = studies()
    engine = engine_of(study.program)
    today = engine.unpack(engine.today(engine.pack(study.today)))
    return Rules(
        budget=scaled_budget(study.program, CONTENT.initiatives, today), limits=usual_limits(study.program, today)
    )


@cache
def found() -> Portfolio:
    study, quarters = studies()
    return portfolio(Choice(study, CONTENT.initiatives, rules(), quarters, draws=4))


def columns(initiatives: tuple[str, ...]) -> tuple[list[float], list[float]]:
    study, _ = studies()
    engine = engine_of(study.program)
    base = engine.today(engine.pack(study.today))
    changes = {f"map.on_{i}": 1.0 for i in initiatives}
    return base, engine.alone(engine.changed(base, changes), base)


def test_every_plan_kept_keeps_to_every_rule() -> None:
    slots = engine_of(studies()[0].program).slots
    limit = next(limit for limit in rules().limits if limit.kpi == FAIRNESS)
    for entry in found().ranked[:: len(found().ranked) // 6]:
        base, column = columns(entry.plan.initiatives)
        assert column[slots[ONE_OFF].start] <= (rules().budget or 0) * (1 + 1e-9)
        assert column[slots[FAIRNESS].start] <= limit.value * (1 + 1e-9) == pytest.approx(base[slots[FAIRNESS].start])
        assert column[slots[HEADROOM].start] >= min(0.0, base[slots[HEADROOM].start]) - 1e-9
        assert not missing_requirements(CONTENT.initiatives, entry.plan.initiatives)


def test_the_budget_leaves_initiatives_out_and_each_has_its_reason() -> None:
    left = {entry.initiative: entry for entry in found().left_out}
    everything = {initiative.id for initiative in CONTENT.initiatives.all}
    assert set(left) == everything - set(found().best.initiatives)
    assert left["warehouse_amr"].reason == "budget"
    assert left["warehouse_amr"].with_it is not None
    assert left["warehouse_amr"].with_it.one_off > (rules().budget or 0)


def test_plans_are_ranked_by_their_own_roadmaps() -> None:
    _, quarters = studies()
    assert len(found().ranked) <= STAGED
    for entry in found().ranked[:2]:
        changes = {f"map.on_{i}": 1.0 for i in entry.plan.initiatives}
        alone = roadmap(Study(quarters.program, quarters.today, Scenario("p", NONE.name, changes), NET_PRESENT_VALUE))
        assert entry.net_present_value == pytest.approx(alone.value, rel=1e-9, abs=1e-6)
        assert entry.deepest == pytest.approx(alone.deepest, rel=1e-9, abs=1e-6)
    values = [entry.net_present_value for entry in found().ranked]
    assert values == sorted(values, reverse=True)


def test_less_cash_keeps_only_what_needs_less() -> None:
    study, quarters = studies()
    deepest = sorted(entry.deepest for entry in found().ranked)
    cash = deepest[len(deepest) // 2]
    poorer = portfolio(
        Choice(study, CONTENT.initiatives, Rules(rules().budget, cash, rules().limits), quarters, draws=0)
    )
    assert 0 < len(poorer.ranked) < len(found().ranked)
    assert max(entry.deepest for entry in poorer.ranked) <= cash


def test_gains_are_after_running_cost() -> None:
    plan = found().ranked[0].plan if found().best.initiatives else found().ranked[1].plan
    slots = engine_of(studies()[0].program).slots
    base, column = columns(plan.initiatives)
    before, running = (slots[f"company.{name}"].start for name in ("contribution_before_programme", "ai_running_cost"))
    rise = column[before] - base[before] - (column[running] - base[running])
    assert plan.gain == pytest.approx(rise, rel=1e-9)
    assert column[running] > base[running]
    assert scalar(column[slots[ONE_OFF].start]) == pytest.approx(plan.one_off, rel=1e-9)
