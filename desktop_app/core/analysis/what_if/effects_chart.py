"""What each lever does, alone and within the scenario, as bars side by side."""

from __future__ import annotations

from collections.abc import Sequence

from desktop_app.core.analysis.scenario_run import GroupEffect
from desktop_app.core.analysis.what_if.kpi_reading import KpiReading
from desktop_app.core.analysis.what_if.sentence import kpi_name
from desktop_app.core.charts import Axis, Chart, Series, Table, TableColumn
from desktop_app.core.charts.number_format import of_change
from desktop_app.core.i18n import translator

MOST = 10


def effects_chart(reading: KpiReading, effects: Sequence[GroupEffect], language: str, most: int = MOST) -> Chart | None:
    """The levers of the scenario with the largest effects on a KPI, at most `most`; None where none is moved."""
    tr = translator(language)
    shown = effects[:most]
    if not shown:
        return None
    axis = Axis(
        tr("change of {name}").format(name=reading.name.get(language)), reading.unit, of_change(reading.kpi.format)
    )

    def column(name: str, title: str, values: Sequence[float]) -> TableColumn:
        return TableColumn(name, title, tuple(values), axis.unit, axis.format)

    names = TableColumn("lever", tr("Lever"), tuple(effect.group.name.get(language) for effect in shown))
    alone = column("alone", tr("alone"), [effect.alone for effect in shown])
    within = column("within", tr("within the scenario"), [effect.within for effect in shown])
    return Chart(
        id="lever_effects",
        kind="bar",
        title=tr("What does each lever do to {name}?").format(name=kpi_name(reading, language)),
        table=Table("lever_effects", tr("Effect of each lever"), (names, alone, within)),
        categories="lever",
        series=(
            Series("alone", tr("alone"), "today", "hollow"),
            Series("within", tr("within the scenario"), "scenario"),
        ),
        x_axis=Axis(""),
        y_axis=axis,
        better=reading.kpi.better,
        horizontal=True,
        note=tr("Alone: nothing else is moved. Within: what the scenario would lose without it. Levers complement."),
    )
