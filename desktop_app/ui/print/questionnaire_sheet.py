"""The whole questionnaire on paper: every statement with its answers to tick, in the language of the window."""

from __future__ import annotations

from collections.abc import Iterator

from desktop_app.core.analysis.assessment.fill_in_sheet import FillInRow, fill_in_rows, scale_said
from desktop_app.core.project.assessment_levels import questionnaire_in
from desktop_app.ui.print.block import Part, RowsBlock, TextBlock
from desktop_app.ui.session.session import Session

TICK, LINE = "\N{WHITE CIRCLE}", "_" * 24
_NO_BREAK = "\N{NO-BREAK SPACE}"


def questionnaire_parts(session: Session) -> Iterator[Part]:
    """What the answers mean, then a part for each heading of the questionnaire."""
    questionnaire, content = questionnaire_in(session.document), session.shop.content
    language, tr = session.settings.language, session.tr
    yield Part((TextBlock(scale_said(questionnaire, language, tr), "hint", "ink2"),))
    heading, rows = "", [(tr("Statement"), tr("Answer"))]
    first = rows[:1]
    for row in fill_in_rows(questionnaire, content, language, tr):
        if row.id:
            rows.append((row.text, _answers(row)))
            continue
        if heading:
            yield _part(heading, rows)
        heading, rows = row.text, list(first)
    yield _part(heading, rows)


def _part(heading: str, rows: list[tuple[str, str]]) -> Part:
    return Part((TextBlock(heading, "topic"), RowsBlock(tuple(rows))))


def _answers(row: FillInRow) -> str:
    """Something to tick before each answer, or a line to write on."""
    return "  ".join(f"{TICK}{_NO_BREAK}{choice}" for choice in row.choices) or LINE
