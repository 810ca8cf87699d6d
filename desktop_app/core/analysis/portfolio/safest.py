"""The plan that is best in the worst tenth of all draws, of those that do something, and what that safety costs."""

from __future__ import annotations

from collections.abc import Sequence
from concurrent.futures import Executor
from dataclasses import dataclass

import numpy as np

from desktop_app.core.analysis.monte_carlo import mean_of_worst
from desktop_app.core.analysis.plans import SWITCH, Plan
from desktop_app.core.analysis.progress import SILENT, Progress
from desktop_app.core.analysis.study import Study
from desktop_app.core.analysis.worth import worth_in_draws
from desktop_app.core.language.to_numpy import NumpyEngine


@dataclass(frozen=True)
class Safest:
    """`plan` has the highest mean worth in its worst tenth of the draws; `best` was chosen without that in mind.

    `worst` and `worst_of_best` are those means, `mean` and `mean_of_best` the means over all draws [money each].
    """

    plan: Plan
    worst: float
    mean: float
    best: Plan
    worst_of_best: float
    mean_of_best: float

    @property
    def price(self) -> float:
        """What the safety costs: how much less the plan is worth on average than the best one [money]."""
        return self.mean_of_best - self.mean


def safest(
    study: Study,
    plans: Sequence[Plan],
    draws: int,
    seed: int,
    progress: Progress = SILENT,
    engine: NumpyEngine | None = None,
    executor: Executor | None = None,
) -> Safest:
    """The safest of the plans, the first of which is the best one. Raises CancelledError."""
    options = [{SWITCH + initiative: 1.0 for initiative in plan.initiatives} for plan in plans]
    worth = worth_in_draws(study, options, draws, seed, progress, engine, executor)
    worst = np.array([mean_of_worst(row[~np.isnan(row)]) for row in worth])
    mean = np.nanmean(worth, axis=1)
    safe = int(np.nanargmax(worst))
    return Safest(plans[safe], float(worst[safe]), float(mean[safe]), plans[0], float(worst[0]), float(mean[0]))
