"""The spider: how the result goes as each input goes from its low to its high end."""

from __future__ import annotations

from desktop_app.core.analysis.output_axis import output_axis
from desktop_app.core.analysis.spider import Spider
from desktop_app.core.charts import Axis, Chart, Paint, Series, Stroke, Table, TableColumn
from desktop_app.core.i18n import sentence_case, translator

PAINTS: tuple[Paint, ...] = ("log", "mkt", "sc", "pay", "cross", "ink")
STROKES: tuple[Stroke, ...] = ("solid", "dashed")


def spider_chart(found: Spider, language: str) -> Chart:
    """One line an input over the share of its way; which of them turn back is said below."""
    tr = translator(language)
    axis = output_axis(found.study, language, change=True)
    title, way = tr("Which way does the result go?"), tr("Way from the low to the high end")
    names = [sentence_case(leg.span.input.name.get(language)) for leg in found.legs]
    columns = (
        TableColumn("way", way, found.places, "1", "percent"),
        *(
            TableColumn(f"l{n}", name, leg.changes, axis.unit, axis.format)
            for n, (name, leg) in enumerate(zip(names, found.legs, strict=True))
        ),
    )
    turning = [name for name, leg in zip(names, found.legs, strict=True) if leg.turns]
    return Chart(
        id="spider",
        kind="line",
        title=title,
        table=Table("spider", title, columns),
        categories="way",
        series=tuple(
            Series(f"l{n}", name, PAINTS[n % len(PAINTS)], STROKES[n // len(PAINTS) % len(STROKES)], x="way")
            for n, name in enumerate(names)
        ),
        x_axis=Axis(way, "1", "percent"),
        y_axis=axis,
        note=tr("The result turns back on the way of: {inputs}.").format(inputs=tr(", ").join(turning))
        if turning
        else tr("None of these turns back on its way: their two ends tell all."),
        better=found.study.kpi.better,
    )
