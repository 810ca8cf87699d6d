"""Which sheets of a workbook are shown. What others compute with or draw from stays, hidden; the rest is left out."""

from __future__ import annotations

from collections.abc import Collection

from desktop_app.core.language.program import Program
from desktop_app.core.report.draft import Draft
from desktop_app.core.report.sheet_names import parts_of, sheet_name

ALONE = ("summary", "tornado", "evidence", "notes")
"""Parts that nothing else reads: left out where they are not wanted."""


def sheet_choices(program: Program, *, analysed: bool) -> tuple[str, ...]:
    """The parts that a workbook of the program can show, in their order; the tornado only where it is `analysed`."""
    tornado = ("tornado",) if analysed else ()
    return ("summary", "inputs", *parts_of(program), *tornado, "evidence", "notes", "chart_data")


def show_only(draft: Draft, parts: Collection[str]) -> None:
    """Hides or leaves out all other sheets. At least one stays visible: the summary where nothing is wanted."""
    book = draft.workbook
    wanted = {sheet_name(part, draft.tr) for part in parts or ("summary",)} & set(book.sheetnames)
    wanted = wanted or {sheet_name("summary", draft.tr)}
    alone = {sheet_name(part, draft.tr) for part in ALONE}
    for sheet in list(book.worksheets):
        if sheet.title not in wanted and sheet.title in alone:
            book.remove(sheet)
            draft.made.computed.pop(sheet.title, None)
        elif sheet.title not in wanted:
            sheet.sheet_state = "hidden"
    book.active = next(n for n, sheet in enumerate(book.worksheets) if sheet.title in wanted)
