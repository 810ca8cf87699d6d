"""The reference of the tables: what a file may hold, what its headers may be called, what it measures."""

from __future__ import annotations

from desktop_app.core.errors import Translate
from desktop_app.core.evidence.match.column_words import kind_of
from desktop_app.core.evidence.match.table import Column, Table, tables
from desktop_app.core.help.page import HelpPage
from desktop_app.core.help.reference_models import models
from desktop_app.core.i18n import sentence_case, translator

EXAMPLES = {
    "text": "A-1001",
    "date": "2026-07-03",
    "number": "12.5",
    "count": "3",
    "money": "49.90",
    "share": "12%",
    "country": "US",
    "currency": "USD",
}
"""A cell of each type, in one of the ways in which it may be written."""
MOST_HEADERS = 8


def table_ids() -> tuple[str, ...]:
    """The pages of the tables, in the order of their numbers."""
    return tuple(f"table-{table.id}" for table in tables())


def table_page(page_id: str, language: str) -> HelpPage:
    """The page of a table, such as "table-T1"."""
    table = next(known for known in tables() if f"table-{known.id}" == page_id)
    tr = translator(language)
    description = table.description[language]
    columns = [_column(column, tr, language) for column in table.columns]
    rule = tr("Columns marked * are needed. Headers are known by any of the names listed, in either language.")
    parts = (description, *_measured(table, tr, language), "## " + tr("Columns"), rule, *columns)
    return HelpPage(page_id, tr("Table: {table}").format(table=sentence_case(table.name[language])), "\n\n".join(parts))


def _measured(table: Table, tr: Translate, language: str) -> tuple[str, ...]:
    """The inputs that the table measures."""
    found = [
        f"- [{sentence_case(entry.name.get(language))}](model-{model.id}#{entry.id})"
        for model in models()
        for entry in model.inputs
        if entry.calibrated_by == table.id
    ]
    return ("## " + tr("What it measures"), "\n".join(found)) if found else ()


def _column(column: Column, tr: Translate, language: str) -> str:
    name = sentence_case(column.name[language]) + (" *" if column.required else "")
    facts = [tr("Holds: {kind}").format(kind=kind_of(column, tr))]
    facts.append(tr("For example: {example}").format(example=f"`{_example(column)}`"))
    if column.range is not None:
        low, high = column.range
        facts.append(tr("Believable: {ends}").format(ends=f"{low:g} – {high:g} {column.unit}".strip()))
    headers = dict.fromkeys((*column.name.values(), *column.aliases[1:]))
    shown = "`" + "` `".join(list(headers)[:MOST_HEADERS]) + "`"
    facts.append(tr("Headers: {headers}").format(headers=shown))
    return f"### {name}\n\n" + "\n".join(f"- {fact}" for fact in facts)


def _example(column: Column) -> str:
    if column.words:
        return " / ".join(next(iter(spellings), word) for word, spellings in column.words.items())
    return EXAMPLES.get(column.type, "yes")
