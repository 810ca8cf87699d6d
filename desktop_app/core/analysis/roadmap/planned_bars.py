"""The bars of a Gantt as a person moves them: where each stands, how far it is used, and what a new place means."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from desktop_app.core.analysis.attribution import scalar
from desktop_app.core.analysis.roadmap.gantt import NEARLY_ALL, TAU
from desktop_app.core.analysis.roadmap.roadmap import START, chosen
from desktop_app.core.analysis.scenario import Scenario
from desktop_app.core.language.model import Value
from desktop_app.core.language.program import Program
from desktop_app.core.map.initiative import Initiatives

LEAST_RAMP = 0.1


@dataclass(frozen=True)
class PlannedBar:
    """An initiative from its first quarter `start` on, used to 1 - exp(-(quarter - start + 1) / tau) in a quarter."""

    initiative: str
    start: float
    tau: float

    @property
    def in_use(self) -> float:
        """The quarter at whose end it is used to nine tenths."""
        return self.start - 1 + self.tau * -math.log(1 - NEARLY_ALL)

    def use(self, time: float) -> float:
        """How far it is used at a time [quarters from today]."""
        return 1 - math.exp(-max(0.0, time - self.start + 1) / self.tau)


def planned_bars(scenario: Scenario, today: Mapping[str, Value]) -> tuple[PlannedBar, ...]:
    """A bar for each initiative of the scenario, in the order of the initiatives."""
    inputs = scenario.inputs(today)
    return tuple(PlannedBar(i, scalar(inputs[START + i]), scalar(inputs[TAU + i])) for i in chosen(scenario, today))


def too_early(bars: Iterable[PlannedBar], initiatives: Initiatives) -> tuple[tuple[PlannedBar, PlannedBar], ...]:
    """Each initiative that begins before one that it needs, with the one it needs."""
    by_id = {bar.initiative: bar for bar in bars}
    return tuple(
        (bar, by_id[needed])
        for bar in by_id.values()
        for needed in initiatives[bar.initiative].requires
        if needed in by_id and bar.start < by_id[needed].start
    )


def in_time(bars: Iterable[PlannedBar], initiatives: Initiatives) -> tuple[PlannedBar, ...]:
    """The bars with each initiative put off until all that it needs have begun."""
    planned = tuple(bars)
    while late := too_early(planned, initiatives):
        bar, needed = late[0]
        planned = tuple(replace(known, start=needed.start) if known is bar else known for known in planned)
    return planned


def start_at(program: Program, initiative: str, quarter: float) -> float:
    """The first quarter nearest to a place on the Gantt that the input allows."""
    low, high = program.inputs[START + initiative].bounds
    return float(min(max(round(quarter), low), high))


def ramp_to(program: Program, bar: PlannedBar, quarter: float) -> float:
    """The time constant [quarter] with which the initiative is used to nine tenths at the end of a quarter."""
    low, high = program.inputs[TAU + bar.initiative].bounds
    tau = (quarter - bar.start + 1) / -math.log(1 - NEARLY_ALL)
    return min(max(tau, low, LEAST_RAMP), high)
