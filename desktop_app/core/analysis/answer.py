"""The answer in brief: the few measures worth most after cost, their odds, what to measure first, what it rests on.

How it is said stands in answer_text.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np

from desktop_app.core.analysis.monte_carlo import DRAWS, SEED, Odds, monte_carlo
from desktop_app.core.analysis.plans import FEW, NOTHING, QUARTERS, SWITCH, Plan, Plans, plans
from desktop_app.core.analysis.progress import SILENT, Progress
from desktop_app.core.analysis.scenario import Scenario
from desktop_app.core.analysis.study import Study
from desktop_app.core.analysis.tornado import Tornado, TornadoRow, tornado
from desktop_app.core.analysis.what_if.rests_on import RestsOn, first_to_measure, rests_on
from desktop_app.core.errors import Message
from desktop_app.core.i18n import LANGUAGES, translator
from desktop_app.core.language.model import Names
from desktop_app.core.language.to_numpy import NumpyEngine
from desktop_app.core.map.initiative import Initiatives

PLANS_DONE, TORNADO_DONE = 0.3, 0.5
"""Shares of the whole work."""


@dataclass(frozen=True)
class Move:
    """One initiative and what would be lost of the plan's value without it and whatever needs it [money]."""

    initiative: str
    worth: float


@dataclass(frozen=True, eq=False)
class Answer:
    """What is best done with a few measures, and with any number of them.

    `best` is the plan of the highest value of all, NOTHING where none earns its cost back. `few` is the best plan of
    at most three measures that does something; the analyses are of that one. `count` is how many plans were compared.
    """

    count: int
    best: Plan
    few: Plan
    moves: tuple[Move, ...]
    tornado: Tornado
    odds: Odds

    @property
    def is_little_right(self) -> bool:
        """Whether more than a few measures, or any at all, would not be worth more."""
        return len(self.best.initiatives) <= FEW

    @property
    def chance(self) -> float:
        """The share of draws in which the few measures earn their one-off cost back within the quarters.

        The one-off cost is taken at its own value; what is drawn is the gain.
        """
        if not self.odds.defined.size:
            return float("nan")
        return float(np.mean(QUARTERS * self.odds.defined > self.few.one_off))

    @property
    def measure_first(self) -> TornadoRow | None:
        """The assumption with the widest bar; None where none matters."""
        return first_to_measure(self.tornado)

    @property
    def rests_on(self) -> RestsOn:
        """The shares of the result by what is behind the inputs."""
        return rests_on(self.tornado)


def answer(
    study: Study,
    initiatives: Initiatives,
    progress: Progress = SILENT,
    engine: NumpyEngine | None = None,
    draws: int = DRAWS,
) -> Answer | None:
    """The answer for the shop of a study, whose scenario does not matter. None where there are no initiatives.

    Raises CancelledError.
    """
    engine = engine or NumpyEngine(study.program)
    found = plans(engine, study.today, initiatives, progress.part(0.0, PLANS_DONE))
    few = found.best(most=FEW)
    if not few.initiatives:
        return None
    asked = replace(study, scenario=plan_scenario(few))
    swings = tornado(asked, progress.part(PLANS_DONE, TORNADO_DONE), engine)
    odds = monte_carlo(asked, draws, SEED, progress.part(TORNADO_DONE, 1.0), engine)
    return Answer(len(found), _worthwhile(found.best()), few, _moves(found, few, initiatives), swings, odds)


def plan_scenario(plan: Plan, scenario_id: str = "answer") -> Scenario:
    """The plan as a scenario that switches its initiatives on."""
    names = (Message("Best few measures").text(translator(language)) for language in LANGUAGES)
    return Scenario(scenario_id, Names(*names), {SWITCH + initiative: 1.0 for initiative in plan.initiatives})


def _worthwhile(plan: Plan) -> Plan:
    return plan if plan.value > 0 else NOTHING


def _moves(found: Plans, few: Plan, initiatives: Initiatives) -> tuple[Move, ...]:
    moves = (Move(i, few.value - found.the(_without(few.initiatives, i, initiatives)).value) for i in few.initiatives)
    return tuple(sorted(moves, key=lambda move: -move.worth))


def _without(chosen: tuple[str, ...], dropped: str, initiatives: Initiatives) -> tuple[str, ...]:
    """What is left of a plan without one initiative and whatever needs it."""
    left = tuple(i for i in chosen if i != dropped)
    for needing in left:
        if dropped in initiatives[needing].requires:
            left = tuple(i for i in left if i in _without(left, needing, initiatives))
    return left
