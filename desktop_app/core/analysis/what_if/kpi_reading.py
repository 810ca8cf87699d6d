"""How a KPI is read: what changes, whether that is better, and whether a limit is crossed or only seems to be."""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Literal

from desktop_app.core.analysis.attribution import scalar
from desktop_app.core.analysis.span import ASSUMED, Status
from desktop_app.core.language.model import Kpi, Names, Value
from desktop_app.core.language.program import Program
from desktop_app.core.language.walk import dependencies

Verdict = Literal["better", "worse", "same", "neutral"]
SAME = 0.002
"""Changes smaller than this share of today's value are said to be none."""
_AROUND = 0.25
_MARGIN = 0.1


@dataclass(frozen=True)
class KpiReading:
    """A scalar KPI of today and of the chosen column, [unit].

    `limit` is the value it should not pass (NaN: none), `over` whether it passes it in the column. `unmeasured` names
    the inputs without which nothing is an alarm; `status` is what is behind its facts.
    """

    kpi: Kpi
    name: Names
    unit: str
    today: float
    value: float
    limit: float
    over: bool
    unmeasured: tuple[str, ...]
    status: Status

    @property
    def change(self) -> float:
        """What the column changes."""
        return self.value - self.today

    @property
    def verdict(self) -> Verdict:
        """Whether the change is for the better."""
        if math.isnan(self.change) or abs(self.change) <= SAME * abs(self.today):
            return "same"
        if self.kpi.better == "none":
            return "neutral"
        return "better" if (self.change > 0) == (self.kpi.better == "higher") else "worse"

    @property
    def ends(self) -> tuple[float, float]:
        """From where to where a track should go: a quarter of today to both sides, or as far as value and limit lie."""
        around = _AROUND * abs(self.today) or 1.0
        places = [v for v in (self.value, self.limit) if math.isfinite(v)]
        low, high = min(self.today - around, *places, self.today), max(self.today + around, *places, self.today)
        room = _MARGIN * (high - low)
        low, high = low - room, high + room
        return (max(0.0, low), min(1.0, high)) if self._is_share else (low, high)

    @property
    def _is_share(self) -> bool:
        return "percent" in self.kpi.format and 0 <= self.today <= 1 and 0 <= self.value <= 1

    @property
    def beyond(self) -> float:
        """How far the value lies beyond its limit, in the direction that is worse."""
        return self.value - self.limit if self.kpi.better == "lower" else self.limit - self.value

    @property
    def alarm(self) -> Literal["none", "assumed", "alarm"]:
        """An alarm that rests on what was not measured is only assumed."""
        if not self.over:
            return "none"
        return "assumed" if self.unmeasured else "alarm"


class KpiReader:
    """Reads the KPIs of a program; `statuses` {input id: status} say what was measured."""

    def __init__(self, program: Program, statuses: Mapping[str, Status]) -> None:
        self._program = program
        self._statuses = statuses
        self._behind: dict[str, Status] = {}

    def learn(self, statuses: Mapping[str, Status]) -> None:
        """Other evidence."""
        self._statuses = statuses
        self._behind = {}

    def of_dimension(
        self, dimension: str, today: Mapping[str, Value], column: Mapping[str, Value]
    ) -> tuple[KpiReading, ...]:
        """The scalar KPIs of a dimension: headlines first, then limits, then the others as the model lists them."""
        kpis = [kpi for kpi in self._program.kpis if kpi.variable.startswith(f"{dimension}.")]
        scalars = [kpi for kpi in kpis if not self._program.index_of(kpi.variable)]
        ranked = sorted(scalars, key=lambda kpi: (not kpi.headline, not kpi.limit, kpi.format == "flag"))
        return tuple(self.read(kpi, today, column) for kpi in ranked)

    def read(self, kpi: Kpi, today: Mapping[str, Value], column: Mapping[str, Value]) -> KpiReading:
        """One KPI of today and of a column."""
        variable = self._program.variables[kpi.variable]
        value = scalar(column[kpi.variable])
        limit = scalar(column[kpi.limit]) if kpi.limit else math.nan
        return KpiReading(
            kpi=kpi,
            name=variable.name,
            unit=variable.unit,
            today=scalar(today[kpi.variable]),
            value=value,
            limit=limit,
            over=_over(kpi, value, limit),
            unmeasured=tuple(name for name in kpi.measured if self._statuses.get(name, "assumed") in ASSUMED),
            status=self._status(kpi),
        )

    def _status(self, kpi: Kpi) -> Status:
        if kpi.variable not in self._behind:
            self._behind[kpi.variable] = _weakest(self._evidence(kpi))
        return self._behind[kpi.variable]

    def _evidence(self, kpi: Kpi) -> list[Status]:
        """What is behind the facts of the KPI's own model that data could settle."""
        names = kpi.measured or self.facts(kpi.variable)
        return [self._statuses.get(name, "assumed") for name in names]

    def facts(self, variable: str) -> Iterator[str]:
        """The facts of a KPI's own model that it depends on and that data could settle."""
        model = variable.partition(".")[0]
        todo, seen = [variable], {variable}
        while todo:
            for name in dependencies(self._program.variables[todo.pop()].formula):
                if name in seen or not name.startswith(f"{model}."):
                    continue
                seen.add(name)
                entry = self._program.inputs.get(name)
                if entry is None and name in self._program.variables:
                    todo.append(name)
                elif entry is not None and entry.role == "fact" and entry.calibrated_by:
                    yield name


def _over(kpi: Kpi, value: float, limit: float) -> bool:
    if kpi.format == "flag":
        return kpi.better == "lower" and value >= 1
    if math.isnan(limit):
        return False
    return value >= limit if kpi.better == "lower" else value <= limit


def _weakest(statuses: list[Status]) -> Status:
    """Measured where everything is, weak where only something is, else assumed."""
    known = [status not in ASSUMED for status in statuses]
    if not any(known):
        return "assumed"
    if not all(known) or "weak" in statuses:
        return "weak"
    return "entered" if set(statuses) == {"entered"} else "measured"
