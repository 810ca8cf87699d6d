"""The axis of a study's output: what it is called, its unit and how its numbers are written."""

from __future__ import annotations

from desktop_app.core.analysis.study import Study
from desktop_app.core.charts import Axis
from desktop_app.core.charts.amount_text import amount_text
from desktop_app.core.charts.number_format import of_change
from desktop_app.core.i18n import sentence_case, translator


def output_name(study: Study, language: str) -> str:
    """What the output is called."""
    return study.program.variables[study.output].name.get(language)


def output_axis(study: Study, language: str, *, change: bool = False) -> Axis:
    """The axis of the output itself, or of what the scenario changes."""
    name, unit = output_name(study, language), study.program.variables[study.output].unit
    if change:
        return Axis(translator(language)("change of {name}").format(name=name), unit, of_change(study.kpi.format))
    return Axis(sentence_case(name), unit, study.kpi.format)


def output_text(study: Study, value: float, language: str, *, change: bool = False) -> str:
    """A value of the output, or a change of it, as people read it."""
    word = of_change(study.kpi.format) if change else study.kpi.format
    return amount_text(value, word, study.program.variables[study.output].unit, language, signed=change)
