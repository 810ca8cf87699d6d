"""Scenarios evaluated one column each: the KPIs of today and of every scenario, and what each group of changes does.

Complements look dead alone, so a group is shown alone and within the scenario (left out of it).
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from desktop_app.core.analysis.progress import SILENT, Progress
from desktop_app.core.analysis.scenario import Scenario
from desktop_app.core.language.model import Kpi, Names, Value
from desktop_app.core.language.program import Program
from desktop_app.core.language.to_floats import FloatEngine, Slots


@dataclass(frozen=True)
class Column:
    """A scenario with all its values by id: inputs and variables."""

    scenario: Scenario
    values: Mapping[str, Value]


@dataclass(frozen=True)
class KpiRow:
    """One KPI of today and of every scenario, (scenarios,); `item` is "" for a scalar."""

    kpi: Kpi
    item: str
    name: Names
    unit: str
    today: float
    scenarios: tuple[float, ...]

    @property
    def dimension(self) -> str:
        """The model the KPI belongs to."""
        return self.kpi.variable.partition(".")[0]

    @property
    def changes(self) -> tuple[float, ...]:
        """What each scenario changes, (scenarios,)."""
        return tuple(value - self.today for value in self.scenarios)


@dataclass(frozen=True)
class ScenarioRun:
    """Today's values by id, the scenarios' columns, and the KPIs in the order of the models."""

    today: Mapping[str, Value]
    columns: tuple[Column, ...]
    kpis: tuple[KpiRow, ...]


@dataclass(frozen=True)
class Group:
    """Changes that belong together, such as the switch of one initiative."""

    id: str
    name: Names
    inputs: frozenset[str]


@dataclass(frozen=True)
class GroupEffect:
    """What a group of changes does to a KPI: with nothing else changed, and as the last piece of the scenario."""

    group: Group
    alone: float
    within: float


def run(
    program: Program,
    today: Mapping[str, Value],
    scenarios: Iterable[Scenario],
    progress: Progress = SILENT,
    engine: FloatEngine | None = None,
) -> ScenarioRun:
    """Today and every scenario. An `engine` of the same program spares compiling it again. Raises CancelledError."""
    engine = engine or FloatEngine(program)
    chosen = tuple(scenarios)
    base = engine.today(engine.pack(today))
    columns = [_column(engine, today, base, chosen[i].changes) for i in progress.over(range(len(chosen)))]
    return ScenarioRun(
        today=engine.unpack(base),
        columns=tuple(Column(s, engine.unpack(c)) for s, c in zip(chosen, columns, strict=True)),
        kpis=tuple(row for kpi in program.kpis for row in _rows(engine, kpi, base, columns)),
    )


def group_effects(
    engine: FloatEngine,
    today: Mapping[str, Value],
    scenario: Scenario,
    groups: Iterable[Group],
    output: str,
) -> tuple[GroupEffect, ...]:
    """What each group of the scenario's changes does to the scalar variable `output`, alone and within the scenario."""
    base = engine.today(engine.pack(today))
    whole = _output(engine, today, base, scenario.changes, output)
    effects = []
    for group in groups:
        only = {k: v for k, v in scenario.changes.items() if k in group.inputs}
        rest = {k: v for k, v in scenario.changes.items() if k not in group.inputs}
        alone = _output(engine, today, base, only, output) - base[engine.slots[output].start]
        effects.append(GroupEffect(group, alone, whole - _output(engine, today, base, rest, output)))
    return tuple(effects)


def _column(engine: FloatEngine, today: Mapping[str, Value], base: Slots, changes: Mapping[str, Value]) -> Slots:
    return engine.alone(engine.pack({**today, **changes}), base)


def _output(
    engine: FloatEngine, today: Mapping[str, Value], base: Slots, changes: Mapping[str, Value], output: str
) -> float:
    return _column(engine, today, base, changes)[engine.slots[output].start]


def _rows(engine: FloatEngine, kpi: Kpi, base: Slots, columns: Iterable[Slots]) -> Iterable[KpiRow]:
    variable = engine.program.variables[kpi.variable]
    items = engine.program.items_of(kpi.variable) or ("",)
    for slot, item in zip(engine.slots[kpi.variable], items, strict=True):
        values = tuple(column[slot] for column in columns)
        yield KpiRow(kpi, item, variable.name, variable.unit, base[slot], values)
