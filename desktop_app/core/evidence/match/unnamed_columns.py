"""Files of which too few headers are known: what is said of them, and that somebody can name the columns."""

from __future__ import annotations

from desktop_app.core.errors import Message, Problem

NO_HEADER = Message("no header of the file is known.").template
NO_COLUMN = Message("no column of the file is the {column} of table {table}.").template


def can_be_named(problem: Problem) -> bool:
    """Whether the file could be read if somebody said which of its headers are which columns."""
    return problem.cause.template in (NO_HEADER, NO_COLUMN)
