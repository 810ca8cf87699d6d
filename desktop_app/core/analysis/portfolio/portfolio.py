"""Where to put the next budget: the best plan that keeps to the rules, the next best, the safest, and what is left out.

Every plan is compared at full effect, which is exact; the best of them once more quarter by quarter.
"""

from __future__ import annotations

from collections.abc import Mapping
from concurrent.futures import Executor
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from desktop_app.core.analysis.attribution import scalar
from desktop_app.core.analysis.monte_carlo import SEED
from desktop_app.core.analysis.plans import MOST_FOR_ALL, NOTHING, QUARTERS, SWITCH, Plan, Plans, plans
from desktop_app.core.analysis.portfolio.frontier import frontier
from desktop_app.core.analysis.portfolio.left_out import LeftOut, left_out, unwanted
from desktop_app.core.analysis.portfolio.rules import Rules, allowed, breaks
from desktop_app.core.analysis.portfolio.safest import Safest, safest
from desktop_app.core.analysis.portfolio.staged import StagedPlan, staged
from desktop_app.core.analysis.progress import SILENT, Progress
from desktop_app.core.analysis.study import Study
from desktop_app.core.language.model import Value
from desktop_app.core.language.program import Program
from desktop_app.core.language.to_numpy import NumpyEngine
from desktop_app.core.map.initiative import Initiatives

DRAWS = 512
"""On how many draws the safest plan is found."""
STAGED = 200
"""How many of the plans that are best at full effect are also worked out quarter by quarter."""
COMPARED, STAGED_DONE = 0.3, 0.4
"""Shares of the whole work."""


@dataclass(frozen=True)
class Choice:
    """What a portfolio is chosen for: `study` says what holds beside the plans, its switches are not looked at.

    `roadmap` is the same shop over quarters; without it plans are compared at full effect only. `draws` on which the
    safest plan is found; 0 leaves that out.
    """

    study: Study
    initiatives: Initiatives
    rules: Rules
    roadmap: Study | None = None
    quarters: int = QUARTERS
    draws: int = DRAWS
    seed: int = SEED


@dataclass(frozen=True, eq=False)
class Portfolio:
    """`at_full_effect` is the plan worth most at full effect, of all that keep to the rules; NOTHING where none does.

    `ranked` are the best of those plans over the quarters, the best first; without a roadmap in their order at full
    effect. `frontier` are the plans that nothing cheaper matches, whatever the budget. `kept` of the `plans` keep to
    the rules; `is_exact` says whether all subsets were looked at.
    """

    choice: Choice
    plans: Plans
    kept: int
    at_full_effect: Plan
    ranked: tuple[StagedPlan, ...]
    frontier: tuple[Plan, ...]
    left_out: tuple[LeftOut, ...]
    safest: Safest | None

    @property
    def best(self) -> Plan:
        """The plan to choose; NOTHING where no plan keeps to the rules."""
        return self.ranked[0].plan if self.ranked else NOTHING

    @property
    def is_exact(self) -> bool:
        """Whether every subset of the initiatives was compared."""
        return len(self.plans.ids) <= MOST_FOR_ALL


def portfolio(
    choice: Choice,
    progress: Progress = SILENT,
    engine: NumpyEngine | None = None,
    executor: Executor | None = None,
) -> Portfolio:
    """The portfolio for a choice. Raises CancelledError."""
    study = choice.study
    engine = engine or NumpyEngine(study.program)
    every = plans(
        engine,
        study.today,
        choice.initiatives.without(choice.rules.never),
        progress.part(0.0, COMPARED),
        beside=_beside(study),
        kpis=[limit.kpi for limit in choice.rules.limits],
        executor=executor,
    )
    broken = breaks(choice.rules, every)
    kept = allowed(broken) & ~np.isnan(every.values)
    order = _by_value(every, kept)[:STAGED]
    shortlist = [every.plan(number) for number in order.tolist()]
    ranked = _ranked(choice, shortlist, every.ids, progress.part(COMPARED, STAGED_DONE))
    safe = _safest(choice, ranked, progress.part(STAGED_DONE, 1.0), engine, executor)
    return Portfolio(
        choice=choice,
        plans=every,
        kept=int(kept.sum()),
        at_full_effect=shortlist[0] if shortlist else NOTHING,
        ranked=ranked,
        frontier=_frontier(every, allowed(broken, "budget")),
        left_out=(*left_out(every, broken, ranked), *unwanted(choice.initiatives, choice.rules.never)),
        safest=safe,
    )


def scaled_budget(program: Program, initiatives: Initiatives, column: Mapping[str, Value]) -> float:
    """The budget of the initiatives for this shop [money]: it grows with the shop as costs do."""
    usd = program.constants["one_usd"].value if "one_usd" in program.constants else 1.0
    return initiatives.budget * usd * scalar(column["map.cost_scale"])


def _by_value(every: Plans, kept: NDArray[np.bool_]) -> NDArray[np.intp]:
    (rows,) = np.nonzero(kept)
    return rows[np.argsort(-every.values[rows], kind="stable")]


def _ranked(choice: Choice, shortlist: list[Plan], ids: tuple[str, ...], progress: Progress) -> tuple[StagedPlan, ...]:
    if choice.roadmap is None or not shortlist:
        return tuple(StagedPlan(plan, plan.value, plan.one_off, None) for plan in shortlist)
    found = staged(choice.roadmap, shortlist, ids, choice.quarters, progress)
    cash = choice.rules.cash
    kept = (entry for entry in found if cash is None or entry.deepest <= cash)
    return tuple(sorted(kept, key=lambda entry: -entry.net_present_value))


def _safest(
    choice: Choice,
    ranked: tuple[StagedPlan, ...],
    progress: Progress,
    engine: NumpyEngine,
    executor: Executor | None,
) -> Safest | None:
    if not choice.draws or not ranked:
        return None
    study = replace(choice.study, scenario=replace(choice.study.scenario, changes=_beside(choice.study)))
    best = ranked[0].plan
    plans = [entry.plan for entry in ranked if entry.plan.initiatives or entry.plan == best]
    return safest(study, plans, choice.draws, choice.seed, progress, engine, executor)


def _beside(study: Study) -> dict[str, Value]:
    """What the scenario changes beside the switches of initiatives."""
    return {name: value for name, value in study.scenario.changes.items() if not name.startswith(SWITCH)}


def _frontier(every: Plans, mask: NDArray[np.bool_]) -> tuple[Plan, ...]:
    (rows,) = np.nonzero(mask)
    return tuple(every.plan(int(rows[n])) for n in frontier(every.one_off[rows], every.values[rows]))
