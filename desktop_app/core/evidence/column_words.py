"""Sentences about a column, with the name that people know it by in place of its id."""

from __future__ import annotations

from desktop_app.core.errors import Message
from desktop_app.core.evidence.table import Table
from desktop_app.core.i18n import sentence_case

GAP_OF_COLUMN = "column"


def with_column_names(message: Message, table: Table, language: str) -> Message:
    """The message with the column that it is about by its name rather than by its id."""
    names = {column.id: column.name[language] for column in table.columns}
    told = message.values.get(GAP_OF_COLUMN)
    if not isinstance(told, str) or told not in names:
        return message
    return Message(message.template, **{**message.values, GAP_OF_COLUMN: sentence_case(names[told])})
