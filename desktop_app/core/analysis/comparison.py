"""Scenarios side by side: every KPI of today and of each scenario, and only those inputs in which they differ."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from desktop_app.core.analysis.scenario import Scenario
from desktop_app.core.analysis.span import Status
from desktop_app.core.analysis.what_if.kpi_reading import KpiReader, KpiReading
from desktop_app.core.analysis.what_if.lever_move import shown_level
from desktop_app.core.language.model import Kpi, Value
from desktop_app.core.language.program import Program

DifferenceKind = Literal["initiative", "decision", "outside"]
KINDS: tuple[DifferenceKind, ...] = ("initiative", "decision", "outside")
SWITCH, BY_HAND = "map.on_", "map.adj_"
HEADLINE = "headline"
"""The group of the KPIs that stand for all."""


@dataclass(frozen=True)
class ComparedKpi:
    """One KPI read in each scenario, (S,), and the ends of the scale that all its tracks share."""

    readings: tuple[KpiReading, ...]
    low: float
    high: float

    @property
    def kpi(self) -> Kpi:
        """Which it is."""
        return self.readings[0].kpi


@dataclass(frozen=True)
class KpiGroup:
    """KPIs that are shown together: the headlines, or those of one dimension."""

    id: str
    kpis: tuple[ComparedKpi, ...]


@dataclass(frozen=True)
class Difference:
    """An input that not all columns share: its value today and in each scenario, (S,).

    Where a node of the map was moved by hand, `levels` are its maturities [0–5]: today's, then each scenario's, (1+S,).
    """

    input: str
    kind: DifferenceKind
    today: Value
    values: tuple[Value, ...]
    levels: tuple[float, ...] = ()


@dataclass(frozen=True)
class Comparison:
    """Today against the scenarios, (S,): KPIs by group and the inputs that differ."""

    scenarios: tuple[Scenario, ...]
    groups: tuple[KpiGroup, ...]
    differences: tuple[Difference, ...]


def compare(
    program: Program,
    today: Mapping[str, Value],
    scenarios: Sequence[Scenario],
    columns: Sequence[Mapping[str, Value]],
    statuses: Mapping[str, Status],
) -> Comparison:
    """The comparison of computed columns: `today` and `columns` hold all values by id. Vectors of KPIs are left out."""
    reader = KpiReader(program, statuses)
    scalars = [kpi for kpi in program.kpis if not program.index_of(kpi.variable)]
    compared = [_compared([reader.read(kpi, today, column) for column in columns or (today,)]) for kpi in scalars]
    groups = {HEADLINE: [c for c in compared if c.kpi.headline]}
    for entry in compared:
        groups.setdefault(entry.kpi.variable.partition(".")[0], []).append(entry)
    return Comparison(
        tuple(scenarios),
        tuple(KpiGroup(group, tuple(kpis)) for group, kpis in groups.items() if kpis),
        tuple(_differences(program, today, columns)),
    )


def _compared(readings: list[KpiReading]) -> ComparedKpi:
    ends = [reading.ends for reading in readings]
    return ComparedKpi(tuple(readings), min(low for low, _ in ends), max(high for _, high in ends))


def _differences(
    program: Program, today: Mapping[str, Value], columns: Sequence[Mapping[str, Value]]
) -> list[Difference]:
    found = list(_moved(program, today, columns))
    return sorted(found, key=lambda difference: KINDS.index(difference.kind))


def _moved(
    program: Program, today: Mapping[str, Value], columns: Sequence[Mapping[str, Value]]
) -> Iterator[Difference]:
    for name, entry in program.inputs.items():
        values = tuple(column[name] for column in columns)
        if entry.role in ("fact", "decision") and any(value != today[name] for value in values):
            yield Difference(name, _kind(name, entry.role), today[name], values, _levels(name, (today, *columns)))


def _levels(name: str, columns: Sequence[Mapping[str, Value]]) -> tuple[float, ...]:
    if not name.startswith(BY_HAND):
        return ()
    return tuple(shown_level(column, name.removeprefix(BY_HAND)) for column in columns)


def _kind(name: str, role: str) -> DifferenceKind:
    if name.startswith(SWITCH):
        return "initiative"
    return "decision" if role == "decision" else "outside"
