"""Sobol's indices as bars: what each input explains alone, and with its interactions."""

from __future__ import annotations

from desktop_app.core.analysis.output_axis import output_name
from desktop_app.core.analysis.sobol import Driver, Sobol
from desktop_app.core.charts import Axis, Chart, Series, Table, TableColumn
from desktop_app.core.charts.number_format import number_text
from desktop_app.core.i18n import sentence_case, translator

PERCENT = "percent"


def sobol_chart(found: Sobol, language: str) -> Chart:
    """The shares of the variance, the largest first, all other inputs together last."""
    tr = translator(language)
    title = tr("What drives the uncertainty of {name}?").format(name=output_name(found.study, language))
    first, total = tr("alone"), tr("with interactions")

    def numbers(column: str, name: str, values: list[float]) -> TableColumn:
        return TableColumn(column, name, tuple(values), "1", PERCENT)

    indices = [driver.indices for driver in found.drivers]
    columns = (
        TableColumn("input", tr("Input"), tuple(_name(driver, language) for driver in found.drivers)),
        numbers("first", first, [i.first.value for i in indices]),
        numbers("first_low", tr("alone, 95 % low"), [i.first.low for i in indices]),
        numbers("first_high", tr("alone, 95 % high"), [i.first.high for i in indices]),
        numbers("total", total, [i.total.value for i in indices]),
        numbers("total_low", tr("with interactions, 95 % low"), [i.total.low for i in indices]),
        numbers("total_high", tr("with interactions, 95 % high"), [i.total.high for i in indices]),
    )
    return Chart(
        id="sobol",
        kind="bar",
        title=title,
        table=Table("sobol", title, columns),
        categories="input",
        series=(Series("first", first, "scenario"), Series("total", total, "ghost", "hollow")),
        x_axis=Axis(""),
        y_axis=Axis(tr("Share of the variance"), "1", PERCENT),
        horizontal=True,
        note=driver_sentence(found, language),
    )


def driver_sentence(found: Sobol, language: str) -> str:
    """Which input drives the uncertainty most, and how much of it no input explains by itself (Sobol 1993)."""
    tr = translator(language)
    single = [driver for driver in found.drivers if driver.span is not None]
    if not single or not found.deviation > 0:
        return tr("Nothing that is uncertain moves it.")
    strongest = max(single, key=lambda driver: driver.indices.total.value)
    rest = sum(driver.indices.total.value for driver in found.drivers if driver.span is None)
    text = tr(
        "Of single inputs, “{input}” drives it most: {total} of the variance with its interactions, {first} alone. The "
        "inputs that are not listed make {rest} together; {share} is interaction, which no input explains by itself."
    )
    return text.format(
        input=_name(strongest, language),
        total=number_text(strongest.indices.total.value, PERCENT, language),
        first=number_text(strongest.indices.first.value, PERCENT, language),
        rest=number_text(rest, PERCENT, language),
        share=number_text(found.interaction, PERCENT, language),
    )


def _name(driver: Driver, language: str) -> str:
    tr = translator(language)
    if driver.span is None:
        return tr("All other inputs together")
    return sentence_case(driver.span.input.name.get(language))
