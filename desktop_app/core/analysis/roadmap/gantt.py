"""The bars of a roadmap: from when each initiative runs, and by when it is as good as fully used."""

from __future__ import annotations

import math
from dataclasses import dataclass

from desktop_app.core.analysis.attribution import scalar
from desktop_app.core.analysis.roadmap.roadmap import START, chosen
from desktop_app.core.analysis.study import Study

TAU = "map.tau_"
NEARLY_ALL = 0.9


@dataclass(frozen=True)
class Bar:
    """One initiative: its first quarter, and the first quarter in which it is used to nine tenths; then it stays."""

    initiative: str
    start: int
    in_use: int


def bars(study: Study) -> tuple[Bar, ...]:
    """A bar for each initiative that the scenario has, the earliest first; the study's program is one of quarters.

    The use of an initiative is 1 - exp(-(quarter - start + 1) / tau) from its start on.
    """
    inputs = study.scenario.inputs(study.today)
    found = (_bar(i, scalar(inputs[START + i]), scalar(inputs[TAU + i])) for i in chosen(study.scenario, study.today))
    return tuple(sorted(found, key=lambda bar: bar.start))


def _bar(initiative: str, start: float, tau: float) -> Bar:
    first = math.ceil(start)
    quarters = math.ceil(-tau * math.log(1 - NEARLY_ALL) + start - 1)
    return Bar(initiative, first, max(first, quarters))
