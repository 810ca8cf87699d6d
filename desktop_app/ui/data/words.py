"""What several cards of the page say in the same words: names of columns in notes, units, statuses."""

from __future__ import annotations

from desktop_app.core.charts.input_text import digits_text, unit_after
from desktop_app.core.errors import Message
from desktop_app.core.evidence.into_project.input_line import InputLine
from desktop_app.core.evidence.match.column_words import with_column_names
from desktop_app.core.evidence.match.table import Table
from desktop_app.core.i18n import sentence_case
from desktop_app.ui.session.session import Session

ASSUMED = ("assumed", "too_few", "unusable")


def own_name(names: object, language: str) -> str:
    """The name of a table or column in the language, beginning with a capital."""
    text = str(names[language])  # type: ignore[index]
    return sentence_case(text)


def said(message: Message, table: Table, session: Session) -> str:
    """The message with the column that it is about by its name rather than by its id."""
    return with_column_names(message, table, session.settings.language).text(session.tr)


def sureness(confidence: str, session: Session) -> str:
    """How sure it is that a header stands for its column."""
    tr = session.tr
    words = {"certain": tr("certain"), "likely": tr("likely, but for its unit"), "similar": tr("similar name")}
    return words.get(confidence, tr("by its cells, a known export or you"))


def status_word(status: str, session: Session) -> str:
    """The word beside a badge."""
    tr = session.tr
    words = {"measured": tr("measured"), "weak": tr("weak"), "entered": tr("entered")}
    return words.get(status, tr("assumed"))


def value_text(line: InputLine, session: Session) -> str:
    """The value with its unit."""
    (digits,) = digits_text((line.value,), share=line.is_share)
    return digits + unit_after(local_unit(line.input.unit, session), session.settings.language, share=line.is_share)


def interval_text(line: InputLine) -> str:
    """The interval or range without unit; nothing where there is none."""
    if line.low is None or line.high is None or line.low == line.high:
        return ""
    _, low, high = digits_text((line.value, line.low, line.high), share=line.is_share)
    return f"{low} – {high}"


def local_unit(unit: str, session: Session) -> str:
    """The unit with the project's currency in place of the models'."""
    return unit.replace("USD", session.document.currency)
