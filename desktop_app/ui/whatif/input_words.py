"""What the table of inputs says of where a number may be set."""

from __future__ import annotations

from desktop_app.core.analysis.what_if.input_row_text import InputRowText
from desktop_app.core.analysis.what_if.page_inputs import InputRow, settable
from desktop_app.core.errors import Translate
from desktop_app.ui.session.session import Session


def what_may_be_set(row: InputRow, text: InputRowText, session: Session, *, scenario: bool) -> str:
    """From where to where a number may be set, or why it cannot be set there."""
    tr, may = session.tr, settable(session.shop.program, row.entry)
    if may.scenario if scenario else may.today:
        ends = " – ".join(text.number(row, end) for end in row.entry.bounds)
        return tr("Between {ends} {unit}").format(ends=ends, unit=text.unit(row)).strip()
    if row.entry.role == "link":
        return tr("It comes from the map or another page and is not set by hand.")
    if not scenario:
        return tr("Nothing today by definition; set it in a scenario.")
    return tr("An estimate says how the world works: set it for today and the scenario alike.")


def role_name(role: str, tr: Translate) -> str:
    """What a kind of input is called in the list above the table."""
    return {
        "": tr("All inputs"),
        "decision": tr("Decisions"),
        "fact": tr("Facts"),
        "estimate": tr("Estimates"),
        "link": tr("From other pages"),
    }[role]
