"""Which sheets of a workbook are shown. What others compute with or draw from stays, hidden; the rest is left out."""

from __future__ import annotations

from collections.abc import Collection

from desktop_app.core.language.program import Program
from desktop_app.core.report.draft import Draft
from desktop_app.core.report.reported_study import ReportedStudy
from desktop_app.core.report.sheet_names import parts_of, sheet_name

OF_SCENARIO = ("roadmap", "tornado", "live_tornado", "grid", "odds", "portfolio", "attribution")
"""Parts that say something about the first scenario, in their order."""
OF_ANSWERS = "assessment"
ALONE = (
    *("cover", "summary", "tornado", "live_tornado", "odds", "portfolio", "attribution"),
    *(OF_ANSWERS, "evidence", "notes"),
)
"""Parts that nothing else reads: left out where they are not wanted."""


def sheet_choices(program: Program, *, analysed: bool, answered: bool = False) -> tuple[str, ...]:
    """The parts that a workbook of the program can show, in their order.

    Those of the first scenario only where there is one to be `analysed`, the assessment where somebody has `answered`.
    """
    asked = (*(OF_SCENARIO if analysed else ()), *((OF_ANSWERS,) if answered else ()))
    return ("cover", "summary", "inputs", *parts_of(program), *asked, "evidence", "notes", "chart_data")


def parts_found(study: ReportedStudy) -> tuple[str, ...]:
    """The parts after the program's own that a workbook of the study holds, in their order."""
    held = {
        "roadmap": study.roadmap,
        "tornado": study.tornado,
        "live_tornado": study.tornado,
        "grid": study.grid,
        "odds": study.odds,
        "portfolio": study.portfolio if study.portfolio and study.portfolio.ranked else None,
        "attribution": study.split,
        OF_ANSWERS: study.answers,
    }
    return (*(part for part in (*OF_SCENARIO, OF_ANSWERS) if held[part] is not None), "evidence", "notes")


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
