"""A study as slides speak about it: the scenario, its KPIs and its money, all in one language."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from desktop_app.core.analysis.scenario import Scenario
from desktop_app.core.analysis.scenario_run import ScenarioRun, run
from desktop_app.core.analysis.study import CONTRIBUTION
from desktop_app.core.analysis.what_if.kpi_reading import KpiReader, KpiReading
from desktop_app.core.charts.amount_text import amount_text
from desktop_app.core.errors import Translate
from desktop_app.core.i18n import translator
from desktop_app.core.language.model import Value
from desktop_app.core.project.shop import Shop
from desktop_app.core.report.reported_study import ReportedStudy

MONEY = "money"


@dataclass(frozen=True)
class Studied:
    """A shop, its study about the first of its scenarios, and the language."""

    shop: Shop
    study: ReportedStudy
    language: str

    @property
    def tr(self) -> Translate:
        """Our texts in that language."""
        return translator(self.language)

    @property
    def scenario(self) -> Scenario | None:
        """The scenario that the deck is about."""
        return self.study.scenarios[0] if self.study.scenarios else None

    @property
    def today(self) -> Mapping[str, Value]:
        """Today's values."""
        return self.shop.today_column

    @property
    def column(self) -> Mapping[str, Value]:
        """The scenario's values; today's where there is none."""
        return self.shop.columns[self.scenario.id].column if self.scenario else self.today

    @property
    def has_money(self) -> bool:
        """Whether the map moves any money."""
        return CONTRIBUTION in self.study.program.variables

    @cached_property
    def run(self) -> ScenarioRun:
        """The KPIs of today and of every scenario."""
        return run(self.study.program, self.study.today, self.study.scenarios)

    @cached_property
    def reader(self) -> KpiReader:
        """What reads KPIs."""
        return KpiReader(
            self.study.program, {name: self.study.origin(name).status for name in self.study.program.inputs}
        )

    def headlines(self, column: Mapping[str, Value] | None = None) -> tuple[KpiReading, ...]:
        """The KPIs that stand for all, of the scenario or of another column."""
        program, shown = self.study.program, self.column if column is None else column
        scalars = (kpi for kpi in program.kpis if kpi.headline and not program.index_of(kpi.variable))
        return tuple(self.reader.read(kpi, self.today, shown) for kpi in scalars)

    def money(self, value: float, *, signed: bool = False) -> str:
        """An amount in the project's currency."""
        return amount_text(value, MONEY, self.study.currency, self.language, compact=True, signed=signed)
