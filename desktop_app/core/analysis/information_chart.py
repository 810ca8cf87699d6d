"""What knowing more would be worth, as bars and in a sentence."""

from __future__ import annotations

from collections.abc import Sequence

from desktop_app.core.analysis.information import Information, Knowing
from desktop_app.core.charts import Axis, Chart, Evidence, Series, Table, TableColumn
from desktop_app.core.charts.amount_text import amount_text
from desktop_app.core.i18n import sentence_case, translator

MONEY = "money"
MOST = 12


def information_chart(found: Information, unit: str, language: str, *, by_table: bool = False) -> Chart:
    """The inputs that are worth most to know, or the tables of evidence; `unit` is of money a quarter."""
    tr = translator(language)
    rows = (found.by_table if by_table else found.by_input)[:MOST]
    title = tr("What is worth measuring first?")
    worth = tr("Worth of knowing it, at most")
    columns = (
        TableColumn("name", tr("Table") if by_table else tr("Input"), tuple(_names(found, rows, language))),
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
        note=information_sentence(found, unit, language),
        evidence=() if by_table else tuple(_evidence(found, row) for row in rows),
    )


def information_sentence(found: Information, unit: str, language: str) -> str:
    """What the one thing most worth knowing is worth, or that nothing would change the choice."""
    tr = translator(language)
    if not found.by_input:
        return tr("No single input, once known, would change the choice.")
    first = found.by_input[0]
    text = tr("Knowing “{input}” is worth at most {worth} a quarter; knowing everything, {everything}.")
    return text.format(
        input=_input(found, first, language),
        worth=amount_text(first.worth, MONEY, unit, language),
        everything=amount_text(found.everything, MONEY, unit, language),
    )


def _names(found: Information, rows: Sequence[Knowing], language: str) -> list[str]:
    return [_input(found, row, language) if row.name in found.study.program.inputs else row.name for row in rows]


def _input(found: Information, row: Knowing, language: str) -> str:
    return sentence_case(found.study.program.inputs[row.name].name.get(language))


def _evidence(found: Information, row: Knowing) -> Evidence:
    return next(span.status for span in found.study.spans if span.input.id == row.name)
