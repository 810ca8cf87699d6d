"""What each scenario brings after what it costs to run, as bars beside today."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from desktop_app.core.analysis.attribution import scalar
from desktop_app.core.analysis.scenario import Scenario
from desktop_app.core.analysis.study import CONTRIBUTION
from desktop_app.core.charts import Axis, Chart, Series, Source, Table, TableColumn
from desktop_app.core.i18n import translator
from desktop_app.core.language.model import Value
from desktop_app.core.language.program import Program

GAIN = f"{CONTRIBUTION} - today({CONTRIBUTION})"


def gains_chart(
    program: Program,
    today: Mapping[str, Value],
    scenarios: Sequence[Scenario],
    columns: Sequence[Mapping[str, Value]],
    language: str,
) -> Chart:
    """The change of contribution after running cost in each scenario, better or worse than today."""
    tr = translator(language)
    title = tr("What does each scenario bring, after what it costs?")
    gain = tr("Gain in contribution after programme cost")
    unit = program.variables[CONTRIBUTION].unit
    base = scalar(today[CONTRIBUTION])
    values = tuple(scalar(column[CONTRIBUTION]) - base for column in columns)
    names = TableColumn("scenario", tr("Scenario"), tuple(s.name.get(language) for s in scenarios))
    sources = tuple(Source(GAIN, s.id) for s in scenarios)
    table = Table("gains", title, (names, TableColumn("gain", gain, values, unit, "money", sources)))
    return Chart(
        id="gains",
        kind="bar",
        title=title,
        table=table,
        categories="scenario",
        series=(Series("gain", gain, "change"),),
        x_axis=Axis(""),
        y_axis=Axis("", unit, "money"),
        note=tr("Contribution against today, after running cost; without one-off cost."),
    )
