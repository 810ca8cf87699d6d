"""Why the money moved: the change of contribution split over the dimensions, and the cost of the programme.

The split of a level over the links of the map is exact and lives in core.map.explain.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from desktop_app.core.analysis.pairs import array, arrays
from desktop_app.core.analysis.shapley import shapley
from desktop_app.core.analysis.study import CONTRIBUTION
from desktop_app.core.errors import DefectError
from desktop_app.core.language.model import Value
from desktop_app.core.language.program import Program
from desktop_app.core.language.to_numpy import NumpyEngine

Array = NDArray[np.float64]
BEFORE_PROGRAMME = "company.contribution_before_programme"
RUNNING_COST = "company.programme_running_cost"
CROSS = "cross"
DIMENSIONS = ("logistics", "marketing", "supply_chain", "payment_risk")
FIRM_WIDE = frozenset(
    {
        "marketing.privacy_risk_severity",
        "marketing.bias_risk_severity",
        "payment_risk.fairness_risk_severity",
        "payment_risk.regulatory_complexity_severity",
        "payment_risk.audit_level",
    }
)
"""Severities and audit: the map moves them by levers of the whole firm, so they belong to no dimension there."""
AGREEMENT = 1e-9


@dataclass(frozen=True)
class Part:
    """What one group brings before the programme's cost, and what its share of the programme costs [money/quarter]."""

    group: str
    before: float
    cost: float

    @property
    def after(self) -> float:
        """What the group brings after its cost."""
        return self.before - self.cost


@dataclass(frozen=True)
class MoneySplit:
    """The contribution of today and of the scenario, and the parts from one to the other; all in `unit`."""

    today: float
    scenario: float
    parts: tuple[Part, ...]
    unit: str = "1"

    @property
    def change(self) -> float:
        """What the scenario changes after the programme's cost."""
        return self.scenario - self.today

    @property
    def cost(self) -> float:
        """What the programme costs to run."""
        return sum(part.cost for part in self.parts)


@dataclass(frozen=True)
class Columns:
    """Today's and the scenario's column of the full program, all values by id.

    `replaced` names inputs in whose place the map computes something: {input id: id of the variable}.
    """

    today: Mapping[str, Value]
    scenario: Mapping[str, Value]
    replaced: Mapping[str, str]

    def inputs(self, program: Program) -> tuple[dict[str, Value], dict[str, Value]]:
        """The inputs of the linked program without the map, in both columns."""
        names = {name: self.replaced.get(name, name) for name in program.inputs}
        return {k: self.today[v] for k, v in names.items()}, {k: self.scenario[v] for k, v in names.items()}


def attribute(
    program: Program,
    columns: Columns,
    costs: Mapping[str, float],
    firm_wide: frozenset[str] = FIRM_WIDE,
    engine: NumpyEngine | None = None,
) -> MoneySplit:
    """The change of contribution as the Shapley value of the groups, over all their subsets in one batch.

    `program` is the linked program without the map; every input of it takes its value from today's or the scenario's
    column, and the inputs of a group switch together. A group is a dimension, or "cross" for the inputs of `firm_wide`
    and of the company. `costs` splits the programme's running cost over the groups; what it leaves over is "cross".
    Raises DefectError if the program without the map does not give the columns' contribution.
    """
    engine = engine or NumpyEngine(program)
    today, scenario = columns.inputs(program)
    changed = {k: _group(k, firm_wide) for k in today if scenario[k] != today[k] and k != RUNNING_COST}
    total = scalar(scenario[RUNNING_COST]) - scalar(today[RUNNING_COST])
    groups = _groups(changed.values(), costs, total)
    worth = _worth(engine, today, scenario, [(k, groups.index(g)) for k, g in changed.items()], len(groups))
    start, end = float(worth[0]), float(worth[-1]) - total
    for own, column in ((start, columns.today), (end, columns.scenario)):
        _agree(own, column)
    parts = zip(groups, shapley(worth), strict=True)
    unit = program.variables[CONTRIBUTION].unit
    return MoneySplit(start, end, tuple(Part(g, float(v), _cost(g, costs, total)) for g, v in parts), unit)


def _group(name: str, firm_wide: frozenset[str]) -> str:
    dimension = name.partition(".")[0]
    return dimension if dimension in DIMENSIONS and name not in firm_wide else CROSS


def _groups(changed: Iterable[str], costs: Mapping[str, float], total: float) -> tuple[str, ...]:
    crossing = CROSS in set(changed) or _cost(CROSS, costs, total) != 0
    return (*DIMENSIONS, CROSS) if crossing else DIMENSIONS


def _cost(group: str, costs: Mapping[str, float], total: float) -> float:
    if group != CROSS:
        return costs.get(group, 0.0)
    rest = total - math.fsum(costs.get(dimension, 0.0) for dimension in DIMENSIONS)
    return rest if abs(rest) > AGREEMENT * max(1.0, abs(total)) else 0.0


def _worth(
    engine: NumpyEngine,
    today: Mapping[str, Value],
    scenario: Mapping[str, Value],
    switches: Iterable[tuple[str, int]],
    players: int,
) -> Array:
    """Contribution after today's programme cost for every set of groups at the scenario's values, (2**players,)."""
    sets = np.arange(2**players)
    base = arrays(today)
    moved = dict(base)
    for name, player in switches:
        moved[name] = np.where((sets >> player) & 1, array(scenario[name]), base[name])
    needed = (CONTRIBUTION, *engine.reads("alone", (CONTRIBUTION,), "today"))
    start = engine.today(base, needed)
    return np.broadcast_to(engine.alone(moved, start, (CONTRIBUTION,))[CONTRIBUTION], sets.shape)


def _agree(own: float, column: Mapping[str, Value]) -> None:
    other = scalar(column.get(CONTRIBUTION, own))
    if not math.isclose(own, other, rel_tol=AGREEMENT, abs_tol=AGREEMENT):
        raise DefectError(f"contribution without the map is {own!r}, with it {other!r}")


def scalar(value: Value) -> float:
    """The value of something that does not vary over an index."""
    return value[0] if isinstance(value, tuple) else value
