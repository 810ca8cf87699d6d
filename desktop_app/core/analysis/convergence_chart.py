"""How the percentiles settle as draws come in."""

from __future__ import annotations

from desktop_app.core.analysis.convergence import SHARES, Convergence
from desktop_app.core.analysis.output_axis import output_axis, output_text
from desktop_app.core.analysis.study import Study
from desktop_app.core.charts import Axis, Chart, Paint, Series, Table, TableColumn
from desktop_app.core.i18n import translator

PAINTS: tuple[Paint, ...] = ("neg", "scenario", "pos")


def convergence_chart(found: Convergence, study: Study, language: str) -> Chart:
    """The 5, 50 and 95 % percentiles of the first so many draws."""
    tr = translator(language)
    axis = output_axis(study, language, change=True)
    title, name = tr("Was enough drawn?"), tr("Draws")
    labels = [f"P{share * 100:g}" for share in SHARES]
    columns = (
        TableColumn("draws", name, tuple(float(count) for count in found.counts)),
        *(
            TableColumn(label, label, tuple(row[n] for row in found.percentiles), axis.unit, axis.format)
            for n, label in enumerate(labels)
        ),
    )
    errors = [output_text(study, error, language) for error in found.errors]
    return Chart(
        id="convergence",
        kind="line",
        title=title,
        table=Table("convergence", title, columns),
        categories="draws",
        series=tuple(Series(label, label, paint, x="draws") for label, paint in zip(labels, PAINTS, strict=True)),
        x_axis=Axis(name),
        y_axis=axis,
        note=tr("After all draws the percentiles are sure to about ± {low}, ± {middle} and ± {high}.").format(
            low=errors[0], middle=errors[1], high=errors[2]
        ),
        better=study.kpi.better,
    )
