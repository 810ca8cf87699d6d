"""What the plan changes in one dimension: its KPIs as a chart, the one that moves most as the finding."""

from __future__ import annotations

import math

from desktop_app.core.analysis.scenario_chart import kpi_chart
from desktop_app.core.analysis.what_if.kpi_reading import KpiReading
from desktop_app.core.analysis.what_if.sentence import kpi_sentences
from desktop_app.core.analysis.words import group_name
from desktop_app.core.slides.notes import assumptions, basis, files_read, notes
from desktop_app.core.slides.slide import Slide
from desktop_app.core.slides.studied import Studied

MOST = 4


def dimension_slide(studied: Studied, dimension: str) -> Slide | None:
    """The slide of a dimension; None where nothing was changed or it has no KPIs."""
    readings = studied.reader.of_dimension(dimension, studied.today, studied.column)
    if studied.scenario is None or not readings:
        return None
    first, *others = sorted(readings, key=_order)
    language, name = studied.language, group_name(dimension, studied.tr)
    said = [kpi_sentences(r, (), None, dimension, language) for r in others[:MOST] if r.verdict != "same"]
    money = kpi_sentences(first, (), studied.study.split, dimension, language)
    title = kpi_sentences(first, (), None, dimension, language)
    said.insert(0, money.removeprefix(title).strip())
    if first.verdict == "same":
        title = studied.tr("{dimension} stays as it is today").format(dimension=name)
    chart = kpi_chart(studied.run, dimension, language)
    written = notes(basis(studied), files_read(studied), assumptions(studied, (dimension,)))
    return Slide(
        dimension,
        name,
        title.rstrip(".\N{IDEOGRAPHIC FULL STOP}"),
        notes(*said),
        chart if chart.table.rows else None,
        notes=written,
    )


def _order(reading: KpiReading) -> tuple[bool, float]:
    """Headlines first, and among them what changes most against today."""
    share = reading.change / abs(reading.today) if reading.today else 0.0
    return not reading.kpi.headline, 0.0 if math.isnan(share) else -abs(share)
