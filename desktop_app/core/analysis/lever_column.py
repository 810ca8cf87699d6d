"""The output of a study by the number of one lever, one column at a time: for searches that need few columns."""

from __future__ import annotations

from desktop_app.core.analysis.lever import Lever, moves_today
from desktop_app.core.analysis.study import Study
from desktop_app.core.language.to_floats import engine_of


class LeverColumn:
    """Computes a study's output with one lever at any number; a fact or estimate moves today as well."""

    def __init__(self, study: Study, lever: Lever) -> None:
        self._study, self._lever = study, lever
        self._engine = engine_of(study.program)
        self._value = study.scenario.inputs(study.today)[lever.input]
        self._slot = self._engine.slots[study.output].start
        self._today = self._engine.today(self._engine.pack(study.today))
        self._moves_today = moves_today(study, lever.input)

    def scenario(self, number: float) -> float:
        """The scenario's output."""
        return self._both(number)[1]

    def change(self, number: float) -> float:
        """What the scenario changes of the output."""
        today, scenario = self._both(number)
        return scenario - today

    def _both(self, number: float) -> tuple[float, float]:
        engine, moved = self._engine, {self._lever.input: self._lever.moved(self._value, number)}
        today = engine.today(engine.changed(self._today, moved)) if self._moves_today else self._today
        scenario = engine.alone(engine.changed(self._today, {**self._study.scenario.changes, **moved}), today)
        return today[self._slot], scenario[self._slot]
