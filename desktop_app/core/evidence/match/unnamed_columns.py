"""Files of which too few headers are known: what is said of them, and that somebody can name the columns."""

from __future__ import annotations

from desktop_app.core.errors import Message, Problem
from desktop_app.core.evidence.match.table import table_called
from desktop_app.core.i18n import sentence_case

NO_HEADER = Message("no header of the file is known.").template
NO_COLUMN = Message("no column of the file is the {column} of table {table}.").template


def can_be_named(problem: Problem) -> bool:
    """Whether the file could be read if somebody said which of its headers are which columns."""
    return problem.cause.template in (NO_HEADER, NO_COLUMN)


def in_words(cause: Message, language: str) -> Message:
    """What is wrong with a file, the columns that it lacks and their table by their names rather than by their ids."""
    if cause.template != NO_COLUMN:
        return cause
    table = table_called(str(cause.values["table"]))
    lacking = (table.column(column).name[language] for column in str(cause.values["column"]).split(" / "))
    return Message(NO_COLUMN, column=" / ".join(map(sentence_case, lacking)), table=sentence_case(table.name[language]))
