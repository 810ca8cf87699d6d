"""When does it pay, and for how long: one scenario over the quarters of a roadmap."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from desktop_app.core.analysis.attribution import scalar
from desktop_app.core.analysis.pairs import arrays
from desktop_app.core.analysis.plans import QUARTERS, SWITCH
from desktop_app.core.analysis.progress import SILENT, Progress
from desktop_app.core.analysis.roadmap.quarters import quarters
from desktop_app.core.analysis.scenario import Scenario
from desktop_app.core.analysis.study import Study
from desktop_app.core.errors import InputError, Message
from desktop_app.core.language.model import Value
from desktop_app.core.language.program import Program
from desktop_app.core.language.to_numpy import NumpyEngine

Array = NDArray[np.float64]
FEWEST, MOST = 4, 20
"""How many quarters a roadmap may have."""
START = "map.start_"
BENEFIT, COST, CASH_FLOW = "roadmap.benefit", "roadmap.programme_cost", "roadmap.cash_flow"
CUMULATIVE, NET_PRESENT_VALUE = "roadmap.cumulative_cash_flow", "roadmap.net_present_value"
PAYBACK, WAITING = "roadmap.payback_quarter", "roadmap.cost_of_waiting"
LINES = (BENEFIT, COST, CASH_FLOW, CUMULATIVE, NET_PRESENT_VALUE, PAYBACK, WAITING)


@dataclass(frozen=True, eq=False)
class Roadmap:
    """Money by quarter, (Q + 1,) each, column 0 being today.

    `benefit`, `cost`, `cash_flow` and `waiting` are [money/quarter]; `cumulative` and `net_present_value` [money].
    `waiting` is what rivals' adoption would cost whoever does nothing; it is in none of the others. `payback` is the
    quarter in which the programme has paid for itself, None where it has not within the roadmap.
    """

    study: Study
    benefit: Array
    cost: Array
    cash_flow: Array
    cumulative: Array
    net_present_value: Array
    waiting: Array
    payback: float | None

    @property
    def quarters(self) -> int:
        """Q, how many quarters the roadmap has."""
        return self.cash_flow.size - 1

    @property
    def value(self) -> float:
        """The net present value at the end [money]; there is none beyond."""
        return float(self.net_present_value[-1])

    @property
    def deepest(self) -> float:
        """How much cash the programme needs at its lowest point, 0 or more [money]."""
        return float(max(0.0, -self.cumulative.min()))

    @property
    def waiting_cost(self) -> float:
        """What waiting over the whole roadmap would cost [money]."""
        return float(self.waiting.sum())


def roadmap(
    study: Study, count: int = QUARTERS, progress: Progress = SILENT, engine: NumpyEngine | None = None
) -> Roadmap:
    """The scenario over `count` quarters; the study's program is one of quarters.

    Raises InputError for a roadmap that is too short or too long, CancelledError.
    """
    check_length(count)
    engine = engine or NumpyEngine(study.program)
    inputs = arrays(study.scenario.inputs(study.today))
    lines = quarters(engine, arrays(study.today), inputs, count, LINES, progress)
    benefit, cost, flow, cumulative, present, payback, waiting = (lines[name][:, 0] for name in LINES)
    paid = float(payback[-1]) if cumulative[-1] >= 0 and cost.any() else None
    return Roadmap(study, benefit, cost, flow, cumulative, present, waiting, paid)


def check_length(count: int) -> None:
    """Raises InputError where a roadmap may not have so many quarters."""
    if not FEWEST <= count <= MOST:
        cause = Message("a roadmap has {fewest} to {most} quarters.", fewest=FEWEST, most=MOST)
        raise InputError.of("quarters", cause)


def later(study: Study, by: int) -> Study:
    """The same study with every chosen initiative starting `by` quarters later."""
    inputs = study.scenario.inputs(study.today)
    starts = {_start(name): scalar(inputs[_start(name)]) + by for name in inputs if _is_chosen(name, inputs)}
    return replace(study, scenario=replace(study.scenario, changes={**study.scenario.changes, **starts}))


def roadmap_inputs(program: Program, today: Mapping[str, Value], own: Mapping[str, Value]) -> dict[str, Value]:
    """Today's inputs of a program of quarters: those of the what-if program, `own` ones, else the models' defaults."""
    return {name: own.get(name, today.get(name, default)) for name, default in program.defaults().items()}


def chosen(scenario: Scenario, today: Mapping[str, Value]) -> tuple[str, ...]:
    """The ids of the initiatives that are switched on."""
    inputs = scenario.inputs(today)
    return tuple(name.removeprefix(SWITCH) for name in inputs if _is_chosen(name, inputs))


def _is_chosen(name: str, inputs: Mapping[str, Value]) -> bool:
    return name.startswith(SWITCH) and scalar(inputs[name]) > 0


def _start(switch: str) -> str:
    return START + switch.removeprefix(SWITCH)
