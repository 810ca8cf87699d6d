"""Plans over the quarters of a roadmap: what each is worth once ramps, wear and the order of payments are counted."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from desktop_app.core.analysis.pairs import arrays
from desktop_app.core.analysis.plans import SWITCH, Plan
from desktop_app.core.analysis.progress import SILENT, Progress
from desktop_app.core.analysis.roadmap.quarters import quarters
from desktop_app.core.analysis.roadmap.roadmap import CUMULATIVE, NET_PRESENT_VALUE, PAYBACK
from desktop_app.core.analysis.study import Study
from desktop_app.core.language.to_numpy import NumpyEngine


@dataclass(frozen=True)
class StagedPlan:
    """A plan over quarters: net present value and cash needed at the deepest point [money].

    `payback` is the quarter in which it has paid for itself, None where it has not by the end.
    """

    plan: Plan
    net_present_value: float
    deepest: float
    payback: float | None


def staged(
    study: Study,
    plans: Sequence[Plan],
    ids: Sequence[str],
    count: int,
    progress: Progress = SILENT,
    engine: NumpyEngine | None = None,
) -> tuple[StagedPlan, ...]:
    """Each plan over `count` quarters; the study's program is one of quarters, its scenario holds beside every plan.

    `ids` are all initiatives there are. Raises CancelledError.
    """
    engine = engine or NumpyEngine(study.program)
    switches = {SWITCH + i: np.array([float(i in plan.initiatives) for plan in plans]) for i in ids}
    inputs = {**arrays(study.scenario.inputs(study.today)), **switches}
    keep = (CUMULATIVE, NET_PRESENT_VALUE, PAYBACK)
    lines = quarters(engine, arrays(study.today), inputs, count, keep, progress)
    cash, value, payback = (lines[name] for name in keep)
    return tuple(
        StagedPlan(
            plan=plan,
            net_present_value=float(value[-1, n]),
            deepest=max(0.0, -float(cash[:, n].min())),
            payback=float(payback[-1, n]) if cash[-1, n] >= 0 and plan.initiatives else None,
        )
        for n, plan in enumerate(plans)
        if math.isfinite(value[-1, n])
    )
