"""What knowing more would be worth, as bars and in a sentence."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from desktop_app.core.analysis.information import Information, Knowing
from desktop_app.core.analysis.plans import QUARTERS
from desktop_app.core.charts import Axis, Chart, Evidence, Series, Table, TableColumn
from desktop_app.core.charts.amount_text import amount_text
from desktop_app.core.i18n import sentence_case, translator

MONEY = "money"
MOST = 12
FEW = 3
"""Inputs of a table that a sentence names."""
TableNames = Mapping[str, Mapping[str, str]]
"""{table id: {language: name}}."""


def information_chart(found: Information, unit: str, language: str, tables: TableNames | None = None) -> Chart:
    """The inputs that are worth most to know, or with `tables` the tables of evidence, called as that says.

    `unit` is of money a quarter.
    """
    by_table = tables is not None
    tr = translator(language)
    rows = (found.by_table if by_table else found.by_input)[:MOST]
    title = tr("What is worth measuring first?")
    worth = tr("Worth of knowing it, at most")
    columns = (
        TableColumn("name", tr("Table") if by_table else tr("Input"), tuple(_names(found, rows, tables, language))),
        TableColumn("worth", worth, tuple(row.worth for row in rows), unit, MONEY),
    )
    return Chart(
        id="information_by_table" if by_table else "information",
        kind="bar",
        title=title,
        table=Table("information", title, columns),
        categories="name",
        series=(Series("worth", worth, "scenario"),),
        x_axis=Axis(""),
        y_axis=Axis(worth, unit, MONEY),
        horizontal=True,
        note=table_sentence(found, unit, tables, language) if tables else information_sentence(found, unit, language),
        evidence=() if by_table else tuple(_evidence(found, row) for row in rows),
    )


def information_sentence(found: Information, unit: str, language: str) -> str:
    """What the one thing most worth knowing is worth, or that nothing would change the choice."""
    tr = translator(language)
    if not found.by_input:
        return tr("No single input, once known, would change the choice.")
    first = found.by_input[0]
    text = tr(
        "Knowing “{input}” is worth at most {worth} a quarter; knowing everything, {everything}. Worth is counted at "
        "full effect, after all cost, spread over {quarters} quarters and averaged over the draws, failures included; "
        "the portfolio ranks by net present value over the quarters instead, and may prefer another plan."
    )
    return text.format(
        quarters=QUARTERS,
        input=_input(found, first, language),
        worth=amount_text(first.worth, MONEY, unit, language),
        everything=amount_text(found.everything, MONEY, unit, language),
    )


def table_sentence(found: Information, unit: str, tables: TableNames, language: str) -> str:
    """What the table most worth filling is worth, and the inputs that it would measure; "" where none is."""
    if not found.by_table:
        return ""
    first, tr = found.by_table[0], translator(language)
    inputs = (found.study.program.inputs[name].name.get(language) for name in first.inputs[:FEW])
    text = tr("The table “{table}” is worth at most {worth} a quarter: it would measure {inputs}.")
    return text.format(
        table=_table(first, tables, language),
        worth=amount_text(first.worth, MONEY, unit, language),
        inputs=tr(", ").join(inputs) + (" …" if len(first.inputs) > FEW else ""),
    )


def _names(found: Information, rows: Sequence[Knowing], tables: TableNames | None, language: str) -> list[str]:
    return [_input(found, row, language) if tables is None else _table(row, tables, language) for row in rows]


def _table(row: Knowing, tables: TableNames, language: str) -> str:
    return tables[row.name][language]


def _input(found: Information, row: Knowing, language: str) -> str:
    return sentence_case(found.study.program.inputs[row.name].name.get(language))


def _evidence(found: Information, row: Knowing) -> Evidence:
    return next(span.status for span in found.study.spans if span.input.id == row.name)
