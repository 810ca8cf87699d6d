"""A scenario of a document put to work: whether it may be run, why not, and the column it gives."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from desktop_app.core.analysis.scenario import Scenario, Validated, validate
from desktop_app.core.errors import InputError, Problem
from desktop_app.core.language.model import Value
from desktop_app.core.map.initiative import missing_requirements
from desktop_app.core.project.column import Column
from desktop_app.core.project.shop_today import ShopToday

SWITCH = "map.on_"
"""What the id of an initiative's switch begins with."""


@dataclass(frozen=True)
class ScenarioColumn:
    """One scenario against the today of its shop. Nothing here raises: what is wrong is a state, to be shown."""

    given: Scenario
    today: ShopToday

    @property
    def problems(self) -> tuple[Problem, ...]:
        """Everything for which the scenario is refused; () where it may be run."""
        return (*self._wrong, *self._missing)

    @property
    def scenario(self) -> Scenario:
        """The scenario with its changes under full ids; as it was given, where it breaks a rule."""
        return self._checked.scenario if isinstance(self._checked, Validated) else self.given

    @property
    def outside(self) -> tuple[str, ...]:
        """The facts that the scenario changes."""
        return self._checked.outside if isinstance(self._checked, Validated) else ()

    @cached_property
    def column(self) -> Column:
        """The scenario's values; today's where it is refused, for a refused scenario changes nothing."""
        today = self.today.column
        if self.problems:
            return today
        inputs = today.engine.changed(today.slots, self.scenario.changes)
        return Column(today.engine, today.engine.alone(inputs, today.slots))

    @cached_property
    def results(self) -> Mapping[str, Value]:
        """The column as an outcome to be shown: a scenario that is refused has no numbers, its KPIs are NaN."""
        if not self.problems:
            return self.column
        program = self.today.programs.what_if
        counts = {kpi.variable: len(program.items_of(kpi.variable)) for kpi in program.kpis}
        unknown = {name: (math.nan,) * count if count else math.nan for name, count in counts.items()}
        return {**self.column, **unknown}

    @property
    def _wrong(self) -> tuple[Problem, ...]:
        return self._checked.problems if isinstance(self._checked, InputError) else ()

    @cached_property
    def _checked(self) -> Validated | InputError:
        try:
            return validate(self.today.programs.what_if, self.today.sized.inputs, self.given)
        except InputError as error:
            return error

    @cached_property
    def _missing(self) -> tuple[Problem, ...]:
        initiatives = self.today.programs.content.initiatives
        inputs = self.scenario.inputs(self.today.sized.inputs)
        return missing_requirements(initiatives, [i.id for i in initiatives.all if is_on(inputs.get(SWITCH + i.id))])


def is_on(value: Value | None) -> bool:
    """Whether the value of a switch chooses its initiative."""
    return isinstance(value, float | int) and value > 0
