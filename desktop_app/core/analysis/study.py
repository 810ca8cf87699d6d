"""What an analysis is asked about: a program, its today, a scenario, the output, and what is known of the inputs."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property

from desktop_app.core.analysis.distribution import Distribution
from desktop_app.core.analysis.scenario import Scenario
from desktop_app.core.analysis.span import Interval, Span, Status, spans
from desktop_app.core.language.model import Kpi, Value
from desktop_app.core.language.program import Program

CONTRIBUTION = "company.contribution_margin"


@dataclass(frozen=True)
class Study:
    """The change of the scalar variable `output` from today to the scenario, with every input at its own value.

    `intervals` {input id: (low, high)} and `statuses` {input id: status} say what was measured, `distributions`
    {input id: shape} how an input is spread where that is not PERT.
    """

    program: Program
    today: Mapping[str, Value]
    scenario: Scenario
    output: str = CONTRIBUTION
    intervals: Mapping[str, Interval] = field(default_factory=dict)
    statuses: Mapping[str, Status] = field(default_factory=dict)
    distributions: Mapping[str, Distribution] = field(default_factory=dict)

    @cached_property
    def spans(self) -> tuple[Span, ...]:
        """The uncertain facts and estimates."""
        return spans(self.program, self.today, self.intervals, self.statuses, self.distributions)

    @property
    def kpi(self) -> Kpi:
        """How the output is judged and written; a plain number where it is no KPI."""
        known = (kpi for kpi in self.program.kpis if kpi.variable == self.output)
        return next(known, Kpi(self.output, "none", "number"))
