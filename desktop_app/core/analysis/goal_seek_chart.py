"""The way to a goal as a line over the lever, with where it stands and where it would have to."""

from __future__ import annotations

from desktop_app.core.analysis.goal_seek import GoalSought
from desktop_app.core.analysis.lever_text import lever_format, lever_text
from desktop_app.core.analysis.output_axis import output_axis, output_name, output_text
from desktop_app.core.charts import Axis, Chart, Mark, Series, Table, TableColumn
from desktop_app.core.i18n import translator


def goal_seek_chart(found: GoalSought, language: str) -> Chart:
    """The scenario's output over the lever around where it stands and the nearest goal, and the target across it."""
    tr = translator(language)
    study, program = found.study, found.study.program
    lever, axis = found.lever.name(program, language), output_axis(found.study, language)
    unit, word = found.lever.unit(program), lever_format(program, found.lever, found.now)
    low, high = _shown(found)
    way = [place for place in zip(found.numbers, found.outputs, strict=True) if low <= place[0] <= high]
    marks = [Mark(found.now, tr("now")), *(Mark(n, tr("goal")) for n in found.solutions if low <= n <= high)]
    columns = (
        TableColumn("lever", lever, tuple(number for number, _ in way), unit, word),
        TableColumn("output", axis.title, tuple(output for _, output in way), axis.unit, axis.format),
        TableColumn("target", tr("Target"), (found.target,) * len(way), axis.unit, axis.format),
    )
    return Chart(
        id="goal_seek",
        kind="line",
        title=tr("What would it take?"),
        table=Table("goal_seek", tr("What would it take?"), columns),
        categories="lever",
        series=(
            Series("output", axis.title, "scenario", x="lever"),
            Series("target", tr("Target"), "ink", "dashed", x="lever"),
        ),
        x_axis=Axis(lever, unit, word),
        y_axis=axis,
        note=goal_sentence(found, language),
        better=study.kpi.better,
        marks=tuple(sorted(marks, key=lambda mark: mark.value)),
    )


def _shown(found: GoalSought) -> tuple[float, float]:
    """From where to where it is drawn: three times the way to the goal, the whole lever where none is reached."""
    ends = found.numbers[0], found.numbers[-1]
    if found.solution is None or found.solution == found.now:
        return ends
    near, far = sorted((found.now, found.solution))
    return max(ends[0], 2 * near - far), min(ends[1], 2 * far - near)


def goal_sentence(found: GoalSought, language: str) -> str:
    """Where the lever must stand, or how close it comes."""
    tr = translator(language)
    program, study = found.study.program, found.study
    gaps = {
        "lever": found.lever.name(program, language),
        "output": output_name(study, language),
        "target": output_text(study, found.target, language),
        "now": lever_text(program, found.lever, found.now, language),
        "output_now": output_text(study, found.output_now, language),
    }
    if found.solution is not None:
        text = tr("{lever} at {number} brings {output} to {target}; it stands at {now}, which gives {output_now}.")
        return text.format(number=lever_text(program, found.lever, found.solution, language), **gaps)
    number, reached = found.nearest
    text = tr(
        "No value of {lever} brings {output} to {target}; {number} comes closest with {reached}. It stands at {now}, "
        "which gives {output_now}."
    )
    return text.format(
        number=lever_text(program, found.lever, number, language),
        reached=output_text(study, reached, language),
        **gaps,
    )
