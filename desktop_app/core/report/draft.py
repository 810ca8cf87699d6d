"""A workbook while it is being written: what every sheet's writer needs to know."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from openpyxl import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from desktop_app.core.analysis.dimension_charts.live_numbers import LiveNumbers
from desktop_app.core.analysis.scenario_run import ScenarioRun, run
from desktop_app.core.charts import Source
from desktop_app.core.errors import Translate
from desktop_app.core.i18n import translator
from desktop_app.core.report.cell_map import CellMap
from desktop_app.core.report.program_sheets import Wording
from desktop_app.core.report.reported_study import ReportedStudy
from desktop_app.core.report.sheet_names import sheet_name
from desktop_app.core.report.states import State


@dataclass(frozen=True)
class Draft:
    """The workbook, the study it reports, where its values stand, and its language."""

    workbook: Workbook
    study: ReportedStudy
    made: CellMap
    wording: Wording

    @property
    def language(self) -> str:
        """The language of all texts."""
        return self.wording.language

    @property
    def tr(self) -> Translate:
        """Our texts in that language."""
        return translator(self.language)

    @property
    def states(self) -> tuple[State, ...]:
        """The columns, today first."""
        return self.made.evaluated.states

    @property
    def chosen(self) -> str:
        """The id of the scenario that charts show against today; today itself where there is none."""
        return self.states[min(1, len(self.states) - 1)].id

    def sheet(self, part: str) -> Worksheet:
        """The sheet of a part, made at the end of the workbook if it is not there yet."""
        name = sheet_name(part, self.tr)
        return self.workbook[name] if name in self.workbook.sheetnames else self.workbook.create_sheet(name)

    @cached_property
    def numbers(self) -> LiveNumbers:
        """Every column's values, for the tables of charts."""
        evaluated = self.made.evaluated
        columns = zip(evaluated.states, evaluated.columns, strict=True)
        return LiveNumbers(self.made.program, {state.id: evaluated.engine.unpack(slots) for state, slots in columns})

    @cached_property
    def run(self) -> ScenarioRun:
        """The KPIs of today and of all scenarios."""
        return run(self.made.program, self.study.today, self.study.scenarios, engine=self.made.evaluated.engine)

    def formula(self, source: Source, sheet: str) -> str:
        """The Excel formula of a source for a cell of that sheet."""
        state = self.made.evaluated.number(source.column)
        return self.made.formula(self.numbers.tree(source.formula), self.numbers.position(source), state, sheet)
