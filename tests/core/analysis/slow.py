"""The same questions answered the slow way: one column after the other, by the engine of plain floats."""

from __future__ import annotations

from collections.abc import Mapping

from desktop_app.core.analysis.study import Study
from desktop_app.core.language.model import Value
from desktop_app.core.language.to_floats import engine_of


def outputs(study: Study, today: Mapping[str, Value], scenario: Mapping[str, Value]) -> tuple[float, float]:
    """The output today and in the scenario, with these inputs changed in the two columns."""
    engine = engine_of(study.program)
    base = engine.today(engine.pack({**study.today, **today}))
    column = engine.alone(engine.pack({**study.today, **today, **study.scenario.changes, **scenario}), base)
    slot = engine.slots[study.output].start
    return base[slot], column[slot]


def change(study: Study, both: Mapping[str, Value]) -> float:
    """What the scenario changes, with these inputs changed in both columns."""
    before, after = outputs(study, both, {})
    return after - before
