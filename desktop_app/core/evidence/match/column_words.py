"""Sentences about a column, with the name that people know it by in place of its id, and what its cells hold."""

from __future__ import annotations

from desktop_app.core.errors import Message, Translate
from desktop_app.core.evidence.match.table import Column, Table
from desktop_app.core.i18n import sentence_case

GAP_OF_COLUMN = "column"


def with_column_names(message: Message, table: Table, language: str) -> Message:
    """The message with the column that it is about by its name rather than by its id."""
    names = {column.id: sentence_case(column.name[language]) for column in table.columns}

    def named(gap: str, value: object) -> object:
        if isinstance(value, Message):
            return with_column_names(value, table, language)
        return names.get(value, value) if gap == GAP_OF_COLUMN and isinstance(value, str) else value

    return Message(message.template, **{gap: named(gap, value) for gap, value in message.values.items()})


def kind_of(column: Column, tr: Translate) -> str:
    """What the cells of a column hold, in a word or two."""
    return {
        "number": tr("number"),
        "count": tr("count"),
        "money": tr("money"),
        "share": tr("share"),
        "date": tr("date"),
        "flag": tr("yes or no"),
        "text": tr("text"),
        "country": tr("country"),
        "currency": tr("currency"),
    }.get(column.type, column.type)
